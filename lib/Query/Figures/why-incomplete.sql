-- What of a program was not read or not found.
-- :of  id of the program
SELECT 'the file was read only in part' || coalesce(': ' || nullif(reason, ''), '') AS why
FROM program JOIN file ON file.path = program.file WHERE program = :of AND status <> 'read'
UNION ALL
SELECT sum(disposition = 'unread') || ' of ' || count(*) || ' statements ' ||
       CASE sum(disposition = 'unread') WHEN 1 THEN 'was' ELSE 'were' END || ' not understood'
FROM ledger WHERE program = :of
UNION ALL
SELECT 'the ' || kind || ' ' || name || ' was not found' FROM missing WHERE wanted_by = :of
UNION ALL
SELECT (count(*) - 5) || ' more things were not found' FROM missing WHERE wanted_by = :of
