//===- What a scan knows about one translation unit -----------------------------------===//
//
// The border between analysis and store: plain rows, one struct a public view of docs/store.md, made by Rules
// from one linked unit and written by Store. Ids are the stable texts of the contract. Lists are sorted by
// their producer (see sort()), so that the store's bytes depend on the input only.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Diagnostics/Diagnostic.h"
#include "tacit/Source/SourceFile.h"
#include "tacit/Support/Arena.h"
#include "tacit/Support/Enum.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace tacit {

// clang-format off
#define TACIT_RULE_KINDS(X)                                                                                  \
  X(Calculation, "calculation") X(Decision, "decision") X(Validation, "validation") X(Action, "action")      \
  X(Constraint, "constraint")
// clang-format on
TACIT_ENUM(RuleKind, TACIT_RULE_KINDS)

// clang-format off
#define TACIT_CATEGORIES(X) X(Business, "business") X(Technical, "technical") X(Presentation, "presentation")
// clang-format on
TACIT_ENUM(Category, TACIT_CATEGORIES)

// clang-format off
#define TACIT_RULE_STATUSES(X)                                                                               \
  X(Static, "static") X(Executed, "executed") X(Proven, "proven") X(Contradicted, "contradicted")
// clang-format on
TACIT_ENUM(RuleStatus, TACIT_RULE_STATUSES)

// clang-format off
#define TACIT_EVIDENCE_ROLES(X)                                                                              \
  X(Guard, "guard") X(Effect, "effect") X(Definition, "definition") X(Context, "context") X(Comment, "comment")
// clang-format on
TACIT_ENUM(EvidenceRole, TACIT_EVIDENCE_ROLES)

// clang-format off
#define TACIT_ITEM_ROLES(X) X(Tests, "tests") X(Decides, "decides") X(Reads, "reads") X(Writes, "writes")
// clang-format on
TACIT_ENUM(ItemRole, TACIT_ITEM_ROLES)

// clang-format off
#define TACIT_GROUP_KINDS(X)                                                                                 \
  X(DecisionTable, "decision-table") X(ValidationList, "validation-list") X(CalculationChain, "calculation-chain")
// clang-format on
TACIT_ENUM(GroupKind, TACIT_GROUP_KINDS)

// clang-format off
#define TACIT_FLOW_KINDS(X)                                                                                  \
  X(Move, "move") X(Compute, "compute") X(Argument, "argument") X(Return, "return") X(Io, "io") X(Sql, "sql") \
  X(Screen, "screen") X(Alias, "alias")
// clang-format on
TACIT_ENUM(FlowKind, TACIT_FLOW_KINDS)

// clang-format off
#define TACIT_DISPOSITIONS(X)                                                                                \
  X(Rule, "rule") X(Flow, "flow") X(Technical, "technical") X(Unreachable, "unreachable") X(Unread, "unread")
// clang-format on
TACIT_ENUM(Disposition, TACIT_DISPOSITIONS)

// clang-format off
#define TACIT_PARAMETER_KINDS(X)                                                                             \
  X(Rate, "rate") X(Threshold, "threshold") X(Amount, "amount") X(Date, "date") X(Code, "code") X(Table, "table")
// clang-format on
TACIT_ENUM(ParameterKind, TACIT_PARAMETER_KINDS)

// clang-format off
#define TACIT_HIT_POLICIES(X)                                                                                \
  X(Unique, "unique")     /* proven: never two rows at once */                                               \
  X(First, "first")       /* the first check that fails is the only one */                                   \
  X(Last, "last")         /* a later row that holds replaces what an earlier one set */                      \
  X(Each, "each")         /* every row that holds takes effect, in order */                                  \
  X(Sequence, "sequence") /* steps, one after the other */
// clang-format on
TACIT_ENUM(HitPolicy, TACIT_HIT_POLICIES)

