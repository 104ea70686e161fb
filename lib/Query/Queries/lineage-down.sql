-- What the value of a data item reaches: every step downstream, across programs. A part's value is in its group's.
-- Example: tacit query lineage-down NET-PAY
-- :item   id, name or qualified name of the item; the id of a rule stands for the items it writes
-- = source_item   item the value comes from
-- = kind   how the value moves; "part" leads from an item to the group it lies in
-- = target_item   item that receives the value
-- = program   the program that does it
-- = file   where it stands
-- = line   and in which line
WITH RECURSIVE reached(item) AS (
    SELECT item FROM item WHERE item IN (:item, upper(:item))
    UNION SELECT item FROM item WHERE name IN (:item, upper(:item))
    UNION SELECT item FROM item WHERE qualified_name IN (:item, upper(:item))
    UNION SELECT item FROM rule_item WHERE rule = :item AND role = 'writes'
    UNION SELECT f.target_item FROM reached r JOIN flow f ON f.source_item = r.item
    UNION SELECT i.parent FROM reached r JOIN item i ON i.item = r.item
      WHERE i.parent IS NOT NULL AND i.kind <> 'condition-name')
SELECT f.source_item, f.kind, f.target_item, f.program, f.file, f.line
FROM reached r JOIN flow f ON f.source_item = r.item
UNION ALL
SELECT i.item, 'part', i.parent, i.program, i.file, i.line
FROM reached r JOIN item i ON i.item = r.item WHERE i.parent IS NOT NULL AND i.kind <> 'condition-name'
ORDER BY 1, 3, 2, 5, 6
