-- Lines of the files that were read, whole or in part.
SELECT coalesce(sum(lines), 0) AS lines FROM file WHERE status IN ('read', 'partial')
