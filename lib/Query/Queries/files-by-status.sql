-- Files by language and what became of them.
-- = language   language of the files
-- = status   read, partial, failed or skipped
-- = files   how many
-- = lines   lines in total
SELECT language, status, count(*) AS files, sum(lines) AS lines
FROM file
GROUP BY language, status
ORDER BY language, status
