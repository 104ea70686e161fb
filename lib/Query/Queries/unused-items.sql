-- Data items that nothing names besides their declaration: no statement, no condition, no clause, and that no movement
-- reaches: neither them nor a group they lie in nor a part of them. Records of files count as named, and members of
-- structures of C are left out, for pointers and whole structures use them. What several programs share counts for those
-- that were read; a program that is missing may use it.
-- :program = ''   id of a program, '' for all
-- = item   id of the item
-- = program   the program that owns it, empty for one that several share
-- = type   its type
-- = bytes   its size
-- = file   where it is declared
-- = line   and in which line
SELECT item, program, type, byte_size AS bytes, file, line
FROM unused_item
WHERE kind IN ('elementary', 'group', 'table', 'parameter') AND name <> 'FILLER' AND file NOT LIKE '<%'
  AND (:program = '' OR program = :program)
ORDER BY file, line, position, item
