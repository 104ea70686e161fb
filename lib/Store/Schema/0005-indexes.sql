-- Made after the last row: keeping them while rows arrive costs four times as much.
CREATE UNIQUE INDEX text_by_value ON text (value);
CREATE INDEX program_by_file ON program_row (file);
CREATE INDEX item_by_program ON item_row (program);
CREATE INDEX item_by_name ON item_row (name);
CREATE INDEX item_by_qualified_name ON item_row (qualified_name);
CREATE INDEX item_by_parent ON item_row (parent) WHERE parent IS NOT NULL;
CREATE INDEX rule_by_program ON rule_row (program);
CREATE INDEX rule_by_group ON rule_row (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX rule_by_target ON rule_row (target);
CREATE INDEX group_by_program ON group_row (program);
CREATE INDEX evidence_by_rule ON rule_evidence_row (rule);
CREATE INDEX rule_item_by_item ON rule_item_row (item);
CREATE INDEX flow_by_source ON flow_row (source_item);
CREATE INDEX flow_by_target ON flow_row (target_item);
CREATE INDEX access_by_program ON access_row (program);
CREATE INDEX access_by_resource ON access_row (resource);
CREATE INDEX call_by_caller ON call_row (caller);
CREATE INDEX call_by_callee ON call_row (callee);
CREATE INDEX control_flow_by_program ON control_flow_row (program);
CREATE INDEX ledger_by_program ON ledger_row (program);
CREATE INDEX ledger_by_rule ON ledger_row (rule) WHERE rule IS NOT NULL;
CREATE INDEX parameter_by_rule ON parameter_row (used_by_rule) WHERE used_by_rule IS NOT NULL;
CREATE INDEX finding_by_program ON finding_row (program);
CREATE INDEX finding_evidence_by_finding ON finding_evidence_row (finding);
CREATE INDEX finding_evidence_by_rule ON finding_evidence_row (rule) WHERE rule IS NOT NULL;
CREATE INDEX term_by_item ON term_row (item);
CREATE INDEX comment_by_file ON comment_row (file, end_line);

-- Full text over titles and sentences; the texts themselves stay in `prose`.
CREATE VIEW rule_search_source AS
  SELECT r.id AS search_id, t1.value AS title, t2.value AS statement
  FROM rule_row r
  LEFT JOIN prose t1 ON t1.id = r.title
  LEFT JOIN prose t2 ON t2.id = r.statement;
CREATE VIRTUAL TABLE rule_search USING fts5(
  title, statement, content = 'rule_search_source', content_rowid = 'search_id', tokenize = 'porter unicode61');
INSERT INTO rule_search (rowid, title, statement) SELECT search_id, title, statement FROM rule_search_source ORDER BY search_id;

-- Full text over everything that has words (docs/design/0019-queries.md). Only the index is kept. A rowid is eight
-- times the `search_id` of the thing, plus 1 for a rule, 2 for a name of data items, 3 for a program, 4 for a comment,
-- 5 for a finding, 6 for a parameter's name.
CREATE VIRTUAL TABLE text_search USING fts5(name, words, content = '', tokenize = 'porter unicode61');
INSERT INTO text_search (rowid, name, words)
  SELECT r.id * 8 + 1, t1.value, t2.value || coalesce(' ' || t3.value, '')
  FROM rule_row r LEFT JOIN prose t1 ON t1.id = r.title LEFT JOIN prose t2 ON t2.id = r.statement
  LEFT JOIN prose t3 ON t3.id = r.effect ORDER BY r.id;
INSERT INTO text_search (rowid, name, words)
  SELECT r.name * 8 + 2, t1.value, group_concat(DISTINCT t2.value)
  FROM (SELECT DISTINCT name, business_name FROM item_row WHERE name IS NOT NULL ORDER BY name, business_name) r
  LEFT JOIN text t1 ON t1.id = r.name LEFT JOIN text t2 ON t2.id = r.business_name GROUP BY r.name ORDER BY r.name;
INSERT INTO text_search (rowid, name, words)
  SELECT r.id * 8 + 3, t1.value, t2.value FROM program_row r LEFT JOIN text t1 ON t1.id = r.id
  LEFT JOIN prose t2 ON t2.id = r.summary ORDER BY r.id;
INSERT INTO text_search (rowid, words)
  SELECT r.id * 8 + 4, t1.value FROM comment_row r LEFT JOIN prose t1 ON t1.id = r.text ORDER BY r.id;
INSERT INTO text_search (rowid, name, words)
  SELECT r.id * 8 + 5, t1.value, t2.value FROM finding_row r LEFT JOIN prose t1 ON t1.id = r.title
  LEFT JOIN prose t2 ON t2.id = r.statement ORDER BY r.id;
INSERT INTO text_search (rowid, name)
  SELECT r.parameter * 8 + 6, t1.value FROM (SELECT DISTINCT parameter FROM parameter_row WHERE parameter IS NOT NULL) r
  LEFT JOIN text t1 ON t1.id = r.parameter ORDER BY r.parameter;
