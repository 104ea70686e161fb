-- What a program, job or transaction's first program reaches through its calls: programs, and the tables, files, screens
-- and queues that they use.
-- Example: tacit query reaches PAYRUN
-- :program   id or name of the program or job
-- = what   program or resource
-- = name   its id or name
-- = how   kind of call, or operations on the resource
-- = through   the caller, or the program that uses it; of several, the first
-- = steps   calls between, at most 30
-- = resolved   1 if the program was read
WITH RECURSIVE
  invocation(caller, callee, kind, resolved) AS MATERIALIZED (
    SELECT DISTINCT caller, callee, kind, resolved FROM call WHERE kind <> 'perform' AND callee IS NOT NULL),
  start(program) AS (
    SELECT program FROM program WHERE program IN (:program, upper(:program))
    UNION SELECT program FROM program WHERE name IN (:program, upper(:program))),
  step(program, steps) AS (
    SELECT program, 0 FROM start
    UNION SELECT i.callee, s.steps + 1 FROM step s JOIN invocation i ON i.caller = s.program WHERE s.steps < 30),
  nearest(program, steps) AS MATERIALIZED (SELECT program, min(steps) FROM step GROUP BY program)
SELECT 'program' AS what, i.callee AS name, group_concat(DISTINCT i.kind) AS how, min(i.caller) AS through,
       n.steps, max(i.resolved) AS resolved
FROM nearest n JOIN invocation i ON i.callee = n.program
WHERE n.steps > 0 AND i.caller IN (SELECT program FROM nearest)
GROUP BY i.callee
UNION ALL
SELECT 'resource', a.resource, group_concat(DISTINCT a.operation), min(a.program), min(n.steps), NULL
FROM nearest n JOIN access a ON a.program = n.program
WHERE a.resource_kind NOT IN ('console', 'cursor')
GROUP BY a.resource, a.resource_kind
ORDER BY 1, 5, 2
