-- Programs and how many rules of the business each has.
SELECT program AS "Program", summary AS "What it does", (SELECT count(*) FROM rule WHERE rule.program = program.program AND category = 'business') AS "Rules"
FROM program
UNION ALL
SELECT 'Declared outside programs', '', count(*) FROM rule
WHERE category = 'business' AND (program IS NULL OR program NOT IN (SELECT program FROM program))
