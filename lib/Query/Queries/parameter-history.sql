-- How declared constants change over the versions of a program: a row for each version, in the order of the names of the
-- versions. Versions are found by likeness, see `family` of `program`.
-- :parameter = ''   name of the constant, '' for all that change
-- :family = ''   id of any program of the family, '' for all
-- = family   the first program of the family
-- = parameter   what it is
-- = program   the version
-- = value   its value there
-- = before   its value in the version before, empty in the first
-- = changed   1 where the two differ
-- = unit   its unit where known
-- = file   where it stands
-- = line   and in which line
WITH one AS (
  SELECT DISTINCT p.family, c.parameter, c.program, c.value, c.unit, c.file, c.line
  FROM parameter c JOIN program p ON p.program = c.program
  WHERE c.source = 'constant' AND p.family IS NOT NULL
    AND (:parameter = '' OR c.parameter = :parameter COLLATE NOCASE)
    AND (:family = '' OR p.family = (SELECT family FROM program WHERE program = :family)))
SELECT family, parameter, program, value,
       lag(value) OVER versions AS before,
       coalesce(value <> lag(value) OVER versions, 0) AS changed, unit, file, line
FROM one
WHERE :parameter <> '' OR EXISTS (
  SELECT 1 FROM one o WHERE o.family = one.family AND o.parameter = one.parameter AND o.value <> one.value)
WINDOW versions AS (PARTITION BY family, parameter ORDER BY program, file, line, value)
ORDER BY family, parameter, program, file, line, value
