-- What the sources ask for and was not found, and how many rules need it.
SELECT name AS "Name", kind AS "Kind", nullif(sum(rules_affected), 0) AS "Rules affected", sum(times) AS "Times",
       group_concat(coalesce(wanted_by, ''), ', ') AS "Wanted by"
FROM (SELECT * FROM missing ORDER BY name, kind, wanted_by) GROUP BY name, kind
