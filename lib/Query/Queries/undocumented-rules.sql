-- Business rules that no comment stands near: none among the lines of their guard and effect, none that ends up to so many
-- lines above one of them. A comment that is near need not speak of the rule, so this is the least that is undocumented.
-- Commented-out code counts as a comment.
-- Example: tacit query undocumented-rules program=PAYROLL
-- :program = ''   id of a program, '' for all
-- :above = 3   how many lines above still count as near
-- = rule   id of the rule
-- = program   the program it stands in
-- = unit   paragraph, section or function
-- = kind   what its effect is
-- = statement   the rule in one sentence
-- = file   where the effect stands
-- = line   and in which line
WITH documented(rule) AS MATERIALIZED (
  SELECT DISTINCT e.rule FROM rule_evidence e
  JOIN comment c ON c.file = e.file AND c.end_line BETWEEN e.line - CAST(:above AS INTEGER) AND e.end_line
  WHERE e.role IN ('guard', 'effect'))
SELECT r.rule, r.program, r.unit, r.kind, r.statement, r.file, r.line
FROM rule r
WHERE r.category = 'business' AND r.kind <> 'constraint' AND (:program = '' OR r.program = :program)
  AND r.rule NOT IN (SELECT rule FROM documented)
ORDER BY r.program, r.file, r.line, r.rule
