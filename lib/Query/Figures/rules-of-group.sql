-- Rules of a decision table, a list of checks or a calculation.
-- :of  id of the group
SELECT count(*) AS rules FROM rule WHERE group_id = :of
