-- How many messages there are.
SELECT count(*) AS messages FROM diagnostic
