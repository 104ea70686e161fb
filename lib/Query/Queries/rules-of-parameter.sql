-- Rules that use a business constant.
-- Example: tacit query rules-of-parameter "%tax rate%"
-- :parameter   its name, or a part of it between % signs
-- = parameter   its name
-- = value   its value there
-- = rule   id of the rule
-- = program   the program it stands in
-- = category   business, technical or presentation
-- = statement   the rule in one sentence
-- = file   where the effect stands
-- = line   and in which line
SELECT DISTINCT p.parameter, p.value, r.rule, r.program, r.category, r.statement, r.file, r.line
FROM parameter p JOIN rule r ON r.rule = p.used_by_rule
WHERE p.parameter LIKE :parameter
ORDER BY p.parameter, p.value, r.file, r.line, r.rule
