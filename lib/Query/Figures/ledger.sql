-- What became of the executable statements of a program, or of all; shares in tenths of a percent that add up to 100 %.
-- :of = ''  id of the program
WITH disposition(name, position) AS (VALUES ('rule', 0), ('flow', 1), ('technical', 2), ('unreachable', 3), ('unread', 4)),
     own(name, statements) AS (SELECT disposition, count(*) FROM ledger WHERE :of = '' OR program = :of GROUP BY disposition),
     counted(name, position, statements) AS (SELECT name, position, coalesce(statements, 0) FROM disposition LEFT JOIN own USING (name)),
     whole(statements) AS (SELECT sum(statements) FROM counted),
     share(name, statements, tenths, place) AS (
       SELECT name, counted.statements, counted.statements * 1000 / whole.statements,
              row_number() OVER (ORDER BY counted.statements * 1000 % whole.statements DESC, position)
       FROM counted, whole)
SELECT name AS "Statements", statements AS "Number",
       printf('%.1f %%', (tenths + (place <= 1000 - (SELECT sum(tenths) FROM share))) / 10.0) AS "Share" FROM share
UNION ALL SELECT 'all', statements, '100.0 %' FROM whole
