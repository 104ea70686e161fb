-- How many rules there are of each status and category, and how sure they are.
-- = status   static, executed, proven or contradicted
-- = category   business, technical or presentation
-- = rules   how many
-- = programs   in how many programs
-- = least   least confidence
-- = mean   mean confidence
SELECT status, category, count(*) AS rules, count(DISTINCT program) AS programs, min(confidence) AS least,
       round(avg(confidence), 2) AS mean
FROM rule
GROUP BY status, category
ORDER BY status, category
