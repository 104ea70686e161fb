-- How many things the sources ask for that were not found.
SELECT count(*) AS things FROM (SELECT DISTINCT name, kind FROM missing)