// clang-format off
#define TACIT_OTHERWISES(X)                                                                                  \
  X(Rule, "rule")      /* a row of the table says it */                                                      \
  X(NoCase, "no-case") /* proven: some row always holds */                                                   \
  X(Value, "value")    /* the target keeps the constant that it got before */                                \
  X(Kept, "kept")      /* the target keeps what it had; nothing is done */
// clang-format on
TACIT_ENUM(Otherwise, TACIT_OTHERWISES)

// clang-format off
#define TACIT_PARAMETER_SOURCES(X)                                                                           \
  X(Literal, "literal")         /* a literal where it is used */                                             \
  X(Constant, "constant")       /* a declared constant: VALUE, #define, const, enum, level 78 */             \
  X(Condition, "condition-name") /* a value of a condition-name */                                           \
  X(Table, "table")             /* an entry of an initialised table */
// clang-format on
TACIT_ENUM(ParameterSource, TACIT_PARAMETER_SOURCES)

// clang-format off
#define TACIT_TERM_SOURCES(X)                                                                                \
  X(Comment, "comment") X(Message, "message") X(Screen, "screen") X(Column, "column") X(Name, "name")        \
  X(Glossary, "glossary")
// clang-format on
TACIT_ENUM(TermSource, TACIT_TERM_SOURCES)

// clang-format off
#define TACIT_FINDING_KINDS(X)                                                                               \
  X(UnreachableCode, "unreachable-code")     /* control never comes there */                                 \
  X(DecidedCondition, "decided-condition")   /* always true, always false, an arm that is never chosen */    \
  X(OverwrittenRule, "overwritten-rule")     /* its value is replaced before anything reads it */            \
  X(OverlappingCases, "overlapping-cases")   /* two bands of a table hold one value */                       \
  X(MissingCase, "missing-case")             /* one value lies between two bands of a table */               \
  X(RepeatedRule, "repeated-rule")           /* the same condition and effect at two places */               \
  X(OverlappingRanges, "overlapping-ranges") /* PERFORM ranges that cross */                                 \
  X(NeverSet, "never-set")                   /* a rule reads what nothing gives a value */                   \
  X(ParameterDiffers, "parameter-differs")   /* one name, several values in programs of one estate */        \
  X(ParameterVersions, "parameter-versions") /* the same over the versions of one program */                 \
  X(RulesDisagree, "rules-disagree")         /* one target and condition, two effects in two programs */     \
  X(RuleVersions, "rule-versions")           /* the same over the versions of one program */
// clang-format on
TACIT_ENUM(FindingKind, TACIT_FINDING_KINDS)

// clang-format off
#define TACIT_FINDING_SEVERITIES(X)                                                                          \
  X(Warning, "warning") /* most likely a mistake */                                                          \
  X(Note, "note")       /* worth knowing; may be meant */
// clang-format on
TACIT_ENUM(FindingSeverity, TACIT_FINDING_SEVERITIES)

// clang-format off
#define TACIT_FINDING_ROLES(X)                                                                               \
  X(Subject, "subject") /* what the finding speaks of */                                                     \
  X(Proof, "proof")     /* why it is so */                                                                   \
  X(Other, "other")     /* what it is compared with */
// clang-format on
TACIT_ENUM(FindingRole, TACIT_FINDING_ROLES)

/// A range of whole original lines. `file` is relative to the scan root; lines count from 1.
struct LineRange {
  std::string_view file;
  std::uint32_t line = 0;
  std::uint32_t endLine = 0;
  friend auto operator<=>(const LineRange &, const LineRange &) = default;
};

struct FileRow {
  std::string_view path;
  Language language = Language::Unknown;
  std::string_view format;
  std::uint32_t lines = 0;
  std::uint64_t bytes = 0;
  std::string_view sha256;
  ReadStatus status = ReadStatus::Read;
  std::string_view reason;
};

struct ProgramRow {
  std::string_view program; ///< Id.
  std::string_view name;
  std::string_view language;
  std::string_view kind;
  LineRange at;
  std::string_view summary;
  std::uint32_t statements = 0; ///< Executable statements.
};

