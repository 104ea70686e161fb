-- How many findings there are of each kind.
-- = severity   warning or note
-- = kind   what kind of finding
-- = findings   how many
-- = programs   in how many programs
SELECT severity, kind, count(*) AS findings, count(DISTINCT program) AS programs
FROM finding
GROUP BY severity, kind
ORDER BY severity = 'note', kind
