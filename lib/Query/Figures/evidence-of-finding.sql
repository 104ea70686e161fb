-- Places that show a finding.
-- :of  id of the finding
SELECT count(*) AS places FROM finding_evidence WHERE finding = :of