struct ItemRow {
  std::string_view item; ///< Id.
  std::string_view program;
  std::string_view name;
  std::string_view qualifiedName;
  std::string_view kind; ///< "group", "elementary", "condition-name", "parameter", "member", "column" ...
  std::string_view type; ///< PICTURE and usage, or C type.
  std::uint32_t byteOffset = 0;
  std::uint32_t byteSize = 0;
  std::string_view parent; ///< Id or empty.
  std::string_view initialValue;
  std::string_view businessName;
  LineRange at;
  std::uint32_t level = 0;    ///< COBOL level number; 0 where there is none.
  std::uint32_t occurs = 0;   ///< Most occurrences; 0 if it does not repeat.
  std::uint32_t position = 0; ///< Place in the order of the unit's declarations, from 1.
};

struct RuleRow {
  std::string_view rule; ///< Id.
  RuleKind kind = RuleKind::Decision;
  Category category = Category::Business;
  std::string_view program;
  std::string_view unit;
  std::string_view title;
  std::string_view statement;
  std::string_view guard;
  std::string_view effect;
  std::string_view target;
  std::string_view context;
  std::string_view
      assumes;  ///< Conditions of exits that end the whole run before the effect; see docs/store.md.
  LineRange at; ///< The effect statement.
  double confidence = 0;
  RuleStatus status = RuleStatus::Static;
  std::string_view groupId;
  std::uint32_t groupOrder = 0; ///< Position in its group in order of evaluation, from 1; 0 without a group.
  std::string_view reasons;     ///< Why this kind and category, "; "-separated.
};

struct RuleEvidenceRow {
  std::string_view rule;
  EvidenceRole role = EvidenceRole::Effect;
  LineRange at;
  /// Site of the outermost COPY or include, "file:line", when the text stands elsewhere.
  std::string_view copiedFrom;
};

struct RuleItemRow {
  std::string_view rule;
  std::string_view item;
  ItemRole role = ItemRole::Reads;
  /// Of a work field whose only source is a move: the item in which its value entered; else empty.
  std::string_view origin = {};
  LineRange originAt = {}; ///< Where the value leaves the origin.
};

struct RuleGroupRow {
  std::string_view groupId;
  GroupKind kind = GroupKind::DecisionTable;
  std::string_view program;
  std::string_view title;
  LineRange at;
  std::string_view target; ///< What its rows set or reach, as in RuleRow; of a chain, its last step.
  HitPolicy hitPolicy = HitPolicy::Sequence;
  Otherwise otherwise = Otherwise::Kept; ///< What holds when no row does.
  std::string_view otherwiseRule;        ///< With Otherwise::Rule: id of the default row.
  std::string_view otherwiseEffect;      ///< With Otherwise::Value: a formula.
  LineRange otherwiseAt;                 ///< Where that stands.
};

/// One of the conditions that all hold in the guard of a rule of a group: a cell of its table.
struct RuleConditionRow {
  std::string_view rule;
  std::uint32_t position = 0; ///< In the guard, from 1.
  std::string_view subject;   ///< What it asks about, a formula; empty if that is several things.
  std::string_view test;      ///< As the guard has it.
};

struct FlowRow {
  std::string_view sourceItem;
  std::string_view targetItem;
  FlowKind kind = FlowKind::Move;
  std::string_view program;
  LineRange at;
};

struct AccessRow {
  std::string_view program;
  std::string_view resource;
  std::string_view resourceKind;
  std::string_view
      operation;            ///< "create", "read", "update", "delete", "send", "receive", "open", "close" ...
  std::string_view columns; ///< Comma-separated.
  LineRange at;
};

struct CallRow {
  std::string_view caller; ///< Program id; for a PERFORM "program.paragraph".
  std::string_view callee;
  std::string_view kind;
  bool resolved = false;
  std::string_view reason; ///< Why it is not resolved.
  LineRange at;
};

