-- Decision tables, validation lists and calculation chains.
-- :program = ''   id of a program, '' for all
-- = group_id   id of the group
-- = kind   what kind of group
-- = program   the program it stands in
-- = title   its heading
-- = target   what its rules set or reach
-- = hit_policy   how its rows work together
-- = otherwise   what holds when no row does
-- = rules   how many rules it has
-- = file   where it stands
-- = line   and in which line
SELECT g.group_id, g.kind, g.program, g.title, g.target, g.hit_policy, g.otherwise,
       (SELECT count(*) FROM rule r WHERE r.group_id = g.group_id) AS rules, g.file, g.line
FROM rule_group g
WHERE :program = '' OR g.program = :program
ORDER BY g.file, g.line, g.group_id
