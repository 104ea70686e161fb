-- Programs of a kind.
-- :of  the kind
SELECT count(*) AS programs FROM program WHERE kind = :of
