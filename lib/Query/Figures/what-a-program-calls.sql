-- Programs and functions that a program or a part of it calls.
-- :of  id of the program
SELECT DISTINCT callee AS "Program", kind AS "How",
       CASE WHEN resolved THEN '' ELSE coalesce(nullif(reason, ''), 'not read') END AS "Remark"
FROM call WHERE kind <> 'perform' AND (caller = :of OR substr(caller, 1, length(:of) + 1) = :of || '.')
