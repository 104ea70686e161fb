-- Rules whose title or sentence contains the words, best first.
-- Example: tacit query search-rules "capital limit" category=business
-- :words ~ words to look for; prefix*, "a phrase", OR, NOT and parentheses are understood
-- :category = ''   business, technical, presentation, or '' for all
-- = rule   id of the rule
-- = program   the program it stands in
-- = category   business, technical or presentation
-- = statement   the rule in one sentence
SELECT r.rule, r.program, r.category, r.statement
FROM rule_search s JOIN rule r ON r.search_id = s.rowid
WHERE s.rule_search MATCH :words AND (:category = '' OR r.category = :category)
ORDER BY s.rank, r.rule
