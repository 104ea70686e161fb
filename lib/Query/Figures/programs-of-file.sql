-- Programs and functions that stand in a file.
-- :of  its path
SELECT count(*) AS programs FROM program WHERE file = :of
