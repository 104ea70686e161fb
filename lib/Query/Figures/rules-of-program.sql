-- Rules of a program, technical ones left out.
-- :of  id of the program
SELECT count(*) AS rules FROM rule
WHERE category <> 'technical'
  AND (program = :of OR :of = '' AND (program IS NULL OR program NOT IN (SELECT program FROM program)))
