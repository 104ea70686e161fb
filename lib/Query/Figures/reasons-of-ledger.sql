-- Why statements of a program became what they are.
-- :of  id of the program
SELECT reason AS "Reason", disposition AS "Disposition", count(*) AS "Statements" FROM ledger
WHERE program = :of AND reason <> '' GROUP BY reason, disposition
