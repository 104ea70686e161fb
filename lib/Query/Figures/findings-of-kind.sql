-- Findings of a severity and kind.
-- :of  severity and kind, a blank between them
SELECT count(*) AS findings FROM finding WHERE severity || ' ' || kind = :of
