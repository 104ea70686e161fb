-- Why statements count as technical, and how many for each reason.
-- = reason   the named reason
-- = statements   how many statements
-- = programs   in how many programs
SELECT reason, count(*) AS statements, count(DISTINCT program) AS programs
FROM ledger
WHERE disposition = 'technical'
GROUP BY reason
ORDER BY 2 DESC, 1
