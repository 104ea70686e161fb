-- What the sources ask for and the scan did not find: files and programs first, then names that nothing declares;
-- among them what costs most rules.
-- = name   name of the missing thing
-- = kind   copybook, header, program, table, map or proc; item for a name that nothing declares
-- = rules_affected   rules that depend on it
-- = times   how often it is asked for
-- = wanted_by   how many programs or files ask for it
SELECT name, kind, sum(rules_affected) AS rules_affected, sum(times) AS times, count(DISTINCT wanted_by) AS wanted_by
FROM missing
GROUP BY name, kind
ORDER BY kind = 'item', 3 DESC, 4 DESC, 1, 2
