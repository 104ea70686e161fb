-- Tables, files, screens and queues with the number of programs that read and write them.
-- :kind = ''   table, file, dataset, screen, queue and so on; '' for all
-- = resource   its name
-- = resource_kind   what it is
-- = readers   programs that read or receive it
-- = writers   programs that create, update, delete or send it
-- = places   statements that use it
SELECT resource, resource_kind,
       count(DISTINCT CASE WHEN operation IN ('read', 'receive') THEN program END) AS readers,
       count(DISTINCT CASE WHEN operation IN ('create', 'update', 'delete', 'send') THEN program END) AS writers,
       count(*) AS places
FROM access
WHERE :kind = '' OR resource_kind = :kind
GROUP BY resource, resource_kind
ORDER BY resource_kind, resource
