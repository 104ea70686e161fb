-- Where the outputs of a rule leave: each item that it sets, followed through moves to the items from which nothing moves it on.
-- Example: tacit query rule-outputs R-bm3dx9x4sbhb6
-- :rule   id of the rule
-- = rule   id of the rule
-- = item   the item in the rule
-- = outlet   an item that its value ends in; itself where nothing moves it on
-- = outlet_kind   what that is: elementary, column, parameter ...
-- = steps   how many moves lie between at least
-- = file   where the value comes to the outlet
-- = line   and in which line
WITH RECURSIVE
  step(source_item, target_item, file, line) AS MATERIALIZED (
    SELECT source_item, target_item, file, min(line) FROM flow
    WHERE kind NOT IN ('compute', 'alias') AND source_item <> target_item
    GROUP BY source_item, target_item),
  start(item) AS (SELECT DISTINCT item FROM rule_item WHERE role = 'writes' AND rule = :rule),
  trace(item, outlet, steps, file, line) AS (
    SELECT item, item, 0, NULL, NULL FROM start
    UNION
    SELECT t.item, s.target_item, t.steps + 1, s.file, s.line
    FROM trace t JOIN step s ON s.source_item = t.outlet
    WHERE t.steps < 5 AND s.target_item <> t.item),
  ends(item, outlet, steps, file, line) AS (
    SELECT item, outlet, min(steps), file, line FROM trace
    WHERE outlet NOT IN (SELECT source_item FROM step)
    GROUP BY item, outlet)
SELECT u.rule, u.item, coalesce(e.outlet, u.item) AS outlet, i.kind AS outlet_kind, coalesce(e.steps, 0) AS steps,
       e.file, e.line
FROM rule_item u
LEFT JOIN ends e ON e.item = u.item
LEFT JOIN item i ON i.item = coalesce(e.outlet, u.item)
WHERE u.role = 'writes' AND u.rule = :rule
ORDER BY u.rule, u.item, outlet
