-- Calls between programs; functions of libraries that were not read are left out.
SELECT DISTINCT coalesce(program.program, caller) AS "From", call.kind AS "How", callee AS "To",
       CASE WHEN resolved THEN '' ELSE coalesce(nullif(reason, ''), 'not read') END AS "Remark"
FROM call LEFT JOIN program ON caller = program.program OR substr(caller, 1, length(program.program) + 1) = program.program || '.'
WHERE call.kind <> 'perform' AND (resolved OR call.kind <> 'function')
