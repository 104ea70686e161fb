-- Findings of a kind that are more than a note.
-- :of  the kind
SELECT count(*) AS findings FROM finding WHERE kind = :of AND severity <> 'note'
