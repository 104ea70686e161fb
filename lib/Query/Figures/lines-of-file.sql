-- Lines of a file.
-- :of  its path
SELECT lines FROM file WHERE path = :of
