-- Data that the rules of a program work on, technical ones left out: how often they test, read and write it.
-- :of  id of the program
SELECT coalesce(nullif(qualified_name, ''), name) AS "Item", business_name AS "Meaning", type AS "Type",
       nullif(sum(role IN ('tests', 'decides')), 0) AS "Looked at",
       nullif(sum(role = 'reads'), 0) AS "Used", nullif(sum(role = 'writes'), 0) AS "Set"
FROM rule JOIN rule_item USING (rule) JOIN item USING (item)
WHERE category <> 'technical'
  AND (rule.program = :of OR :of = '' AND (rule.program IS NULL OR rule.program NOT IN (SELECT program FROM program)))
GROUP BY item.item
