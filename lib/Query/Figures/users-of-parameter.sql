-- Rules that use a business constant where it stands in one place.
-- :of  program, name, value, file and line of the constant, a | between them
SELECT count(DISTINCT used_by_rule) AS rules FROM parameter
WHERE coalesce(program, '') || '|' || parameter || '|' || coalesce(value, '') || '|' || coalesce(file, '') || '|' || coalesce(line, 0) = :of
