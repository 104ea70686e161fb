-- Which programs reach a program through their calls.
-- Example: tacit query reached-by CALCTAX
-- :program   id or name of the program
-- = program   id of a program that reaches it
-- = kind   what that is
-- = entry   1 if no other program that was read invokes it
-- = file   where it stands
WITH RECURSIVE
  invocation(caller, callee) AS MATERIALIZED (
    SELECT DISTINCT caller, callee FROM call WHERE kind <> 'perform' AND callee IS NOT NULL),
  start(program) AS MATERIALIZED (
    SELECT program FROM program WHERE program IN (:program, upper(:program))
    UNION SELECT program FROM program WHERE name IN (:program, upper(:program))
    UNION SELECT callee FROM invocation WHERE callee IN (:program, upper(:program))),
  met(program) AS (
    SELECT program FROM start
    UNION SELECT i.caller FROM met m JOIN invocation i ON i.callee = m.program)
SELECT p.program, p.kind, p.program NOT IN (SELECT callee FROM invocation WHERE caller <> callee) AS entry, p.file
FROM met m JOIN program p ON p.program = m.program
WHERE m.program NOT IN (SELECT program FROM start)
ORDER BY p.program
