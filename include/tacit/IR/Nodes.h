//===- The intermediate representation: nodes ------------------------------------===//
//
// One language-neutral form that every front-end lowers to and every analysis reads. It keeps the source's
// statements one to one (a source statement is one ir::Statement, nested as in the source), and says exactly
// what they mean: decimals stay decimal, rounding and truncation stand on each assignment, aliasing of
// storage is layout (byte offsets inside one record), jumps name their targets.
//
// All nodes live in tables of one TranslationUnit and name each other by id. Texts and lists are views into
// the unit's arena. `visitFields` in IR/Fields.h names each field once; printer, parser and comparison follow
// it.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Support/Enum.h"
#include "tacit/Support/Ids.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

namespace tacit::ir {

using FileId = Id<struct FileTag>;
using ExpansionId = Id<struct ExpansionTag>;
using TypeId = Id<struct TypeTag>;
using DataItemId = Id<struct DataItemTag>;
using ConditionId = Id<struct ConditionTag>;
using ResourceId = Id<struct ResourceTag>;
using ExprId = Id<struct ExprTag>;
using StatementId = Id<struct StatementTag>;
using ProcedureId = Id<struct ProcedureTag>;
using ProgramId = Id<struct ProgramTag>;
using LabelId = Id<struct LabelTag>;

using StatementList = std::span<const StatementId>;
using ExprList = std::span<const ExprId>;

//--- Where things stand -------------------------------------------------------------

/// A range of original text. Lines and columns count from 1, the end is inclusive; columns past 65,535 are
/// clamped. The file is the one the text stands in (the copybook or header); `expansion` says how it got
/// here.
struct Origin {
  FileId file;
  std::uint32_t line = 0;
  std::uint32_t endLine = 0;
  std::uint16_t column = 0;
  std::uint16_t endColumn = 0;
  ExpansionId expansion;
  friend bool operator==(const Origin &, const Origin &) = default;
};

// clang-format off
#define TACIT_EXPANSION_KINDS(X) X(Copy, "copy") X(Include, "include") X(Macro, "macro") X(SqlInclude, "sql-include")
// clang-format on
TACIT_ENUM(ExpansionKind, TACIT_EXPANSION_KINDS)

/// One COPY, #include or macro use: the site, and the expansion the site itself stands in.
struct Expansion {
  ExpansionKind kind = ExpansionKind::Copy;
  std::string_view name; ///< Copybook, header or macro name as written.
  Origin site;
};

/// A file that contributed text to the unit. The first one is the unit's own.
struct File {
  /// Relative to the scan root; outside of it, as given to the scan ("<system>/stdio.h").
  std::string_view path;
  std::string_view sha256;
};

/// Comment text as written, without its delimiters; the source of business names.
struct Comment {
  std::string_view text;
  Origin origin;
};

//--- Data ---------------------------------------------------------------------------

#define TACIT_TYPE_KINDS(X)                                                                                  \
  X(Unknown, "unknown") /* typed unknown: a declaration that could not be read */                            \
  X(Void, "void")                                                                                            \
  X(Boolean, "boolean")                                                                                      \
  X(Text, "text") /* characters of fixed length; C char arrays and pointers to char as strings */            \
  X(EditedText, "edited-text")                                                                               \
  X(Number, "number") /* exact; see Encoding, digits, scale; C integers have bits and no digits */           \
  X(Float, "float")                                                                                          \
  X(Enumeration, "enumeration")                                                                              \
  X(Pointer, "pointer")                                                                                      \
  X(Array, "array")                                                                                          \
  X(Group, "group")   /* COBOL group: its members, and their bytes as text */                                \
  X(Record, "record") /* struct or class; `record` is the declaration item with the members */               \
  X(Union, "union")                                                                                          \
  X(Function, "function")                                                                                    \
  X(Index, "index")
TACIT_ENUM(TypeKind, TACIT_TYPE_KINDS)

#define TACIT_ENCODINGS(X)                                                                                   \
  X(None, "none")                                                                                            \
  X(Display, "display")                /* one character a digit */                                           \
  X(Edited, "edited")                  /* numeric-edited picture */                                          \
  X(Packed, "packed")                  /* COMP-3 */                                                          \
  X(UnsignedPacked, "unsigned-packed") /* COMP-6 */                                                          \
  X(Binary, "binary")                  /* COMP, COMP-4: big-endian, cut to its picture */                    \
  X(NativeBinary, "native-binary")     /* COMP-5, COMP-X and C integers: full range of the bytes */          \
  X(Float, "float")                    /* IEEE or hexadecimal floating point */                              \
  X(National, "national")              /* two bytes a character */
TACIT_ENUM(Encoding, TACIT_ENCODINGS)

/// The domain and representation of values. Equal types of a unit share one entry.
struct Type {
  TypeKind kind = TypeKind::Unknown;
  Encoding encoding = Encoding::None;
  bool isSigned = false;
  bool signLeading = false;
  bool signSeparate = false;
  bool justifiedRight = false;
  bool blankWhenZero = false;
  std::uint16_t digits = 0; ///< Decimal digits in all (COBOL numbers).
  std::int16_t scale = 0;   ///< Digits right of the decimal point; negative for trailing P.
  std::uint16_t bits = 0;   ///< Width of a C integer, float or bit field.
  std::uint32_t byteSize = 0;
  std::uint32_t count = 0;   ///< Elements of an array; 0 if unknown.
  TypeId element;            ///< Of arrays, pointers; result of functions.
  DataItemId record;         ///< Of records and unions: their declaration item.
  std::string_view spelling; ///< PICTURE string or C type as written.
  friend bool operator==(const Type &, const Type &) = default;
};

#define TACIT_STORAGES(X)                                                                                    \
  X(Working, "working") /* WORKING-STORAGE */                                                                \
  X(LocalStorage, "local-storage")                                                                           \
  X(Linkage, "linkage")                                                                                      \
  X(FileRecord, "file-record")                                                                               \
  X(Screen, "screen")                                                                                        \
  X(Report, "report")                                                                                        \
  X(Register, "register") /* RETURN-CODE, SQLCODE, EIBRESP ... */                                            \
  X(Parameter, "parameter")                                                                                  \
  X(Local, "local")                                                                                          \
  X(Static, "static") /* static storage inside a function or file */                                         \
  X(Global, "global")                                                                                        \
  X(Member, "member")          /* member of a RecordType; its children if itself a record */                 \
  X(RecordType, "record-type") /* declaration of a struct, union or class */                                 \
  X(Constant, "constant")      /* level 78, const, #define */                                                \
  X(Enumerator, "enumerator")                                                                                \
  X(Temporary, "temporary") /* made by lowering, not in the source */
TACIT_ENUM(Storage, TACIT_STORAGES)

/// A named place for data: COBOL group or elementary item, C variable or member. Items of one record form a
/// tree; byte offsets count from the start of the outermost item, so that two items overlap (REDEFINES,
/// union, RENAMES, group against member) exactly when they share the root and their byte ranges intersect.
/// A C variable of record type has its members as children, down to a depth the front-end limits.
/// Begins the comment of a data item that is the words beside a field on a screen.
inline constexpr std::string_view ScreenLabel = "Label: ";

struct DataItem {
  std::string_view name; ///< As declared, COBOL names in capitals; empty for FILLER and unnamed members.
  Storage storage = Storage::Working;
  std::uint8_t level = 0; ///< COBOL level number; 0 elsewhere.
  bool isExternal = false;
  bool isGlobal = false;
  bool isStatusCarrier = false; ///< Named in FILE STATUS, RESP, SQLCODE positions: filled by the platform.
  bool isScreenControl = false; ///< Says where on a screen, or how, something is shown or typed in.
  TypeId type;
  DataItemId parent;            ///< Enclosing group, or the record type of a member.
  DataItemId redefines;         ///< The item whose storage this one starts at (REDEFINES, RENAMES from).
  DataItemId dependsOn;         ///< OCCURS DEPENDING ON.
  ProgramId program;            ///< Owner; invalid for items of file scope.
  ResourceId resource;          ///< The file whose record this is.
  std::uint32_t byteOffset = 0; ///< Of the first occurrence.
  std::uint32_t byteSize = 0;   ///< Of one occurrence.
  std::uint32_t occurs = 0;     ///< Maximum occurrences, 0 if it does not repeat.
  std::uint32_t occursMin = 0;
  ExprId initialValue;
  std::span<const DataItemId> indexes; ///< INDEXED BY.
  std::string_view comment;            ///< Comment beside or above the declaration, or a ScreenLabel.
  Origin origin;
};

/// A value or an inclusive range of values; `high` is invalid for a single value.
struct ValueRange {
  ExprId low;
  ExprId high;
};

/// A condition-name (level 88): true when its item has one of the values.
struct Condition {
  std::string_view name;
  DataItemId item;
  std::span<const ValueRange> values;
  ExprId falseValue; ///< SET ... TO FALSE.
  std::string_view comment;
  Origin origin;
};

#define TACIT_RESOURCE_KINDS(X)                                                                              \
  X(File, "file")                                                                                            \
  X(Dataset, "dataset")                                                                                      \
  X(Table, "table")                                                                                          \
  X(Cursor, "cursor")                                                                                        \
  X(Screen, "screen")                                                                                        \
  X(Queue, "queue")                                                                                          \
  X(Transaction, "transaction")                                                                              \
  X(Segment, "segment")                                                                                      \
  X(Console, "console") /* operator, terminal, standard input and output */                                  \
  X(Printer, "printer")                                                                                      \
  X(Environment, "environment") /* variables, arguments, terminal */                                         \
  X(Clock, "clock")             /* date and time of day */                                                   \
  X(SortFile, "sort-file")                                                                                   \
  X(Memory, "memory")   /* shared with other programs */                                                     \
  X(Message, "message") /* buffer with named fields; their names mean the same in all programs */            \
  X(Unknown, "unknown")
TACIT_ENUM(ResourceKind, TACIT_RESOURCE_KINDS)

/// Something outside the program that statements operate on.
struct Resource {
  ResourceKind kind = ResourceKind::File;
  std::string_view name;         ///< As the program names it (file name, table, map).
  std::string_view externalName; ///< ASSIGN target, path literal, DD name; empty if unknown.
  std::string_view organisation; ///< "sequential", "indexed", "relative", "line-sequential".
  std::string_view access;       ///< "sequential", "random", "dynamic".
  ProgramId program;
  DataItemId keyItem;
  DataItemId statusItem;
  DataItemId handle; ///< C: the FILE* or descriptor variable.
  std::span<const DataItemId> records;
  Origin origin;
};

//--- Expressions ----------------------------------------------------------------------

#define TACIT_EXPR_KINDS(X)                                                                                  \
  X(Unknown, "unknown")              /* text: what could not be read */                                      \
  X(Number, "number")                /* text: the literal as written, sign included, without type suffix */  \
  X(String, "string")                /* text: the characters, unescaped */                                   \
  X(Figurative, "figurative")        /* op: Space ...; operands: the literal of ALL */                       \
  X(NamedConstant, "named-constant") /* text: its name (macro, enumerator, level 78); operands: its value;   \
                                        ref: its item if declared */                                         \
  X(Item, "item")                    /* ref: data item; operands: subscripts */                              \
  X(Slice, "slice")                  /* operands: base, start counted from 1, length or invalid */           \
  X(Member, "member") /* ref: member item; operands: the record value (p->m has Dereference in it) */        \
  X(Dereference, "dereference")                                                                              \
  X(AddressOf, "address-of")                                                                                 \
  X(Element, "element") /* operands: array or pointer expression, index counted from 0 */                    \
  X(Unary, "unary")                                                                                          \
  X(Binary, "binary")                                                                                        \
  X(Compare, "compare")                                                                                      \
  X(And, "and") /* short-circuit, two operands */                                                            \
  X(Or, "or")                                                                                                \
  X(Not, "not")                                                                                              \
  X(ClassTest,                                                                                               \
    "class-test") /* text: "numeric", "alphabetic", "positive", "negative", "zero", or a CLASS name */       \
  X(ConditionName, "condition-name") /* ref: condition; operands: subscripts */                              \
  X(Outcome, "outcome")              /* ref: statement; op: which outcome it had */                          \
  X(Select, "select")                /* operands: condition, value if true, value if false */                \
  X(Call, "call")           /* text: function name; operands: arguments. Intrinsics: "FUNCTION MAX" */       \
  X(Cast, "cast")           /* to `type`; op tells whether the source wrote it */                            \
  X(Aggregate, "aggregate") /* initialiser list */                                                           \
  X(True, "true")                                                                                            \
  X(False, "false")
TACIT_ENUM(ExprKind, TACIT_EXPR_KINDS)

// clang-format off
#define TACIT_OPS(X)                                                                                         \
  X(None, "none")                                                                                            \
  X(Space, "space") X(Zero, "zero") X(HighValue, "high-value") X(LowValue, "low-value") X(Quote, "quote")    \
  X(Null, "null") X(All, "all")                                                                              \
  X(Negate, "negate") X(Plus, "plus") X(BitNot, "bit-not")                                                   \
  X(Add, "add") X(Subtract, "subtract") X(Multiply, "multiply")                                              \
  X(Divide, "divide")                 /* exact (COBOL) or floating */                                       \
  X(IntegerDivide, "integer-divide")  /* truncating towards zero */                                         \
  X(Modulo, "modulo") X(Power, "power")                                                                      \
  X(BitAnd, "bit-and") X(BitOr, "bit-or") X(BitXor, "bit-xor") X(ShiftLeft, "shift-left")                    \
  X(ShiftRight, "shift-right") X(Concatenate, "concatenate")                                                 \
  X(Equal, "equal") X(NotEqual, "not-equal") X(Less, "less") X(LessEqual, "less-equal")                      \
  X(Greater, "greater") X(GreaterEqual, "greater-equal")                                                     \
  X(Success, "success") X(AtEnd, "at-end") X(InvalidKey, "invalid-key") X(SizeError, "size-error")           \
  X(Overflow, "overflow") X(Exception, "exception") X(EndOfPage, "end-of-page")                              \
  X(NotFound, "not-found") X(Duplicate, "duplicate")                                                         \
  X(Explicit, "explicit") X(Implicit, "implicit")
// clang-format on
TACIT_ENUM(Op, TACIT_OPS)

/// One node of an expression. Boolean expressions use the same nodes; comparisons follow the language's rules
/// (COBOL: numeric by value, else characters padded with spaces). Expressions have no side effects except
/// through Call; front-ends hoist assignments and increments into statements of their own.
struct Expr {
  ExprKind kind = ExprKind::Unknown;
  Op op = Op::None;
  TypeId type;
  std::uint32_t ref = ~0U; ///< Meaning by kind: see item(), condition(), statement().
  Origin origin;
  ExprList operands;
  std::string_view text;

