-- What looks wrong in the sources or is worth knowing.
-- :kind = ''   kind of finding, '' for all
-- :program = ''   id of a program, '' for all
-- = finding   its id
-- = severity   warning or note
-- = kind   what kind of finding
-- = program   the program it stands in
-- = statement   the finding as a sentence
-- = assumes   what it takes for granted
-- = file   where it stands
-- = line   and in which line
SELECT finding, severity, kind, program, statement, assumes, file, line
FROM finding
WHERE (:kind = '' OR kind = :kind) AND (:program = '' OR program = :program)
ORDER BY severity = 'note', kind, file, line, finding
