-- Numbers that say how much of a program there is to understand.
-- :of  id of the program
WITH own AS (SELECT coalesce(unit, '') AS unit, guard FROM rule
             WHERE program = :of OR :of = '' AND (program IS NULL OR program NOT IN (SELECT program FROM program))),
     performs AS (SELECT caller, callee FROM call WHERE kind = 'perform' AND (caller = :of OR substr(caller, 1, length(:of) + 1) = :of || '.')),
     parts AS (SELECT caller AS name FROM performs UNION SELECT callee FROM performs)
SELECT 'Executable statements' AS "Figure", coalesce((SELECT statements FROM program WHERE program = :of), 0) AS "Number"
UNION ALL
SELECT 'Rules with a condition', count(*) FROM own WHERE guard <> ''
UNION ALL
SELECT 'Paragraphs or functions with rules or calls', count(*) FROM (
  SELECT unit FROM own
  UNION
  SELECT CASE substr(name, 1, length(:of) + 1) WHEN :of || '.' THEN substr(name, length(:of) + 2) ELSE name END FROM parts)
