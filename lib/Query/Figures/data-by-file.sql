-- Data items by the file that declares them, and how many of them rules use.
SELECT coalesce(nullif(file, ''), 'Not declared in any file that was read') AS "File", count(*) AS "Items",
       sum(item IN (SELECT item FROM rule_item)) AS "Used by rules"
FROM item GROUP BY coalesce(file, '')
