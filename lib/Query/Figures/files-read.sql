-- Files that were read, whole or in part.
SELECT count(*) AS files FROM file WHERE status IN ('read', 'partial')
