-- Where the value of a data item comes from: every step upstream, across programs. A group's value comes from its parts.
-- :item   id, name or qualified name of the item
-- = target_item   item that receives the value
-- = kind   how the value moves; "part" leads from a group to what it consists of
-- = source_item   item the value comes from
-- = program   the program that does it
-- = file   where it stands
-- = line   and in which line
WITH RECURSIVE
  step(target_item, kind, source_item, program, file, line) AS (
    SELECT target_item, kind, source_item, program, file, line FROM flow
    UNION ALL
    SELECT parent, 'part', item, program, file, line FROM item WHERE parent IS NOT NULL AND kind <> 'condition-name'),
  reached(item) AS (
    SELECT item FROM item WHERE item IN (SELECT item FROM item WHERE item IN (:item, upper(:item))
               UNION SELECT item FROM item WHERE name IN (:item, upper(:item))
               UNION SELECT item FROM item WHERE qualified_name IN (:item, upper(:item)))
    UNION
    SELECT s.source_item FROM reached r JOIN step s ON s.target_item = r.item)
SELECT s.target_item, s.kind, s.source_item, s.program, s.file, s.line
FROM reached r JOIN step s ON s.target_item = r.item
ORDER BY s.target_item, s.source_item, s.kind, s.file, s.line
