-- Rules that are least certain first, with the reasons: what a person should look at.
-- Example: tacit query rules-by-confidence most=0.6
-- :most = 0.7   confidence at most
-- :category = business   business, technical, presentation, or '' for all
-- = confidence   0 to 1
-- = rule   id of the rule
-- = program   the program it stands in
-- = statement   the rule in one sentence
-- = reasons   why it counts as this kind and category, and what lowers its confidence
-- = file   where the effect stands
-- = line   and in which line
SELECT confidence, rule, program, statement, reasons, file, line
FROM rule
WHERE confidence <= CAST(:most AS REAL) AND (:category = '' OR category = :category)
ORDER BY confidence, program, file, line, rule