/// One way out of a basic block of a paragraph or function; a block from which there is none has one row too.
struct BlockEdgeRow {
  std::string_view program;
  std::string_view unit;
  std::uint32_t block = 0;     ///< Its number in the unit, from 1 in source order.
  LineRange at;                ///< Of the block.
  std::string_view leaves;     ///< Kind of its last step.
  std::uint32_t target = 0;    ///< The block that follows; 0 if control leaves the unit.
  std::string_view targetUnit; ///< Where it goes then, if not back.
  std::string_view
      way; ///< Which answer leads here: `yes`, `no`, an outcome, a number; empty if nothing is asked.
};

struct LedgerRow {
  std::string_view program;
  LineRange at;
  Disposition disposition = Disposition::Unread;
  std::string_view reason;
  std::string_view rule; ///< Id or empty.
};

struct ParameterRow {
  std::string_view parameter; ///< Name, or the literal's role in words.
  std::string_view value;
  std::string_view unit;
  ParameterKind kind = ParameterKind::Threshold;
  std::string_view program;
  LineRange at;
  std::string_view usedByRule; ///< Empty if its value only flows on.
  ParameterSource source = ParameterSource::Literal;
};

/// Something in the sources that looks wrong or is worth knowing.
struct FindingRow {
  std::string_view finding; ///< Id.
  FindingKind kind = FindingKind::UnreachableCode;
  FindingSeverity severity = FindingSeverity::Note;
  std::string_view title;
  std::string_view statement;
  std::string_view assumes; ///< What the finding takes for granted; empty if it is proven.
  std::string_view program;
  LineRange at;
};

struct FindingEvidenceRow {
  std::string_view finding;
  FindingRole role = FindingRole::Subject;
  LineRange at;
  std::string_view rule; ///< Id or empty.
  std::string_view item; ///< Id or empty.
};

struct TermRow {
  std::string_view term;
  std::string_view businessName;
  TermSource source = TermSource::Name;
  std::string_view item;
};

/// What a block of comments on consecutive lines says.
struct CommentRow {
  LineRange at;
  std::string_view text; ///< Without delimiters, lines separated by line breaks.
};

struct MissingRow {
  std::string_view name;
  std::string_view kind;
  std::string_view wantedBy; ///< Program id, or file path when no program could be read.
  std::uint32_t times = 0;
  std::uint32_t rulesAffected = 0;
};

/// The text of one scanned file, in UTF-8, so that a report can show lines without the sources. Filled by the
/// driver.
struct SourceRow {
  std::string_view path;
  std::string_view text;
};

/// A program of a shared file whose rows are in this knowledge.
struct ToldProgram {
  std::string key; ///< Equal for programs that read the same: name, file and the place of each statement.
  bool hasRules = false;
};

/// All rows one unit contributes. Texts live in `arena` and `otherArenas`. Movable between threads, immutable
/// once finished.
struct Knowledge {
  Arena arena;
  std::vector<FileRow> files; ///< The unit's file and the copybooks or headers it read.
  std::vector<ProgramRow> programs;
  std::vector<ItemRow> items;
  std::vector<RuleRow> rules;
  std::vector<RuleEvidenceRow> evidence;
  std::vector<RuleItemRow> ruleItems;
  std::vector<RuleGroupRow> groups;
  std::vector<RuleConditionRow> conditions;
  std::vector<FlowRow> flows;
  std::vector<AccessRow> accesses;
  std::vector<CallRow> calls;
  std::vector<BlockEdgeRow> blockEdges;
  std::vector<LedgerRow> ledger;
  std::vector<ParameterRow> parameters;
  std::vector<FindingRow> findings;
  std::vector<FindingEvidenceRow> findingEvidence;
  std::vector<TermRow> terms;
  std::vector<CommentRow> comments;
  std::vector<std::string_view> mentioned; ///< Items that something besides their declaration names; ids.
  std::vector<MissingRow> missing;
  std::vector<SourceRow> sources;
  std::vector<Diagnostic> diagnostics;
  std::vector<ToldProgram> told;
  std::vector<Arena> otherArenas; ///< Texts of rows that addConfiguration() took over.
};

} // namespace tacit
