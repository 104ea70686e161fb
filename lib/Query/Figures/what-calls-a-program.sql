-- Programs that call a program.
-- :of  id of the program
SELECT DISTINCT program.program AS "Program", call.kind AS "How"
FROM call JOIN program ON caller = program.program OR substr(caller, 1, length(program.program) + 1) = program.program || '.'
WHERE callee = :of AND call.kind <> 'perform'
