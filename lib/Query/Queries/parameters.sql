-- Business constants: rates, thresholds, amounts, dates and codes, and how many rules use each.
-- :kind = ''   rate, threshold, amount, date, code or table; '' for all
-- = parameter   what it is
-- = value   its value
-- = unit   its unit where known
-- = kind   what kind of constant
-- = program   the program that has it
-- = file   where it stands
-- = line   and in which line
-- = rules   rules that use it there
SELECT parameter, value, unit, kind, program, file, line, count(DISTINCT used_by_rule) AS rules
FROM parameter
WHERE :kind = '' OR kind = :kind
GROUP BY parameter, value, unit, kind, program, file, line
ORDER BY parameter, program, file, line, value
