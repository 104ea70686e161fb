-- Layout of the data items that a file declares, and how many rules use each.
-- :of = ''  the path
SELECT name AS name,
       CASE WHEN coalesce(byte_size, 0) = 0 THEN '' ELSE (coalesce(byte_offset, 0) + 1) || '–' || (coalesce(byte_offset, 0) + byte_size) END AS "Bytes",
       CASE type WHEN '' THEN kind ELSE coalesce(type, kind) END || CASE occurs > 0 WHEN 1 THEN ', up to ' || occurs || ' times' ELSE '' END AS "Type",
       coalesce(initial_value, '') AS "Value", nullif(line, 0) AS "Line",
       CASE users WHEN 0 THEN CASE WHEN item IN (SELECT source_item FROM flow UNION SELECT target_item FROM flow) THEN 'moves' ELSE '' END
                  WHEN 1 THEN '1 rule' ELSE printf('%,d rules', users) END AS "Used by"
FROM (SELECT *, (SELECT count(DISTINCT rule) FROM rule_item WHERE rule_item.item = item.item) AS users
      FROM item WHERE coalesce(file, '') = :of)
