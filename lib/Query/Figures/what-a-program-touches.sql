-- Files, tables, screens and queues of a program.
-- :of  id of the program
SELECT resource AS "Name", resource_kind AS "Kind", group_concat(operation, ', ') AS "Operations", max(columns) AS "Columns"
FROM (SELECT resource, resource_kind, operation, max(coalesce(columns, '')) AS columns FROM access WHERE program = :of GROUP BY 1, 2, 3 ORDER BY 1, 2, 3)
GROUP BY resource, resource_kind
