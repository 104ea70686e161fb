-- Programs by the share of their statements that was not understood, largest first; fully read ones are left out.
-- = program   id of the program
-- = unread   statements not understood
-- = statements   all executable statements
-- = percent   their share
-- = reason   the most frequent reason
-- = file   where the program stands
WITH counted AS (
  SELECT program, sum(disposition = 'unread') AS unread, count(*) AS statements FROM ledger GROUP BY program),
why AS (
  SELECT program, reason, row_number() OVER (PARTITION BY program ORDER BY count(*) DESC, reason) AS place
  FROM ledger WHERE disposition = 'unread' GROUP BY program, reason)
SELECT c.program, c.unread, c.statements, round(100.0 * c.unread / c.statements, 1) AS percent, w.reason, p.file
FROM counted c
LEFT JOIN why w ON w.program = c.program AND w.place = 1
LEFT JOIN program p ON p.program = c.program
WHERE c.unread > 0
ORDER BY 1.0 * c.unread / c.statements DESC, c.unread DESC, c.program
