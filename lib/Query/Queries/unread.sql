-- What was not understood: files that were not read whole, and statements left unread, with the reason.
-- = file   the file
-- = line   first line, empty for a whole file
-- = what   partial, failed or skipped file, or unread statement
-- = reason   why
SELECT path AS file, NULL AS line, status || ' file' AS what, reason
FROM file WHERE status <> 'read'
UNION ALL
SELECT file, line, 'unread statement', reason
FROM ledger WHERE disposition = 'unread'
ORDER BY 1, 2, 3, 4
