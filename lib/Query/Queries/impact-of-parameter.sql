-- Rules to look at when a business constant changes: those that use it, and those that use what they work out from it.
-- Example: tacit query impact-of-parameter "capital upper limit"
-- :parameter   name of the constant, or a part of it between % signs
-- :value = ''   only where it has this value
-- = distance   direct, where the rule uses the constant, or reached
-- = program   the program of the rule
-- = rule   id of the rule
-- = category   business, technical or presentation
-- = item   the item through which it is touched
-- = statement   the rule in one sentence
-- = file   where the effect stands
-- = line   and in which line
WITH RECURSIVE
  start(rule) AS MATERIALIZED (
    SELECT DISTINCT used_by_rule FROM parameter
    WHERE parameter LIKE :parameter AND (:value = '' OR value = :value) AND used_by_rule IS NOT NULL),
  constant(item) AS (
    SELECT i.item FROM item i JOIN parameter p ON p.parameter = i.name AND p.file = i.file AND p.line = i.line
    WHERE p.parameter LIKE :parameter AND (:value = '' OR p.value = :value) AND p.used_by_rule IS NULL),
  reached(item) AS (
    SELECT item FROM constant
    UNION SELECT u.item FROM start s JOIN rule_item u ON u.rule = s.rule AND u.role = 'writes'
    UNION SELECT f.target_item FROM reached r JOIN flow f ON f.source_item = r.item),
  touched(rule, item, distance) AS (
    SELECT rule, NULL, 'direct' FROM start
    UNION ALL
    SELECT u.rule, min(u.item), 'reached' FROM reached r JOIN rule_item u ON u.item = r.item AND u.role <> 'writes'
    WHERE u.rule NOT IN (SELECT rule FROM start) GROUP BY u.rule)
SELECT t.distance, r.program, r.rule, r.category, t.item, r.statement, r.file, r.line
FROM touched t JOIN rule r ON r.rule = t.rule
ORDER BY 1, r.program, r.file, r.line, r.rule
