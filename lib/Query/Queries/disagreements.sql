-- Where programs disagree: one name with several values, one condition and target with several effects. Each place of a
-- disagreement is a row.
-- :versions = 0   1 shows differences between the versions of one program too
-- = finding   id of the finding
-- = severity   warning or note
-- = kind   what kind of disagreement
-- = statement   the finding as a sentence
-- = rule   the rule at this place
-- = effect   what it does
-- = file   the place
-- = line   and in which line
SELECT f.finding, f.severity, f.kind, f.statement, e.rule, r.effect, e.file, e.line
FROM finding f
JOIN finding_evidence e ON e.finding = f.finding
LEFT JOIN rule r ON r.rule = e.rule
WHERE f.kind IN ('parameter-differs', 'rules-disagree')
   OR :versions = '1' AND f.kind IN ('parameter-versions', 'rule-versions')
ORDER BY f.severity = 'note', f.kind, f.finding, e.file, e.line, e.rule
