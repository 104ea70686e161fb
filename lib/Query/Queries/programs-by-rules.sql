-- Programs with the number of their rules, most business rules first.
-- = program   id of the program
-- = kind   batch, online, function and so on
-- = business   business rules
-- = technical   technical rules
-- = presentation   rules of presentation
-- = statements   executable statements
-- = file   where it stands
WITH counted AS (
  SELECT program, sum(category = 'business') AS business, sum(category = 'technical') AS technical,
         sum(category = 'presentation') AS presentation
  FROM rule GROUP BY program)
SELECT p.program, p.kind, coalesce(c.business, 0) AS business, coalesce(c.technical, 0) AS technical,
       coalesce(c.presentation, 0) AS presentation, p.statements, p.file
FROM program p LEFT JOIN counted c ON c.program = p.program
ORDER BY 3 DESC, 1
