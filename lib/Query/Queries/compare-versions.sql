-- What changed between two versions of a program: rules and declared constants that only one has, and those that both
-- have and that say something else. A rule is the same if its condition and its effect are written alike; of the others,
-- those that do the same, then those that set or reach the same, are versions of each other.
-- :from   id of the one program
-- :to   id of the other
-- :technical = 0   1 for technical rules as well
-- Example: tacit query compare-versions PAY2005 PAY2021
-- = change   removed, added or changed
-- = what   rule or constant
-- = name   what the rule sets or reaches, or the name of the constant
-- = before   sentence of the rule, or value of the constant, in the one
-- = after   and in the other
-- = before_file   where it stands in the one
-- = before_line   and in which line
-- = after_file   where it stands in the other
-- = after_line   and in which line
WITH own AS (
  SELECT program, rule, kind, coalesce(target, '') AS target, coalesce(guard, '') AS guard,
         coalesce(effect, '') AS effect, statement, file, line
  FROM rule WHERE program IN (:from, :to) AND (category <> 'technical' OR :technical = '1')),
same AS (
  SELECT *, row_number() OVER (PARTITION BY program, kind, guard, effect ORDER BY file, line, rule) AS number FROM own),
other AS (
  SELECT *, row_number() OVER (PARTITION BY program, kind, effect ORDER BY file, line, rule) AS place
  FROM same a
  WHERE NOT EXISTS (SELECT 1 FROM same b WHERE b.program = CASE a.program WHEN :from THEN :to ELSE :from END
                    AND b.kind = a.kind AND b.guard = a.guard AND b.effect = a.effect AND b.number = a.number)),
near AS (
  SELECT a.rule AS before, b.rule AS after FROM other a JOIN other b
  ON a.program = :from AND b.program = :to AND a.kind = b.kind AND a.effect = b.effect AND a.place = b.place),
far AS (
  SELECT *, row_number() OVER (PARTITION BY program, kind, target ORDER BY file, line, rule) AS turn FROM other
  WHERE rule NOT IN (SELECT before FROM near UNION SELECT after FROM near)),
pair(before, after) AS (
  SELECT before, after FROM near
  UNION ALL
  SELECT a.rule, b.rule FROM (SELECT * FROM far WHERE program = :from) a FULL JOIN (SELECT * FROM far WHERE program = :to) b
  ON a.kind = b.kind AND a.target = b.target AND a.turn = b.turn),
constant AS (
  SELECT DISTINCT program, parameter, value || CASE coalesce(unit, '') WHEN '' THEN '' ELSE ' ' || unit END AS value, file, line
  FROM parameter WHERE program IN (:from, :to) AND source = 'constant')
SELECT CASE WHEN a.rule IS NULL THEN 'added' WHEN b.rule IS NULL THEN 'removed' ELSE 'changed' END AS change, 'rule' AS what,
       coalesce(a.target, b.target) AS name, a.statement AS before, b.statement AS after,
       a.file AS before_file, a.line AS before_line, b.file AS after_file, b.line AS after_line
FROM pair LEFT JOIN own a ON a.rule = pair.before LEFT JOIN own b ON b.rule = pair.after
UNION ALL
SELECT CASE WHEN a.value IS NULL THEN 'added' WHEN b.value IS NULL THEN 'removed' ELSE 'changed' END, 'constant',
       coalesce(a.parameter, b.parameter), a.value, b.value, a.file, a.line, b.file, b.line
FROM (SELECT * FROM constant WHERE program = :from) a FULL JOIN (SELECT * FROM constant WHERE program = :to) b ON a.parameter = b.parameter
WHERE a.value IS NOT b.value
ORDER BY what, change, name, before_file, before_line, after_file, after_line, before, after
