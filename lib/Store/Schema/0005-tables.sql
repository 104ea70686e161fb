-- Tables ending in _row and the two text tables are private and may change with any version;
-- the views are public (docs/store.md). Every text is kept once and named by number: `text` holds names, ids, codes
-- and paths and is looked up by value, `prose` holds sentences and formulas and is only searched (rule_search).
-- A value that does not exist is NULL. Columns that name a program refer to its id text only, because calls and
-- missing programs name units that were never read.

CREATE TABLE text (id INTEGER PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE prose (id INTEGER PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Files of the scanned tree and what became of them.
CREATE TABLE file_row (
  id INTEGER PRIMARY KEY REFERENCES text(id),
  language INTEGER NOT NULL REFERENCES text(id),
  format INTEGER REFERENCES text(id),
  lines INTEGER,
  bytes INTEGER,
  sha256 INTEGER REFERENCES text(id),
  status INTEGER NOT NULL REFERENCES text(id),
  reason INTEGER REFERENCES prose(id)
);

-- Programs, functions, jobs: whatever the source names as a unit of work.
CREATE TABLE program_row (
  id INTEGER PRIMARY KEY REFERENCES text(id),
  name INTEGER REFERENCES text(id),
  language INTEGER REFERENCES text(id),
  kind INTEGER REFERENCES text(id),
  file INTEGER REFERENCES text(id),
  line INTEGER,
  end_line INTEGER,
  summary INTEGER REFERENCES prose(id),
  statements INTEGER
);

-- Data items. A row of kind `unresolved` stands for an id that something refers to and no unit declares.
CREATE TABLE item_row (
  id INTEGER PRIMARY KEY REFERENCES text(id),
  program INTEGER REFERENCES text(id),
  name INTEGER REFERENCES text(id),
  qualified_name INTEGER REFERENCES text(id),
  kind INTEGER NOT NULL REFERENCES text(id),
  type INTEGER REFERENCES text(id),
  byte_offset INTEGER,
  byte_size INTEGER,
  parent INTEGER REFERENCES item_row(id),
  initial_value INTEGER REFERENCES prose(id),
  business_name INTEGER REFERENCES text(id),
  file INTEGER REFERENCES text(id),
  line INTEGER,
  end_line INTEGER,
  level INTEGER,
  occurs INTEGER,
  position INTEGER
);

-- Data items that something names besides their declaration.
CREATE TABLE item_mention_row (
  item INTEGER PRIMARY KEY REFERENCES item_row(id)
);

-- Rules that belong together.
CREATE TABLE group_row (
  id INTEGER PRIMARY KEY REFERENCES text(id),
  kind INTEGER NOT NULL REFERENCES text(id),
  program INTEGER REFERENCES text(id),
  title INTEGER REFERENCES prose(id),
  file INTEGER REFERENCES text(id),
  line INTEGER,
  end_line INTEGER,
  target INTEGER REFERENCES text(id),
  hit_policy INTEGER NOT NULL REFERENCES text(id),
  otherwise INTEGER REFERENCES text(id),
  otherwise_rule INTEGER REFERENCES text(id),
  otherwise_effect INTEGER REFERENCES prose(id),
  otherwise_file INTEGER REFERENCES text(id),
  otherwise_line INTEGER
);

-- Business rules. Confidence is kept in thousandths.
CREATE TABLE rule_row (
  id INTEGER PRIMARY KEY REFERENCES text(id),
  kind INTEGER NOT NULL REFERENCES text(id),
  category INTEGER NOT NULL REFERENCES text(id),
  program INTEGER REFERENCES text(id),
  unit INTEGER REFERENCES text(id),
  title INTEGER REFERENCES prose(id),
  statement INTEGER REFERENCES prose(id),
  guard INTEGER REFERENCES prose(id),
  effect INTEGER REFERENCES prose(id),
  target INTEGER REFERENCES text(id),
  context INTEGER REFERENCES prose(id),
  assumes INTEGER REFERENCES prose(id),
  file INTEGER REFERENCES text(id),
  line INTEGER,
  end_line INTEGER,
  confidence INTEGER NOT NULL,
  status INTEGER NOT NULL REFERENCES text(id),
  group_id INTEGER REFERENCES group_row(id),
  group_order INTEGER,
  reasons INTEGER REFERENCES prose(id)
);

-- The conditions of grouped rules one by one.
CREATE TABLE rule_condition_row (
  rule INTEGER NOT NULL REFERENCES rule_row(id),
  position INTEGER NOT NULL,
  subject INTEGER REFERENCES prose(id),
  test INTEGER NOT NULL REFERENCES prose(id),
  PRIMARY KEY (rule, position)
) WITHOUT ROWID;

-- The source lines that show a rule.
CREATE TABLE rule_evidence_row (
  id INTEGER PRIMARY KEY,
  rule INTEGER NOT NULL REFERENCES rule_row(id),
  role INTEGER NOT NULL REFERENCES text(id),
  file INTEGER REFERENCES text(id),
  line INTEGER,
  end_line INTEGER,
  copied_from INTEGER REFERENCES text(id)
);

-- The data items a rule tests, reads and writes.
CREATE TABLE rule_item_row (
  rule INTEGER NOT NULL REFERENCES rule_row(id),
  item INTEGER NOT NULL REFERENCES item_row(id),
  role INTEGER NOT NULL REFERENCES text(id),
  origin INTEGER REFERENCES item_row(id),
  origin_file INTEGER REFERENCES text(id),
  origin_line INTEGER,
  PRIMARY KEY (rule, item, role)
) WITHOUT ROWID;

-- Movement of values between data items.
CREATE TABLE flow_row (
  id INTEGER PRIMARY KEY,
  source_item INTEGER NOT NULL REFERENCES item_row(id),
  target_item INTEGER NOT NULL REFERENCES item_row(id),
  kind INTEGER NOT NULL REFERENCES text(id),
  program INTEGER REFERENCES text(id),
  file INTEGER REFERENCES text(id),
  line INTEGER,
  end_line INTEGER
);

-- What programs do with files, tables, screens and queues.
CREATE TABLE access_row (
  id INTEGER PRIMARY KEY,
  program INTEGER REFERENCES text(id),
  resource INTEGER REFERENCES text(id),
  resource_kind INTEGER REFERENCES text(id),
  operation INTEGER REFERENCES text(id),
  columns INTEGER REFERENCES prose(id),
  file INTEGER REFERENCES text(id),
  line INTEGER,
  end_line INTEGER
);

-- Who invokes whom.
CREATE TABLE call_row (
  id INTEGER PRIMARY KEY,
  caller INTEGER REFERENCES text(id),
  callee INTEGER REFERENCES text(id),
  kind INTEGER REFERENCES text(id),
  resolved INTEGER NOT NULL,
  reason INTEGER REFERENCES prose(id),
  file INTEGER REFERENCES text(id),
  line INTEGER,
  end_line INTEGER
);

-- Basic blocks of paragraphs and functions that have more than one, a row for each way out of a block.
CREATE TABLE control_flow_row (
  id INTEGER PRIMARY KEY,
  program INTEGER REFERENCES text(id),
  unit INTEGER REFERENCES text(id),
  block INTEGER NOT NULL,
  file INTEGER REFERENCES text(id),
  line INTEGER,
  end_line INTEGER,
  leaves INTEGER REFERENCES text(id),
  target INTEGER,
  target_unit INTEGER REFERENCES text(id),
  way INTEGER REFERENCES text(id)
);

-- Each executable statement with its strongest disposition.
CREATE TABLE ledger_row (
  id INTEGER PRIMARY KEY,
  program INTEGER REFERENCES text(id),
  file INTEGER REFERENCES text(id),
  line INTEGER,
  end_line INTEGER,
  disposition INTEGER NOT NULL REFERENCES text(id),
  reason INTEGER REFERENCES text(id),
  rule INTEGER REFERENCES rule_row(id)
);

-- Business constants and where they stand.
CREATE TABLE parameter_row (
  id INTEGER PRIMARY KEY,
  parameter INTEGER REFERENCES text(id),
  value INTEGER REFERENCES text(id),
  unit INTEGER REFERENCES text(id),
  kind INTEGER NOT NULL REFERENCES text(id),
  source INTEGER NOT NULL REFERENCES text(id),
  program INTEGER REFERENCES text(id),
  file INTEGER REFERENCES text(id),
  line INTEGER,
  end_line INTEGER,
  used_by_rule INTEGER REFERENCES rule_row(id)
);

-- Programs that are versions of one another; the family is the id of its first member.
CREATE TABLE program_family_row (
  program INTEGER PRIMARY KEY REFERENCES program_row(id),
  family INTEGER NOT NULL REFERENCES text(id)
);

-- What looks wrong in the sources themselves.
CREATE TABLE finding_row (
  id INTEGER PRIMARY KEY REFERENCES text(id),
  kind INTEGER NOT NULL REFERENCES text(id),
  severity INTEGER NOT NULL REFERENCES text(id),
  title INTEGER REFERENCES prose(id),
  statement INTEGER REFERENCES prose(id),
  assumes INTEGER REFERENCES prose(id),
  program INTEGER REFERENCES text(id),
  file INTEGER REFERENCES text(id),
  line INTEGER,
  end_line INTEGER
);

-- The source lines, rules and items that show a finding.
CREATE TABLE finding_evidence_row (
  id INTEGER PRIMARY KEY,
  finding INTEGER NOT NULL REFERENCES finding_row(id),
  role INTEGER NOT NULL REFERENCES text(id),
  file INTEGER REFERENCES text(id),
  line INTEGER,
  end_line INTEGER,
  rule INTEGER REFERENCES rule_row(id),
  item INTEGER REFERENCES item_row(id)
);

-- Words for names, and where they were found.
CREATE TABLE term_row (
  id INTEGER PRIMARY KEY,
  term INTEGER REFERENCES text(id),
  business_name INTEGER REFERENCES text(id),
  source INTEGER NOT NULL REFERENCES text(id),
  item INTEGER REFERENCES item_row(id)
);

-- What comments say, one row a block of lines.
CREATE TABLE comment_row (
  id INTEGER PRIMARY KEY,
  file INTEGER NOT NULL REFERENCES text(id),
  line INTEGER NOT NULL,
  end_line INTEGER NOT NULL,
  text INTEGER NOT NULL REFERENCES prose(id)
);

-- What the sources ask for and the scan did not find.
CREATE TABLE missing_row (
  id INTEGER PRIMARY KEY,
  name INTEGER REFERENCES text(id),
  kind INTEGER REFERENCES text(id),
  wanted_by INTEGER REFERENCES text(id),
  times INTEGER,
  rules_affected INTEGER
);

-- What went wrong while reading and analysing.
CREATE TABLE diagnostic_row (
  id INTEGER PRIMARY KEY,
  file INTEGER REFERENCES text(id),
  line INTEGER,
  severity INTEGER NOT NULL REFERENCES text(id),
  code INTEGER REFERENCES text(id),
  message INTEGER REFERENCES prose(id),
  "column" INTEGER
);

-- What stood in the files, in UTF-8, so that evidence can be shown without them.
CREATE TABLE source_row (
  id INTEGER PRIMARY KEY REFERENCES text(id),
  text TEXT NOT NULL
);

CREATE VIEW file AS
  SELECT t1.value AS path, t2.value AS language, t3.value AS format, r.lines, r.bytes, t4.value AS sha256,
         t5.value AS status, t6.value AS reason
  FROM file_row r
  LEFT JOIN text t1 ON t1.id = r.id
  LEFT JOIN text t2 ON t2.id = r.language
  LEFT JOIN text t3 ON t3.id = r.format
  LEFT JOIN text t4 ON t4.id = r.sha256
  LEFT JOIN text t5 ON t5.id = r.status
  LEFT JOIN prose t6 ON t6.id = r.reason;

CREATE VIEW program AS
  SELECT t1.value AS program, t2.value AS name, t3.value AS language, t4.value AS kind, t5.value AS file,
         r.line, r.end_line, t6.value AS summary, r.statements, t7.value AS family,
         r.id AS search_id
  FROM program_row r
  LEFT JOIN text t1 ON t1.id = r.id
  LEFT JOIN text t2 ON t2.id = r.name
  LEFT JOIN text t3 ON t3.id = r.language
  LEFT JOIN text t4 ON t4.id = r.kind
  LEFT JOIN text t5 ON t5.id = r.file
  LEFT JOIN prose t6 ON t6.id = r.summary
  LEFT JOIN program_family_row f ON f.program = r.id
  LEFT JOIN text t7 ON t7.id = f.family;

CREATE VIEW item AS
  SELECT t1.value AS item, t2.value AS program, t3.value AS name, t4.value AS qualified_name,
         t5.value AS kind, t6.value AS type, r.byte_offset, r.byte_size, t7.value AS parent,
         t8.value AS initial_value, t9.value AS business_name, t10.value AS file, r.line, r.end_line,
         r.level, r.occurs, r.position, r.name AS search_id
  FROM item_row r
  LEFT JOIN text t1 ON t1.id = r.id
  LEFT JOIN text t2 ON t2.id = r.program
  LEFT JOIN text t3 ON t3.id = r.name
  LEFT JOIN text t4 ON t4.id = r.qualified_name
  LEFT JOIN text t5 ON t5.id = r.kind
  LEFT JOIN text t6 ON t6.id = r.type
  LEFT JOIN text t7 ON t7.id = r.parent
  LEFT JOIN prose t8 ON t8.id = r.initial_value
  LEFT JOIN text t9 ON t9.id = r.business_name
  LEFT JOIN text t10 ON t10.id = r.file;

-- What nothing names besides its declaration and no movement reaches, neither itself nor a group it lies in nor a part of it. Over the numbers,
-- because the same over the public views takes seconds in a large store.
CREATE VIEW unused_item AS
  WITH RECURSIVE
    same_bytes(id) AS (SELECT id FROM text WHERE value = 'alias'),
    used(id) AS MATERIALIZED (
      SELECT item FROM item_mention_row
      UNION SELECT source_item FROM flow_row WHERE kind NOT IN (SELECT id FROM same_bytes)
      UNION SELECT target_item FROM flow_row WHERE kind NOT IN (SELECT id FROM same_bytes)),
    above(id) AS (
      SELECT i.parent FROM used u JOIN item_row i ON i.id = u.id WHERE i.parent IS NOT NULL
      UNION SELECT i.parent FROM above a JOIN item_row i ON i.id = a.id WHERE i.parent IS NOT NULL),
    below(id) AS (
      SELECT i.id FROM used u JOIN item_row i ON i.parent = u.id
      UNION SELECT i.id FROM below b JOIN item_row i ON i.parent = b.id)
  SELECT t1.value AS item, t2.value AS program, t3.value AS name, t4.value AS kind, t5.value AS type, r.byte_size,
         t6.value AS file, r.line, r.position
  FROM item_row r
  LEFT JOIN text t1 ON t1.id = r.id
  LEFT JOIN text t2 ON t2.id = r.program
  LEFT JOIN text t3 ON t3.id = r.name
  LEFT JOIN text t4 ON t4.id = r.kind
  LEFT JOIN text t5 ON t5.id = r.type
  LEFT JOIN text t6 ON t6.id = r.file
  WHERE r.id NOT IN (SELECT id FROM used) AND r.id NOT IN (SELECT id FROM above) AND r.id NOT IN (SELECT id FROM below);

CREATE VIEW rule_group AS
  SELECT t1.value AS group_id, t2.value AS kind, t3.value AS program, t4.value AS title, t5.value AS file,
         r.line, r.end_line, t6.value AS target, t7.value AS hit_policy, t8.value AS otherwise,
         t9.value AS otherwise_rule, t10.value AS otherwise_effect, t11.value AS otherwise_file,
         r.otherwise_line
  FROM group_row r
  LEFT JOIN text t1 ON t1.id = r.id
  LEFT JOIN text t2 ON t2.id = r.kind
  LEFT JOIN text t3 ON t3.id = r.program
  LEFT JOIN prose t4 ON t4.id = r.title
  LEFT JOIN text t5 ON t5.id = r.file
  LEFT JOIN text t6 ON t6.id = r.target
  LEFT JOIN text t7 ON t7.id = r.hit_policy
  LEFT JOIN text t8 ON t8.id = r.otherwise
  LEFT JOIN text t9 ON t9.id = r.otherwise_rule
  LEFT JOIN prose t10 ON t10.id = r.otherwise_effect
  LEFT JOIN text t11 ON t11.id = r.otherwise_file;

CREATE VIEW rule_condition AS
  SELECT t1.value AS rule, r.position, t2.value AS subject, t3.value AS test
  FROM rule_condition_row r
  LEFT JOIN text t1 ON t1.id = r.rule
  LEFT JOIN prose t2 ON t2.id = r.subject
  LEFT JOIN prose t3 ON t3.id = r.test;

CREATE VIEW rule AS
  SELECT t1.value AS rule, t2.value AS kind, t3.value AS category, t4.value AS program, t5.value AS unit,
         t6.value AS title, t7.value AS statement, t8.value AS guard, t9.value AS effect, t10.value AS target,
         t11.value AS context, t12.value AS assumes, t13.value AS file, r.line, r.end_line,
         r.confidence / 1000.0 AS confidence, t14.value AS status, t15.value AS group_id, t16.value AS reasons,
         r.id AS search_id, r.group_order
  FROM rule_row r
  LEFT JOIN text t1 ON t1.id = r.id
  LEFT JOIN text t2 ON t2.id = r.kind
  LEFT JOIN text t3 ON t3.id = r.category
  LEFT JOIN text t4 ON t4.id = r.program
  LEFT JOIN text t5 ON t5.id = r.unit
  LEFT JOIN prose t6 ON t6.id = r.title
  LEFT JOIN prose t7 ON t7.id = r.statement
  LEFT JOIN prose t8 ON t8.id = r.guard
  LEFT JOIN prose t9 ON t9.id = r.effect
  LEFT JOIN text t10 ON t10.id = r.target
  LEFT JOIN prose t11 ON t11.id = r.context
  LEFT JOIN prose t12 ON t12.id = r.assumes
  LEFT JOIN text t13 ON t13.id = r.file
  LEFT JOIN text t14 ON t14.id = r.status
  LEFT JOIN text t15 ON t15.id = r.group_id
  LEFT JOIN prose t16 ON t16.id = r.reasons;

CREATE VIEW rule_evidence AS
  SELECT t1.value AS rule, t2.value AS role, t3.value AS file, r.line, r.end_line, t4.value AS copied_from
  FROM rule_evidence_row r
  LEFT JOIN text t1 ON t1.id = r.rule
  LEFT JOIN text t2 ON t2.id = r.role
  LEFT JOIN text t3 ON t3.id = r.file
  LEFT JOIN text t4 ON t4.id = r.copied_from;

CREATE VIEW rule_item AS
  SELECT t1.value AS rule, t2.value AS item, t3.value AS role, t4.value AS origin, t5.value AS origin_file,
         r.origin_line
  FROM rule_item_row r
  LEFT JOIN text t1 ON t1.id = r.rule
  LEFT JOIN text t2 ON t2.id = r.item
  LEFT JOIN text t3 ON t3.id = r.role
  LEFT JOIN text t4 ON t4.id = r.origin
  LEFT JOIN text t5 ON t5.id = r.origin_file;

CREATE VIEW flow AS
  SELECT t1.value AS source_item, t2.value AS target_item, t3.value AS kind, t4.value AS program,
         t5.value AS file, r.line, r.end_line
  FROM flow_row r
  LEFT JOIN text t1 ON t1.id = r.source_item
  LEFT JOIN text t2 ON t2.id = r.target_item
  LEFT JOIN text t3 ON t3.id = r.kind
  LEFT JOIN text t4 ON t4.id = r.program
  LEFT JOIN text t5 ON t5.id = r.file;

CREATE VIEW access AS
  SELECT t1.value AS program, t2.value AS resource, t3.value AS resource_kind, t4.value AS operation,
         t5.value AS columns, t6.value AS file, r.line, r.end_line
  FROM access_row r
  LEFT JOIN text t1 ON t1.id = r.program
  LEFT JOIN text t2 ON t2.id = r.resource
  LEFT JOIN text t3 ON t3.id = r.resource_kind
  LEFT JOIN text t4 ON t4.id = r.operation
  LEFT JOIN prose t5 ON t5.id = r.columns
  LEFT JOIN text t6 ON t6.id = r.file;

CREATE VIEW call AS
  SELECT t1.value AS caller, t2.value AS callee, t3.value AS kind, r.resolved, t4.value AS reason,
         t5.value AS file, r.line, r.end_line
  FROM call_row r
  LEFT JOIN text t1 ON t1.id = r.caller
  LEFT JOIN text t2 ON t2.id = r.callee
  LEFT JOIN text t3 ON t3.id = r.kind
  LEFT JOIN prose t4 ON t4.id = r.reason
  LEFT JOIN text t5 ON t5.id = r.file;

CREATE VIEW control_flow AS
  SELECT t1.value AS program, t2.value AS unit, r.block, t3.value AS file, r.line, r.end_line,
         t4.value AS leaves, r.target, t5.value AS target_unit, t6.value AS way
  FROM control_flow_row r
  LEFT JOIN text t1 ON t1.id = r.program
  LEFT JOIN text t2 ON t2.id = r.unit
  LEFT JOIN text t3 ON t3.id = r.file
  LEFT JOIN text t4 ON t4.id = r.leaves
  LEFT JOIN text t5 ON t5.id = r.target_unit
  LEFT JOIN text t6 ON t6.id = r.way;

CREATE VIEW ledger AS
  SELECT t1.value AS program, t2.value AS file, r.line, r.end_line, t3.value AS disposition,
         t4.value AS reason, t5.value AS rule
  FROM ledger_row r
  LEFT JOIN text t1 ON t1.id = r.program
  LEFT JOIN text t2 ON t2.id = r.file
  LEFT JOIN text t3 ON t3.id = r.disposition
  LEFT JOIN text t4 ON t4.id = r.reason
  LEFT JOIN text t5 ON t5.id = r.rule;

CREATE VIEW parameter AS
  SELECT t1.value AS parameter, t2.value AS value, t3.value AS unit, t4.value AS kind, t5.value AS program,
         t6.value AS file, r.line, r.end_line, t7.value AS used_by_rule, t8.value AS source,
         r.parameter AS search_id
  FROM parameter_row r
  LEFT JOIN text t1 ON t1.id = r.parameter
  LEFT JOIN text t2 ON t2.id = r.value
  LEFT JOIN text t3 ON t3.id = r.unit
  LEFT JOIN text t4 ON t4.id = r.kind
  LEFT JOIN text t5 ON t5.id = r.program
  LEFT JOIN text t6 ON t6.id = r.file
  LEFT JOIN text t7 ON t7.id = r.used_by_rule
  LEFT JOIN text t8 ON t8.id = r.source;

CREATE VIEW finding AS
  SELECT t1.value AS finding, t2.value AS kind, t3.value AS severity, t4.value AS title, t5.value AS statement,
         t6.value AS assumes, t7.value AS program, t8.value AS file, r.line, r.end_line, r.id AS search_id
  FROM finding_row r
  LEFT JOIN text t1 ON t1.id = r.id
  LEFT JOIN text t2 ON t2.id = r.kind
  LEFT JOIN text t3 ON t3.id = r.severity
  LEFT JOIN prose t4 ON t4.id = r.title
  LEFT JOIN prose t5 ON t5.id = r.statement
  LEFT JOIN prose t6 ON t6.id = r.assumes
  LEFT JOIN text t7 ON t7.id = r.program
  LEFT JOIN text t8 ON t8.id = r.file;

CREATE VIEW finding_evidence AS
  SELECT t1.value AS finding, t2.value AS role, t3.value AS file, r.line, r.end_line, t4.value AS rule,
         t5.value AS item
  FROM finding_evidence_row r
  LEFT JOIN text t1 ON t1.id = r.finding
  LEFT JOIN text t2 ON t2.id = r.role
  LEFT JOIN text t3 ON t3.id = r.file
  LEFT JOIN text t4 ON t4.id = r.rule
  LEFT JOIN text t5 ON t5.id = r.item;

CREATE VIEW term AS
  SELECT t1.value AS term, t2.value AS business_name, t3.value AS source, t4.value AS item
  FROM term_row r
  LEFT JOIN text t1 ON t1.id = r.term
  LEFT JOIN text t2 ON t2.id = r.business_name
  LEFT JOIN text t3 ON t3.id = r.source
  LEFT JOIN text t4 ON t4.id = r.item;

CREATE VIEW comment AS
  SELECT t1.value AS file, r.line, r.end_line, t2.value AS text, r.id AS search_id
  FROM comment_row r
  LEFT JOIN text t1 ON t1.id = r.file
  LEFT JOIN prose t2 ON t2.id = r.text;

CREATE VIEW missing AS
  SELECT t1.value AS name, t2.value AS kind, t3.value AS wanted_by, r.times, r.rules_affected
  FROM missing_row r
  LEFT JOIN text t1 ON t1.id = r.name
  LEFT JOIN text t2 ON t2.id = r.kind
  LEFT JOIN text t3 ON t3.id = r.wanted_by;

CREATE VIEW diagnostic AS
  SELECT t1.value AS file, r.line, t2.value AS severity, t3.value AS code, t4.value AS message, r."column"
  FROM diagnostic_row r
  LEFT JOIN text t1 ON t1.id = r.file
  LEFT JOIN text t2 ON t2.id = r.severity
  LEFT JOIN text t3 ON t3.id = r.code
  LEFT JOIN prose t4 ON t4.id = r.message;

CREATE VIEW source AS
  SELECT t1.value AS path, r.text
  FROM source_row r
  LEFT JOIN text t1 ON t1.id = r.id;

-- What people entered. Plain texts, so that they outlive any change of the tables above; carried from store to store.
CREATE TABLE review (
  rule TEXT NOT NULL,
  verdict TEXT NOT NULL,
  reviewer TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  reviewed_on TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (rule, reviewer)
) WITHOUT ROWID;
CREATE TABLE given_name (
  entity TEXT NOT NULL, -- 'rule', 'program', 'item', 'group'
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (entity, id)
) WITHOUT ROWID;
