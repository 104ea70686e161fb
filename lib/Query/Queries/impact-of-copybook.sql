-- What to look at when a copybook or header changes: the programs that have statements, data items or rules from it, and
-- the rules that use a data item declared in it or have a line of theirs in it.
-- Example: tacit query impact-of-copybook CUSTREC
-- :copybook   path, file name, or file name without its extension
-- = program   the program
-- = rule   id of the rule, empty for a program that has no such rule
-- = category   business, technical or presentation
-- = how   evidence, where a line of the rule stands in it; item, where it uses a data item from it
-- = statement   the rule in one sentence
-- = file   where the effect stands, for a program where it does
-- = line   and in which line
WITH
  wanted(path) AS MATERIALIZED (
    SELECT path FROM file
    WHERE path = :copybook OR upper(path) GLOB '*/' || upper(:copybook) OR upper(path) = upper(:copybook)
       OR upper(path) GLOB '*/' || upper(:copybook) || '.*' OR upper(path) GLOB upper(:copybook) || '.*'),
  declared(item, program) AS MATERIALIZED (SELECT item, program FROM item WHERE file IN (SELECT path FROM wanted)),
  touched(rule, how) AS (
    SELECT rule, 'evidence' FROM rule_evidence WHERE file IN (SELECT path FROM wanted)
    UNION
    SELECT u.rule, 'item' FROM declared d JOIN rule_item u ON u.item = d.item),
  found(program, rule, category, how, statement, file, line) AS (
    SELECT r.program, r.rule, r.category, min(t.how), r.statement, r.file, r.line
    FROM touched t JOIN rule r ON r.rule = t.rule GROUP BY r.rule),
  copying(program) AS (
    SELECT program FROM declared UNION SELECT program FROM ledger WHERE file IN (SELECT path FROM wanted))
SELECT program, rule, category, how, statement, file, line FROM found
UNION ALL
SELECT c.program, NULL, NULL, NULL, NULL, p.file, p.line
FROM copying c JOIN program p ON p.program = c.program
WHERE c.program NOT IN (SELECT program FROM found WHERE program IS NOT NULL)
ORDER BY 1, 6, 7, 2
