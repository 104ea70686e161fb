-- Rules to look at when a data item changes: those that use it, its parts or its group, and those that use what its
-- value reaches, across programs. With decisions=1 also what the rules that test it decide, and so on.
-- Example: tacit query impact-of-item NET-PAY
-- :item   id, name or qualified name of the item
-- :decisions = 0   1 follows decisions too, not only values
-- = distance   direct, where the rule uses the item itself, or reached
-- = program   the program of the rule
-- = rule   id of the rule
-- = category   business, technical or presentation
-- = item   the item through which it is touched
-- = role   how the rule uses that item
-- = statement   the rule in one sentence
-- = file   where the effect stands
-- = line   and in which line
WITH RECURSIVE
  start(item) AS MATERIALIZED (
    SELECT item FROM item WHERE item IN (:item, upper(:item))
    UNION SELECT item FROM item WHERE name IN (:item, upper(:item))
    UNION SELECT item FROM item WHERE qualified_name IN (:item, upper(:item))),
  reached(item) AS (
    SELECT item FROM start
    UNION SELECT i.item FROM start s JOIN item i ON i.parent = s.item
    UNION SELECT i.parent FROM start s JOIN item i ON i.item = s.item WHERE i.parent IS NOT NULL
    UNION SELECT f.target_item FROM reached r JOIN flow f ON f.source_item = r.item
    UNION SELECT w.item FROM reached r JOIN rule_item t ON t.item = r.item AND t.role IN ('tests', 'decides')
                 JOIN rule_item w ON w.rule = t.rule AND w.role = 'writes' WHERE :decisions = '1'),
  touched(rule, item) AS (
    SELECT u.rule, coalesce(min(u.item) FILTER (WHERE u.item IN (SELECT item FROM start)), min(u.item))
    FROM reached r JOIN rule_item u ON u.item = r.item GROUP BY u.rule)
SELECT CASE WHEN t.item IN (SELECT item FROM start) THEN 'direct' ELSE 'reached' END AS distance,
       r.program, r.rule, r.category, t.item,
       (SELECT group_concat(u.role, ', ') FROM rule_item u WHERE u.rule = t.rule AND u.item = t.item) AS role,
       r.statement, r.file, r.line
FROM touched t JOIN rule r ON r.rule = t.rule
ORDER BY 1, r.program, r.file, r.line, r.rule
