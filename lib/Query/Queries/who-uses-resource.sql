-- Which programs read, write or otherwise use a table, file, screen or queue, and where.
-- Example: tacit query who-uses-resource ACCOUNT operation=update
-- :resource   its name
-- :operation = ''   create, read, update, delete, send, receive ...; '' for all
-- = resource   its name
-- = resource_kind   what it is
-- = operation   what is done
-- = program   the program that does it
-- = columns   columns or fields
-- = file   where it stands
-- = line   and in which line
SELECT resource, resource_kind, operation, program, columns, file, line
FROM access
WHERE resource IN (:resource, upper(:resource), lower(:resource)) AND (:operation = '' OR operation = :operation)
ORDER BY resource, resource_kind, operation, program, file, line, columns
