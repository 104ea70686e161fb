-- The rules of one program in the order of its source.
-- Example: tacit query rules-of-program PAYROLL
-- :program   id or name of the program
-- :category = business   business, technical, presentation, or '' for all
-- = rule   id of the rule
-- = kind   what its effect is
-- = statement   the rule in one sentence
-- = guard   when it applies
-- = effect   what it does
-- = file   where the effect stands
-- = line   and in which line
SELECT rule, kind, statement, guard, effect, file, line
FROM rule
WHERE program IN (SELECT program FROM program WHERE program IN (:program, upper(:program))
                  UNION SELECT program FROM program WHERE name IN (:program, upper(:program)))
  AND (:category = '' OR category = :category)
ORDER BY program, file, line, rule
