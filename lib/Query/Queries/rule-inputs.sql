-- Where the inputs of rules enter: each item that a rule tests or reads, and for a work field that gets all its values but constants by moves from one other item, that item; for what a query fetches, the column.
-- :rule = ''   id of a rule, '' for all
-- = rule   id of the rule
-- = item   the item in the rule
-- = role   tests or reads
-- = origin   where its value enters; the item itself where it is no such work field
-- = column   the column it is fetched from
-- = file   where the value leaves the origin
-- = line   and in which line
WITH fetched(item, source) AS MATERIALIZED (
  SELECT f.target_item, min(f.source_item) FROM flow f JOIN item c ON c.item = f.source_item AND c.kind = 'column'
  WHERE f.kind = 'sql' GROUP BY f.target_item)
SELECT u.rule, u.item, u.role, coalesce(u.origin, u.item) AS origin, f.source AS column, u.origin_file AS file,
       u.origin_line AS line
FROM rule_item u LEFT JOIN fetched f ON f.item = coalesce(u.origin, u.item)
WHERE u.role <> 'writes' AND (:rule = '' OR u.rule = :rule)
ORDER BY u.rule, u.role DESC, u.item
