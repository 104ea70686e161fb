-- Programs with their size, largest first.
-- = program   id of the program
-- = language   what it is written in
-- = kind   batch, online, function and so on
-- = statements   executable statements
-- = lines   lines from its first to its last
-- = rules   all its rules
-- = file   where it stands
WITH counted AS (SELECT program, count(*) AS rules FROM rule GROUP BY program)
SELECT p.program, p.language, p.kind, coalesce(p.statements, 0) AS statements, p.end_line - p.line + 1 AS lines,
       coalesce(c.rules, 0) AS rules, p.file
FROM program p LEFT JOIN counted c ON c.program = p.program
ORDER BY 4 DESC, 5 DESC, 1
