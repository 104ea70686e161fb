-- Programs that no other program that was read invokes: where work begins. Screens and macros are left out.
-- = program   id of the program
-- = kind   batch, online, job, function and so on
-- = reaches   programs it invokes itself
-- = rules   its business rules
-- = summary   what it does
-- = file   where it stands
WITH invoked(program) AS MATERIALIZED (SELECT callee FROM call WHERE kind <> 'perform' AND callee <> caller AND callee IS NOT NULL),
counted AS (SELECT program, count(*) AS rules FROM rule WHERE category = 'business' GROUP BY program),
calling AS (SELECT caller, count(DISTINCT callee) AS callees FROM call WHERE kind <> 'perform' GROUP BY caller)
SELECT p.program, p.kind, coalesce(g.callees, 0) AS reaches, coalesce(c.rules, 0) AS rules, p.summary, p.file
FROM program p
LEFT JOIN counted c ON c.program = p.program
LEFT JOIN calling g ON g.caller = p.program
WHERE p.kind NOT IN ('map', 'macro') AND p.program NOT IN (SELECT program FROM invoked)
ORDER BY p.program
