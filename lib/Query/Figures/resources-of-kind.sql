-- Files, tables, screens or other things of a kind that programs touch.
-- :of  the kind
SELECT count(DISTINCT resource) AS things FROM access JOIN program USING (program) WHERE resource_kind = :of
