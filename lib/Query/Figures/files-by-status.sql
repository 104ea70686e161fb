-- Files and their lines by language and status.
SELECT language AS language, status AS "Status", count(*) AS "Files", sum(lines) AS "Lines"
FROM file GROUP BY language, status ORDER BY language, status
