-- What to look at when a column of a table changes, or a whole table: the statements that read or write it, and the rules
-- that use its value, directly or after moves, across programs.
-- Example: tacit query impact-of-column ACCOUNT.BALANCE
-- :column   TABLE.COLUMN, or the name of a table for all its columns
-- = what   access or rule
-- = program   the program
-- = id   operation of an access, id of a rule
-- = item   the columns of an access, the item through which a rule is touched
-- = statement   the rule in one sentence
-- = file   where it stands
-- = line   and in which line
WITH RECURSIVE
  start(item, place) AS MATERIALIZED (
    SELECT item, upper(qualified_name) FROM item
    WHERE kind = 'column' AND (upper(qualified_name) = upper(:column) OR parent IN (
      SELECT item FROM item WHERE kind = 'table' AND upper(name) = upper(:column)))),
  reached(item) AS (
    SELECT item FROM start
    UNION SELECT f.target_item FROM reached r JOIN flow f ON f.source_item = r.item),
  touched(rule, item) AS (SELECT u.rule, min(u.item) FROM reached r JOIN rule_item u ON u.item = r.item GROUP BY u.rule)
SELECT 'access' AS what, a.program, a.operation AS id, a.columns AS item, NULL AS statement, a.file, a.line
FROM access a
WHERE a.resource_kind = 'table' AND (
  upper(a.resource) = upper(:column)
  OR upper(a.resource) = upper(substr(:column, 1, instr(:column, '.') - 1)) AND (
    a.columns = '*'
    OR ',' || replace(replace(upper(a.columns), ' ', ''), '?', '') || ','
       LIKE '%,' || upper(substr(:column, instr(:column, '.') + 1)) || ',%'))
UNION ALL
SELECT 'rule', r.program, r.rule, t.item, r.statement, r.file, r.line
FROM touched t JOIN rule r ON r.rule = t.rule
ORDER BY 1, 2, 6, 7, 3