  DataItemId item() const { return DataItemId(ref); }
  ConditionId condition() const { return ConditionId(ref); }
  StatementId statement() const { return StatementId(ref); }
};

//--- Statements -----------------------------------------------------------------------

/// What runs when a statement had a certain outcome (AT END, INVALID KEY, ON SIZE ERROR, NOT ..., catch).
/// Outcome Success is the NOT phrase. Control then continues after the statement.
struct Handler {
  Op outcome = Op::None;
  StatementList body;
  std::string_view text; ///< Exception type of a catch, name of a condition; else empty.
};

// clang-format off
#define TACIT_ROUNDINGS(X)                                                                                   \
  X(Truncation, "truncation") X(NearestAwayFromZero, "nearest-away-from-zero") X(NearestEven, "nearest-even") \
  X(NearestTowardZero, "nearest-toward-zero") X(AwayFromZero, "away-from-zero")                              \
  X(TowardGreater, "toward-greater") X(TowardLesser, "toward-lesser") X(Prohibited, "prohibited")            \
  X(None, "none") /* the value fits by its type: text moves, C conversions */
// clang-format on
TACIT_ENUM(Rounding, TACIT_ROUNDINGS)

#define TACIT_OVERFLOWS(X)                                                                                   \
  X(None, "none")                                                                                            \
  X(CutHighDigits, "cut-high-digits") /* COBOL without ON SIZE ERROR: modulo 10^digits */                    \
  X(KeepTarget, "keep-target")        /* ON SIZE ERROR: target unchanged, handler runs */                    \
  X(Wrap, "wrap")                     /* modulo 2^bits */                                                    \
  X(Undefined, "undefined")           /* C signed overflow */
TACIT_ENUM(Overflow, TACIT_OVERFLOWS)

/// `target := value`. The value is exact; it is then rounded and fitted into the target's type.
struct Assignment {
  ExprId target;
  ExprId value;
  Rounding rounding = Rounding::None;
  Overflow overflow = Overflow::None;
};

#define TACIT_ASSIGN_KINDS(X)                                                                                \
  X(Move, "move")             /* MOVE, C = of a plain value */                                               \
  X(Compute, "compute")       /* arithmetic: COMPUTE, ADD ..., C = += ++ with an operator */                 \
  X(Initialize, "initialize") /* INITIALIZE: default values by type */                                       \
  X(Set, "set")               /* SET: condition-names, indexes, pointers */                                  \
  X(Text, "text")             /* STRING, UNSTRING, INSPECT, strcpy family */                                 \
  X(Declare, "declare")       /* initialiser of a local declaration */
TACIT_ENUM(AssignKind, TACIT_ASSIGN_KINDS)

/// One statement that gives values to one or several items, evaluated in order. MOVE a TO b c, ADD 1 TO x y,
/// MOVE CORRESPONDING and INITIALIZE of a group have one Assignment a target.
struct Assign {
  AssignKind kind = AssignKind::Move;
  std::span<const Assignment> assignments;
  std::span<const Handler> handlers;
};

struct If {
  ExprId condition;
  StatementList thenBody;
  StatementList elseBody;
};

/// One arm. Each alternative is a complete boolean expression; the arm is taken when any holds and no earlier
/// arm was taken. A default arm has none (it may also carry alternatives, as `case 1: default:`).
struct Case {
  ExprList alternatives;
  StatementList body;
  bool isDefault = false;
  Origin origin;
};

#define TACIT_SWITCH_KINDS(X)                                                                                \
  X(Evaluate, "evaluate")        /* arms exclude each other */                                               \
  X(FallThrough, "fall-through") /* C switch: a body runs on into the next one unless it leaves */           \
  X(Search, "search")            /* arms are tried for each table element in turn; default arm is AT END */
TACIT_ENUM(SwitchKind, TACIT_SWITCH_KINDS)

struct Switch {
  SwitchKind kind = SwitchKind::Evaluate;
  ExprId subject; ///< What the source names after EVALUATE or switch, for display; may be invalid.
  std::span<const Case> cases;
  DataItemId table; ///< Search: the table item.
  ExprId varying;   ///< Search: the index that runs.
};

/// VARYING item FROM from BY by UNTIL until. The first one is the outermost.
struct Varying {
  ExprId item;
  ExprId from;
  ExprId by;
  ExprId until;
};

/// How a body repeats. Exactly one of: `condition` (continue while true), `times`, `varying`; none means once
/// for a Perform and forever for a Loop.
struct LoopControl {
  bool testAfter = false;
  ExprId condition;
  ExprId times;
  std::span<const Varying> varying;
  StatementList init; ///< C `for`: before the first test.
  StatementList step; ///< C `for`: after the body and after `continue`.
};

struct Loop {
  LoopControl control;
  StatementList body;
};

/// Runs from the start of `from` until control comes to the end of `thru`, and comes back. `thru` may stand
/// before `from`: then only a jump leads to its end.
struct Perform {
  ProcedureId from;
  ProcedureId thru; ///< Equal to `from` without THRU.
  LoopControl control;
};

// clang-format off
#define TACIT_PASS_MODES(X) X(Reference, "reference") X(Content, "content") X(Value, "value")
// clang-format on
TACIT_ENUM(PassMode, TACIT_PASS_MODES)

struct Argument {
  ExprId value;
  PassMode mode = PassMode::Reference;
};

// clang-format off
#define TACIT_CALL_KINDS(X)                                                                                  \
  X(Call, "call") X(Link, "link") X(Xctl, "xctl") X(Function, "function") X(Method, "method")                \
  X(Cancel, "cancel") X(Start, "start") X(ExecPgm, "exec-pgm")
// clang-format on
TACIT_ENUM(CallKind, TACIT_CALL_KINDS)

/// Invokes another unit. `callee` is its name when the source or constant data says it; otherwise empty, and
/// `target` is the item or pointer that holds it.
struct Call {
  CallKind kind = CallKind::Call;
  std::string_view callee;
  ExprId target;
  std::span<const Argument> arguments;
  ExprId result; ///< Where the returned value goes; may be invalid.
  std::span<const Handler> handlers;
};

/// A place to jump to: the start of a procedure, or a label.
struct JumpTarget {
  ProcedureId procedure;
  LabelId label;
};

/// GO TO. `dependingOn` takes the n-th target, other values fall through; without it any target may be taken.
/// No target and no `dependingOn`: a GO TO that only ALTER gives a target.
struct Goto {
  std::span<const JumpTarget> targets;
  ExprId dependingOn;
};

/// ALTER: the only jump of `procedure` goes to `to` from now on.
struct Alter {
  ProcedureId procedure;
  ProcedureId to;
};

// clang-format off
#define TACIT_EXIT_KINDS(X)                                                                                  \
  X(Paragraph, "paragraph") X(Section, "section")                                                            \
  X(Break, "break")           /* leaves the innermost loop or fall-through switch; EXIT PERFORM */          \
  X(Continue, "continue")     /* next round of the innermost loop; EXIT PERFORM CYCLE */                    \
  X(Return, "return")         /* back to the caller: return, GOBACK */                                      \
  X(ReturnIfCalled, "return-if-called") /* EXIT PROGRAM: nothing in a program that nobody called */          \
  X(Stop, "stop")             /* ends the run: STOP RUN, exit() */                                          \
  X(Abend, "abend")           /* ends the run abnormally: abort(), EXEC CICS ABEND */
// clang-format on
TACIT_ENUM(ExitKind, TACIT_EXIT_KINDS)

struct Exit {
  ExitKind kind = ExitKind::Return;
  ExprId value;
};

/// A place inside a procedure: C label, end of a sentence for NEXT SENTENCE.
struct LabelMark {
  LabelId label;
};

// clang-format off
#define TACIT_IO_OPS(X)                                                                                      \
  X(Open, "open") X(Close, "close") X(Read, "read") X(ReadNext, "read-next") X(Write, "write")               \
  X(Rewrite, "rewrite") X(Delete, "delete") X(Start, "start") X(Sort, "sort") X(Merge, "merge")              \
  X(Release, "release") X(Return, "return") X(Lock, "lock") X(Unlock, "unlock")                              \
  X(Display, "display") X(Accept, "accept") X(Send, "send") X(Receive, "receive")                            \
  X(Select, "select") X(Insert, "insert") X(Update, "update") X(Declare, "declare") X(Fetch, "fetch")        \
  X(Commit, "commit") X(Rollback, "rollback") X(StartTask, "start-task") X(Handle, "handle")                 \
  X(Report, "report") X(Other, "other")
// clang-format on
TACIT_ENUM(IoOp, TACIT_IO_OPS)

/// What a statement does to one resource. `columns` are table columns or fields it names.
struct Access {
  ResourceId resource;
  IoOp op = IoOp::Other;
  std::span<const std::string_view> columns;
};

/// Input or output: file, SQL, screen, queue, console, transaction.
struct Io {
  IoOp op = IoOp::Other;
  std::span<const Access> accesses; ///< The main one first; empty if the resource is unknown.
  ExprList fills;                   ///< Items that receive data, in the resource's order.
  ExprList uses;                    ///< Values that are sent, or that select what is read.
  ExprId key;                       ///< KEY phrase, RIDFLD; also among `uses` where it selects.
  ExprId condition;                 ///< WHERE, as far as it was understood; also AT positions are `uses`.
  /// "INPUT", "I-O", advancing phrase, format string, normalised SQL or command text.
  std::string_view detail;
  std::span<const Perform> procedures; ///< SORT/MERGE INPUT and OUTPUT PROCEDURE, in order.
  std::span<const Handler> handlers;
};

/// An expression evaluated for its effect only (`f(x);` as part of a larger one).
struct Evaluate {
  ExprId value;
};

struct Try {
  StatementList body;
  std::span<const Handler> handlers; ///< One a catch clause, outcome Exception.
};
/// Raises an exception. `types` are the names that a handler catches it by: its type and then the classes
/// that one derives from; empty if what is raised is unknown (a re-throw, a dependent type).
struct Throw {
  ExprId value;
  std::span<const std::string_view> types;
};

/// CONTINUE, EXIT, an empty statement.
struct Nop {};

/// A statement that was not understood: its text, and the items that could be seen in it. Control goes on to
/// the next statement.
struct Opaque {
  std::string_view text;
  std::string_view reason;
  ExprList mentions;
};

using StatementNode = std::variant<Nop, Assign, If, Switch, Loop, Perform, Call, Goto, Alter, Exit, LabelMark,
                                   Io, Evaluate, Try, Throw, Opaque>;

/// A source statement. `verb` is the source's own word ("MOVE", "if", "EXEC SQL"), for display.
/// `isSynthetic` marks statements that lowering made out of a part of another one (hoisted increments, labels
/// of NEXT SENTENCE); they do not count in the ledger.
struct Statement {
  StatementNode node;
  std::string_view verb;
  bool isSynthetic = false;
  Origin origin; ///< First to last character, nested statements and END- word included.
};

//--- Procedures and programs -----------------------------------------------------------

// clang-format off
#define TACIT_PROCEDURE_KINDS(X) X(Section, "section") X(Paragraph, "paragraph") X(Function, "function")
// clang-format on
TACIT_ENUM(ProcedureKind, TACIT_PROCEDURE_KINDS)

/// A section, paragraph or function body. Procedures of a COBOL program stand in source order; control that
/// reaches the end of one falls through into the next. A section's own body holds the statements before its
/// first paragraph. Statements before the first header stand in a procedure with an empty name.
struct Procedure {
  std::string_view name;
  ProcedureKind kind = ProcedureKind::Paragraph;
  ProgramId program;
  ProcedureId section;        ///< Of a paragraph inside a section.
  bool isDeclarative = false; ///< Inside DECLARATIVES: entered by events, not by fall-through.
  StatementList body;
  std::string_view comment; ///< Comment block above or right below the header.
  Origin origin;            ///< Header to last statement.
};

struct Label {
  std::string_view name;
  Origin origin;
};

#define TACIT_ENTRY_EVENTS(X)                                                                                \
  X(Call, "call")            /* another program calls it by `name`: ENTRY */                                 \
  X(FileError, "file-error") /* USE AFTER ERROR or EXCEPTION: a file statement failed */                     \
  X(Reporting, "reporting")  /* USE BEFORE REPORTING: a report group is about to be written */               \
  X(Debugging, "debugging")  /* USE FOR DEBUGGING */                                                         \
  X(Exception, "exception")  /* USE AFTER EXCEPTION CONDITION or EXCEPTION OBJECT: any statement raised it */
TACIT_ENUM(EntryEvent, TACIT_ENTRY_EVENTS)

/// A further way into a program: an ENTRY statement, or a procedure of DECLARATIVES and the event of its USE.
struct EntryPoint {
  std::string_view name; ///< Of an ENTRY; for other events the text of the USE statement.
  EntryEvent event = EntryEvent::Call;
  ProcedureId procedure;
  LabelId label; ///< Where in it; invalid means its start.
  /// FileError: the files it is for; empty if it is for all files, or for those that are open as `mode`.
  std::span<const ResourceId> resources;
  std::string_view mode; ///< "INPUT", "OUTPUT", "I-O", "EXTEND"; else empty.
  std::span<const DataItemId> parameters;
  Origin origin;
};

// clang-format off
#define TACIT_PROGRAM_KINDS(X)                                                                               \
  X(Batch, "batch") X(Online, "online") X(Subprogram, "subprogram") X(Function, "function")                  \
  X(Method, "method") X(Macro, "macro") X(Job, "job") X(Step, "step") X(Procedure, "procedure") X(Trigger, "trigger")          \
  X(Map, "map") X(Table, "table") X(Unknown, "unknown")
// clang-format on
TACIT_ENUM(ProgramKind, TACIT_PROGRAM_KINDS)

/// A COBOL program, a C function, a job or a step.
struct Program {
  std::string_view name;          ///< PROGRAM-ID or function name.
  std::string_view qualifiedName; ///< Unique in an estate as far as the unit can tell: `Outer.Inner`,
                                  ///< `file.c::f` for static functions and main, `Class::method`.
  ProgramKind kind = ProgramKind::Unknown;
  ProgramId parent; ///< Enclosing program of a nested one.
  bool isExternallyVisible = true;
  bool isVariadic = false;
  /// Some text of its procedures is missing or was not understood: it may jump to or run any of them.
  bool hasUnreadText = false;
  std::span<const DataItemId> parameters;
  DataItemId result; ///< RETURNING item; C: the item that stands for the returned value.
  std::span<const ProcedureId> procedures;
  std::span<const EntryPoint> entries;
  /// Methods of base classes that this one overrides, by name: a call of one of them may run this program.
  std::span<const std::string_view> overrides;
  /// Where a macro is used in the unit.
  std::span<const Origin> uses;
  std::string_view comment; ///< Header comment.
  Origin origin;
};

/// Whether \p kind returns a value to whoever uses it.
constexpr bool isFunctionLike(ProgramKind kind) {
  return kind == ProgramKind::Function || kind == ProgramKind::Method || kind == ProgramKind::Macro;
}

// clang-format off
#define TACIT_MISSING_KINDS(X)                                                                               \
  X(Copybook, "copybook") X(Header, "header") X(Program, "program") X(Table, "table") X(Map, "map")          \
  X(Proc, "proc") X(Item, "item")
// clang-format on
TACIT_ENUM(MissingKind, TACIT_MISSING_KINDS)

/// Something the source names that could not be found.
struct Missing {
  MissingKind kind = MissingKind::Copybook;
  std::string_view name;
  Origin origin;
};

} // namespace tacit::ir
