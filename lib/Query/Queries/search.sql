-- Everything that contains the words, best first: rules, names of data items, programs, comments, findings and
-- parameters. Rules weigh twice as much as other things, programs one and a half times. Words are looked up by their
-- stems; prefix*, "a phrase", OR, NOT and parentheses are understood.
-- Example: tacit query search "late payment"
-- :words ~ words to look for
-- :kind = ''   only of this kind: rule, item, program, comment, finding or parameter
-- :most = 50   how many answers at most
-- = kind   what was found
-- = id   its id; the name of data items and parameters, of which there may be several
-- = text   what it says
-- = file   where it stands; of several, the first
-- = line   and in which line
WITH hit AS MATERIALIZED (
  SELECT rowid >> 3 AS search_id, rowid & 7 AS code, rowid AS entry,
         bm25(text_search, 2.0, 1.0) * CASE rowid & 7 WHEN 1 THEN 2 WHEN 3 THEN 1.5 ELSE 1 END AS score
  FROM text_search
  WHERE text_search MATCH :words
    AND (:kind = '' OR rowid & 7 = CASE :kind WHEN 'rule' THEN 1 WHEN 'item' THEN 2 WHEN 'program' THEN 3
                                              WHEN 'comment' THEN 4 WHEN 'finding' THEN 5 WHEN 'parameter' THEN 6 END)
  ORDER BY 4, 3 LIMIT CAST(:most AS INTEGER)),
found AS (
  SELECT h.score, h.entry, 'rule' AS kind, r.rule AS id, r.statement AS text, r.file, r.line
  FROM hit h JOIN rule r ON r.search_id = h.search_id WHERE h.code = 1
  UNION ALL
  SELECT h.score, h.entry, 'item', i.name,
         (SELECT group_concat(b.business_name, '; ') FROM (SELECT DISTINCT n.business_name FROM item n
          WHERE n.search_id = h.search_id AND n.business_name IS NOT NULL ORDER BY 1 LIMIT 5) b),
         i.file, i.line
  FROM hit h JOIN item i ON i.item = (SELECT min(n.item) FROM item n WHERE n.search_id = h.search_id) WHERE h.code = 2
  UNION ALL
  SELECT h.score, h.entry, 'program', p.program, p.summary, p.file, p.line
  FROM hit h JOIN program p ON p.search_id = h.search_id WHERE h.code = 3
  UNION ALL
  SELECT h.score, h.entry, 'comment', NULL, c.text, c.file, c.line
  FROM hit h JOIN comment c ON c.search_id = h.search_id WHERE h.code = 4
  UNION ALL
  SELECT h.score, h.entry, 'finding', f.finding, f.statement, f.file, f.line
  FROM hit h JOIN finding f ON f.search_id = h.search_id WHERE h.code = 5
  UNION ALL
  SELECT h.score, h.entry, 'parameter', p.parameter, group_concat(DISTINCT p.value), min(p.file),
         min(CASE WHEN p.file = (SELECT min(o.file) FROM parameter o WHERE o.search_id = p.search_id) THEN p.line END)
  FROM hit h JOIN parameter p ON p.search_id = h.search_id WHERE h.code = 6 GROUP BY h.entry)
SELECT kind, id, text, file, line FROM found ORDER BY score, entry
