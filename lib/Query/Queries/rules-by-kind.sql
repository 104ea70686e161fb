-- How many rules there are of each category and kind.
-- = category   business, technical or presentation
-- = kind   what the effect is
-- = rules   how many
-- = programs   in how many programs
-- = confidence   mean confidence
SELECT category, kind, count(*) AS rules, count(DISTINCT program) AS programs, round(avg(confidence), 2) AS confidence
FROM rule
GROUP BY category, kind
ORDER BY category, kind
