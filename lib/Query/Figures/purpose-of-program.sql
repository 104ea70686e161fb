-- What a program is for: its own comments, then what its rules and accesses are.
-- :of  id of the program
SELECT summary FROM program WHERE program = :of
