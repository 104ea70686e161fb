-- Where values enter and leave a program: movements between its items and those of other programs or shared records, and
-- the files, tables, screens and queues it reads and writes.
-- Example: tacit query program-lineage PAYROLL
-- :program   id or name of the program
-- = direction   in or out
-- = kind   how the value moves, or what kind of resource it is
-- = other   the item or resource on the other side
-- = item   the item of the program, or the columns
-- = file   where it happens
-- = line   and in which line
WITH wanted(program) AS MATERIALIZED (
  SELECT program FROM program WHERE program IN (:program, upper(:program))
  UNION SELECT program FROM program WHERE name IN (:program, upper(:program))),
own(item) AS MATERIALIZED (SELECT i.item FROM item i JOIN wanted w ON i.program = w.program)
SELECT 'in' AS direction, f.kind, f.source_item AS other, f.target_item AS item, f.file, f.line
FROM own o JOIN flow f ON f.target_item = o.item WHERE f.source_item NOT IN (SELECT item FROM own)
UNION
SELECT 'out', f.kind, f.target_item, f.source_item, f.file, f.line
FROM own o JOIN flow f ON f.source_item = o.item WHERE f.target_item NOT IN (SELECT item FROM own)
UNION
SELECT CASE WHEN a.operation IN ('read', 'receive') THEN 'in' ELSE 'out' END, a.resource_kind, a.resource, a.columns, a.file, a.line
FROM access a JOIN wanted w ON a.program = w.program
WHERE a.operation IN ('read', 'receive', 'create', 'update', 'delete', 'send')
ORDER BY 1, 5, 6, 3, 4
