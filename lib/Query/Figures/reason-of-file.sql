-- Why a file was not read, or not whole.
-- :of  its path
SELECT reason FROM file WHERE path = :of
