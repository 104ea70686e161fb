-- Programs that have versions: the first and the last of each and how many there are.
SELECT min(program) AS "First", max(program) AS "Last", count(*) AS "Versions"
FROM program WHERE family IS NOT NULL GROUP BY family HAVING count(*) > 1
