-- What the value of a data item reaches: every step downstream, across programs. A part's value is in its group's.
-- :item   id, name or qualified name of the item
-- = source_item   item the value comes from
-- = kind   how the value moves; "part" leads from an item to the group it lies in
-- = target_item   item that receives the value
-- = program   the program that does it
-- = file   where it stands
-- = line   and in which line
WITH RECURSIVE
  step(source_item, kind, target_item, program, file, line) AS (
    SELECT source_item, kind, target_item, program, file, line FROM flow
    UNION ALL
    SELECT item, 'part', parent, program, file, line FROM item WHERE parent IS NOT NULL AND kind <> 'condition-name'),
  reached(item) AS (
    SELECT item FROM item WHERE item IN (SELECT item FROM item WHERE item IN (:item, upper(:item))
               UNION SELECT item FROM item WHERE name IN (:item, upper(:item))
               UNION SELECT item FROM item WHERE qualified_name IN (:item, upper(:item)))
    UNION
    SELECT s.target_item FROM reached r JOIN step s ON s.source_item = r.item)
SELECT s.source_item, s.kind, s.target_item, s.program, s.file, s.line
FROM reached r JOIN step s ON s.source_item = r.item
ORDER BY s.source_item, s.target_item, s.kind, s.file, s.line
