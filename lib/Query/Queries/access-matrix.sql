-- Which program creates, reads, updates or deletes which file, table, screen or queue.
-- = resource   the file, table, screen or queue
-- = resource_kind   what it is
-- = program   the program
-- = create   how often it creates
-- = read   how often it reads
-- = update   how often it updates
-- = delete   how often it deletes
-- = other   all other operations, such as open, send or receive
SELECT resource, resource_kind, program,
       sum(operation = 'create') AS "create", sum(operation = 'read') AS "read", sum(operation = 'update') AS "update",
       sum(operation = 'delete') AS "delete",
       sum(coalesce(operation, '') NOT IN ('create', 'read', 'update', 'delete')) AS other
FROM access
GROUP BY resource, resource_kind, program
ORDER BY resource, resource_kind, program
