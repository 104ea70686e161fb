-- Columns and fields that programs create or update.
WITH RECURSIVE part(resource, name, rest) AS (
  SELECT resource, NULL, columns || ',' FROM (SELECT DISTINCT resource, columns FROM access WHERE operation IN ('create', 'update') AND columns <> '')
  UNION
  SELECT resource, substr(rest, 1, instr(rest, ',') - 1), substr(rest, instr(rest, ',') + 1) FROM part WHERE rest <> '')
SELECT DISTINCT resource AS "Name", rtrim(name, '?') AS "Column" FROM part WHERE name <> '' AND name <> '*'
