-- Everything that uses the value of a data item: rules that test or read it, and movements out of it.
-- Example: tacit query who-reads-item NET-PAY
-- :item   id, name or qualified name of the item
-- = item   id of the item
-- = by   rule or flow
-- = program   the program that does it
-- = how   the rule's sentence, or the kind of movement and its target
-- = file   where it stands
-- = line   and in which line
WITH wanted(item) AS (SELECT item FROM item WHERE item IN (:item, upper(:item))
               UNION SELECT item FROM item WHERE name IN (:item, upper(:item))
               UNION SELECT item FROM item WHERE qualified_name IN (:item, upper(:item)))
SELECT u.item, 'rule' AS "by", r.program, r.statement AS how, r.file, r.line
FROM rule_item u JOIN rule r ON r.rule = u.rule
WHERE u.role IN ('tests', 'decides', 'reads') AND u.item IN (SELECT item FROM wanted)
UNION
SELECT f.source_item, 'flow', f.program, f.kind || ' to ' || f.target_item, f.file, f.line
FROM flow f
WHERE f.source_item IN (SELECT item FROM wanted)
ORDER BY 1, 5, 6, 2, 4
