-- What shows the findings: lines, rules and items.
-- :finding = ''   id of a finding, '' for all
-- = finding   the finding
-- = role   subject, proof or other
-- = file   where it stands
-- = line   first line
-- = end_line   last line
-- = rule   the rule there
-- = item   the item it is about
SELECT finding, role, file, line, end_line, rule, item
FROM finding_evidence
WHERE :finding = '' OR finding = :finding
ORDER BY finding, CASE role WHEN 'subject' THEN 0 WHEN 'proof' THEN 1 ELSE 2 END, file, line, end_line, rule, item
