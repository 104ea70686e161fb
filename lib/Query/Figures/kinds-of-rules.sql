-- Rules by kind and category.
SELECT kind AS "Kind", sum(category = 'business') AS "Business", sum(category = 'presentation') AS "Presentation",
       sum(category = 'technical') AS "Technical"
FROM (SELECT kind, category FROM rule
      UNION ALL SELECT column1, '' FROM (VALUES ('calculation'), ('decision'), ('validation'), ('action'), ('constraint')))
GROUP BY kind
