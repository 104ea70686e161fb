-- Where the value of a data item comes from: every step upstream, across programs. A group's value comes from its parts.
-- Example: tacit query lineage-up NET-PAY
-- :item   id, name or qualified name of the item; the id of a rule stands for the items it tests and reads
-- = target_item   item that receives the value
-- = kind   how the value moves; "part" leads from a group to what it consists of
-- = source_item   item the value comes from
-- = program   the program that does it
-- = file   where it stands
-- = line   and in which line
WITH RECURSIVE reached(item) AS (
    SELECT item FROM item WHERE item IN (:item, upper(:item))
    UNION SELECT item FROM item WHERE name IN (:item, upper(:item))
    UNION SELECT item FROM item WHERE qualified_name IN (:item, upper(:item))
    UNION SELECT item FROM rule_item WHERE rule = :item AND role <> 'writes'
    UNION SELECT f.source_item FROM reached r JOIN flow f ON f.target_item = r.item
    UNION SELECT i.item FROM reached r JOIN item i ON i.parent = r.item
      WHERE i.kind <> 'condition-name')
SELECT f.target_item, f.kind, f.source_item, f.program, f.file, f.line
FROM reached r JOIN flow f ON f.target_item = r.item
UNION ALL
SELECT i.parent, 'part', i.item, i.program, i.file, i.line
FROM reached r JOIN item i ON i.parent = r.item WHERE i.parent IS NOT NULL AND i.kind <> 'condition-name'
ORDER BY 1, 3, 2, 5, 6
