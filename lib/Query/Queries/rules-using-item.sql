-- Rules that test, read or write a data item.
-- Example: tacit query rules-using-item NET-PAY role=writes
-- :item   id, name or qualified name of the item
-- :role = ''   tests, decides, reads or writes; '' for all
-- = item   id of the item
-- = roles   how the rule uses it
-- = rule   id of the rule
-- = category   business, technical or presentation
-- = statement   the rule in one sentence
-- = file   where the effect stands
-- = line   and in which line
SELECT u.item, group_concat(u.role, ', ') AS roles, r.rule, r.category, r.statement, r.file, r.line
FROM rule_item u
JOIN rule r ON r.rule = u.rule
WHERE u.item IN (SELECT item FROM item WHERE item IN (:item, upper(:item))
               UNION SELECT item FROM item WHERE name IN (:item, upper(:item))
               UNION SELECT item FROM item WHERE qualified_name IN (:item, upper(:item)))
  AND (:role = '' OR u.role = :role)
GROUP BY u.item, r.rule
ORDER BY u.item, r.file, r.line, r.rule
