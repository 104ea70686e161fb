-- Everything that gives a data item its value: rules, and movements that no rule covers.
-- Example: tacit query who-writes-item NET-PAY
-- :item   id, name or qualified name of the item
-- = item   id of the item
-- = by   rule or flow
-- = program   the program that does it
-- = how   the rule's effect, or the kind of movement and its source
-- = file   where it stands
-- = line   and in which line
WITH wanted(item) AS (SELECT item FROM item WHERE item IN (:item, upper(:item))
               UNION SELECT item FROM item WHERE name IN (:item, upper(:item))
               UNION SELECT item FROM item WHERE qualified_name IN (:item, upper(:item)))
SELECT u.item, 'rule' AS "by", r.program, r.effect AS how, r.file, r.line
FROM rule_item u JOIN rule r ON r.rule = u.rule
WHERE u.role = 'writes' AND u.item IN (SELECT item FROM wanted)
UNION
SELECT f.target_item, 'flow', f.program, f.kind || ' from ' || f.source_item, f.file, f.line
FROM flow f
WHERE f.target_item IN (SELECT item FROM wanted)
ORDER BY 1, 5, 6, 2, 4
