-- Words for names.
SELECT term AS "Name", business_name AS "Meaning", source AS "Found in" FROM term
