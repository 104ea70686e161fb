-- Which part of a program runs which, and what the program calls.
-- :of  id of the program
SELECT CASE substr(caller, 1, length(:of) + 1) WHEN :of || '.' THEN substr(caller, length(:of) + 2) ELSE caller END AS "From",
       CASE count(*) WHEN 1 THEN 'perform' ELSE 'perform, ' || count(*) || ' times' END AS "How",
       CASE substr(callee, 1, length(:of) + 1) WHEN :of || '.' THEN substr(callee, length(:of) + 2) ELSE callee END AS "To"
FROM call WHERE kind = 'perform' AND (caller = :of OR substr(caller, 1, length(:of) + 1) = :of || '.')
GROUP BY caller, callee
UNION ALL
SELECT (SELECT name FROM program WHERE program = :of), kind, callee FROM call
WHERE kind <> 'perform' AND (caller = :of OR substr(caller, 1, length(:of) + 1) = :of || '.')
