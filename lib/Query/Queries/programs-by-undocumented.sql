-- Programs with the number and share of their business rules that no comment stands near, as undocumented-rules says.
-- :above = 3   how many lines above a rule still count as near
-- = program   id of the program
-- = rules   business rules
-- = undocumented   those without a comment
-- = percent   their share
WITH documented(rule) AS MATERIALIZED (
  SELECT DISTINCT e.rule FROM rule_evidence e
  JOIN comment c ON c.file = e.file AND c.end_line BETWEEN e.line - CAST(:above AS INTEGER) AND e.end_line
  WHERE e.role IN ('guard', 'effect'))
SELECT r.program, count(*) AS rules, sum(r.rule NOT IN (SELECT rule FROM documented)) AS undocumented,
       round(100.0 * sum(r.rule NOT IN (SELECT rule FROM documented)) / count(*), 1) AS percent
FROM rule r
WHERE r.category = 'business' AND r.kind <> 'constraint'
GROUP BY r.program
ORDER BY 3 DESC, 1
