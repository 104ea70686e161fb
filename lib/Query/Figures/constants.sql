-- Business constants: rates, limits and codes that policy sets, of a program or of all.
-- :of = ''  id of the program
SELECT parameter AS "What", coalesce(value, '') || CASE coalesce(unit, '') WHEN '' THEN '' ELSE ' ' || unit END AS "Value", kind AS "Kind",
       source AS "Written as", program AS "Program", file || ', line ' || line AS place
FROM parameter WHERE :of = '' OR program = :of
