//===- Reading the text form; its grammar stands in IR/Parse.h ------------------------===//
//
// Three passes: the lines and their nesting; a number for each entry and statement, so that all of them can
// be named before they are read; then the fields. No function calls itself by the depth of the text: blocks
// are lines, and expressions have a stack of their own.
//
//===-------------------------------------------------------------------------===//
#include "tacit/IR/Fields.h"
#include "tacit/IR/Parse.h"

#include "Cursor.h"
#include "Lines.h"
#include "TextForm.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace tacit::ir {

static constexpr DiagnosticInfo SyntaxError{"ir-syntax", Severity::Error, "{}"};
/// After so many the rest is not reported: the text is not what it claims to be.
static constexpr std::size_t MaxDiagnostics = 100;

namespace {

/// How the entries of one table are named in the text.
template <typename IdT> struct Names {
  std::unordered_map<std::uint32_t, IdT> byNumber;
  std::unordered_map<std::string, IdT> byName;
};

class Parser {
public:
  Parser(std::string_view text, std::string_view fileName) : fileName_(fileName) {
    std::vector<std::uint32_t> strayClosings;
    lines_ = splitLines(text, strayClosings);
    for (const std::uint32_t number : strayClosings)
      report(number, 1, "'}' closes nothing");
  }
  WithDiagnostics<TranslationUnit> run();

private:
  void numberLines();
  template <typename IdT> void declare(const Line &line, Cursor cursor);
  void declareStatements(std::size_t first, std::size_t last);
  void readEntries();
  void readStatement(std::size_t at, const Origin &outer);
  std::vector<std::size_t> childrenOf(std::size_t at) const;
  std::string_view wordOf(std::size_t at) const;

  template <typename T> void readFields(T &node, Cursor &cursor, Origin &outer);
  template <typename T> bool readField(T &node, std::string_view name, Cursor &cursor, const Origin &outer);
  template <typename T> bool readWord(T &node, std::string_view word);
  template <typename T> void readBlocks(T &node, std::size_t at, const Origin &outer);
  template <typename M> void readValue(M &value, Cursor &cursor, const Origin &outer);
  StatementList statementsIn(std::size_t at, const Origin &outer);

  template <typename IdT> IdT readId(Cursor &cursor);
  Origin readOrigin(Cursor &cursor, const Origin &outer);
  ExprId readExpr(Cursor &cursor, const Origin &outer);
  enum class Opened : std::uint8_t { No, Parenthesis, Bracket };
  ExprId openExpr(Cursor &cursor, const Origin &outer, Opened &opened);
  Opened readHead(Expr &expr, Cursor &cursor);
  void readAttributes(Expr &expr, ExprId id, Cursor &cursor, const Origin &outer);
  bool readTermField(Expr &expr, Cursor &cursor);
  void report(std::size_t line, std::size_t column, std::string_view message);
  void report(const Cursor &cursor, std::string_view message) { report(line_, cursor.column(), message); }

  std::string_view fileName_;
  std::vector<Line> lines_;
  std::size_t line_ = 0; ///< Number of the line being read.
  WithDiagnostics<TranslationUnit> result_;
  TranslationUnit &unit_ = result_.value;

  std::tuple<Names<FileId>, Names<ExpansionId>, Names<TypeId>, Names<DataItemId>, Names<ConditionId>,
             Names<ResourceId>, Names<LabelId>, Names<ProgramId>, Names<ProcedureId>, Names<StatementId>>
      names_;
  std::unordered_map<std::uint32_t, ExprId> sharedExprs_;
  std::vector<StatementId> statementOfLine_; ///< Invalid for lines that are no statements.
  std::vector<Origin> outerOfLine_;          ///< Origin of the node around each statement line.
  std::vector<bool> isRead_;                 ///< By line: something around it has taken it.
  std::vector<bool> hasType_;                ///< By expression: the text says its type.
};

} // namespace

void Parser::report(std::size_t line, std::size_t column, std::string_view message) {
  if (result_.diagnostics.size() < MaxDiagnostics)
    result_.diagnostics.push_back(makeDiagnostic(
        SyntaxError,
        {std::string(fileName_), static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column)},
        message));
}

//--- Lines --------------------------------------------------------------------------

/// The word that says what a line is, without the "s5=" before it.
std::string_view Parser::wordOf(std::size_t at) const {
  Cursor cursor(lines_[at].text);
  const std::string_view word = cursor.takeWord();
  return cursor.take('=') ? cursor.takeWord() : word;
}

std::vector<std::size_t> Parser::childrenOf(std::size_t at) const {
  std::vector<std::size_t> children;
  for (std::size_t child = at + 1; child < lines_[at].end; child = lines_[child].end)
    children.push_back(child);
  return children;
}

template <typename IdT> void Parser::declare(const Line &line, Cursor cursor) {
  auto &table = tableOf<IdT>(unit_);
  auto &names = std::get<Names<IdT>>(names_);
  const IdT id = table.push_back({});
  cursor.skipSpaces();
  if (!cursor.take(sigilOf<IdT>)) {
    report(line.number, cursor.column(), "the entry has no id");
    return;
  }
  std::uint32_t number = 0;
  if (cursor.takeNumber(number) && !names.byNumber.emplace(number, id).second)
    report(line.number, cursor.column(), "the number is taken");
  if (!cursor.take(':'))
    return;
  const std::string name = cursor.takeText();
  if constexpr (requires { table[id].name; })
    table[id].name = unit_.arena().intern(name);
  names.byName.emplace(name, id);
}

void Parser::declareStatements(std::size_t first, std::size_t last) {
  for (std::size_t at = first; at < last; ++at) {
    if (std::ranges::find(StatementKinds, wordOf(at)) == StatementKinds.end())
      continue;
    const StatementId id = unit_.statements.push_back({});
    statementOfLine_[at] = id;
    Cursor cursor(lines_[at].text);
    std::uint32_t number = 0;
    if (cursor.take('s') && cursor.takeNumber(number) && cursor.take('=') &&
        !std::get<Names<StatementId>>(names_).byNumber.emplace(number, id).second)
      report(lines_[at].number, 1, "the number is taken");
  }
}

void Parser::numberLines() {
  statementOfLine_.resize(lines_.size());
  outerOfLine_.resize(lines_.size());
  for (std::size_t at = 0; at < lines_.size(); at = lines_[at].end) {
    Cursor cursor(lines_[at].text);
    const std::string_view keyword = cursor.takeWord();
    visitTables([&](std::string_view name, auto member) {
      auto &table = unit_.*member;
      if (name != keyword)
        return;
      if constexpr (requires { table.ids(); })
        declare<std::decay_t<decltype(*table.ids().begin())>>(lines_[at], cursor);
      else
        table.push_back({});
    });
    if (keyword == "procedure")
      declareStatements(at + 1, lines_[at].end);
  }
}

void Parser::readEntries() {
  // The next entry of each table, in the order in which numberLines() made them.
  std::unordered_map<std::string_view, std::size_t> next;
  for (std::size_t at = 0; at < lines_.size();) {
    line_ = lines_[at].number;
    if (statementOfLine_[at].isValid()) {
      readStatement(at, outerOfLine_[at]);
      ++at;
      continue;
    }
    if (lines_[at].isNested) { // Read with the line around it.
      ++at;
      continue;
    }
    Cursor cursor(lines_[at].text);
    const std::string_view keyword = cursor.takeWord();
    bool isKnown = keyword == "tacit-ir";
    Origin outer;
    if (keyword == "unit") {
      isKnown = true;
      readFields(unit_, cursor, outer);
    }
    visitTables([&](std::string_view name, auto member) {
      if (name != keyword)
        return;
      isKnown = true;
      auto &table = unit_.*member;
      auto &entry = *(table.begin() + static_cast<std::ptrdiff_t>(next[keyword]++));
      cursor.skipSpaces();
      if constexpr (requires { table.ids(); })
        if (cursor.take(sigilOf<std::decay_t<decltype(*table.ids().begin())>>)) {
          cursor.takeWhile(isDigit);
          if (cursor.take(':'))
            cursor.takeText();
        }
      readFields(entry, cursor, outer);
      readBlocks(entry, at, outer);
    });
    if (!isKnown)
      report(line_, 1, "this is no entry of a table");
    ++at;
  }
}

void Parser::readStatement(std::size_t at, const Origin &outer) {
  Statement statement;
  Cursor cursor(lines_[at].text);
  const std::string_view kind = wordOf(at);
  if (cursor.takeWord() != kind) {
    cursor.take('=');
    cursor.takeWord();
  }
  const auto index =
      static_cast<std::size_t>(std::ranges::find(StatementKinds, kind) - StatementKinds.begin());
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    static_cast<void>(((I == index && (statement.node.emplace<I>(), true)) || ...));
  }(std::make_index_sequence<StatementKinds.size()>{});

  statement.origin = outer;
  Origin inner = outer;
  std::visit(
      [&](auto &node) {
        // Fields of the statement and of its kind stand side by side.
        while (true) {
          readFields(statement, cursor, inner);
          const std::size_t before = cursor.column();
          readFields(node, cursor, inner);
          cursor.skipSpaces();
          if (cursor.isAtEnd())
            break;
          if (cursor.column() == before) {
            report(cursor, "this is no field of the statement");
            cursor.skipValue();
            cursor.advance();
          }
        }
        readBlocks(node, at, inner);
      },
      statement.node);
  unit_.statements[statementOfLine_[at]] = std::move(statement);
}

StatementList Parser::statementsIn(std::size_t at, const Origin &outer) {
  std::vector<StatementId> list;
  for (const std::size_t child : childrenOf(at)) {
    if (statementOfLine_[child].isValid()) {
      isRead_[child] = true;
      outerOfLine_[child] = outer;
      list.push_back(statementOfLine_[child]);
    } else if (Cursor cursor(lines_[child].text); cursor.take("same ")) {
      isRead_[child] = true;
      list.push_back(readId<StatementId>(cursor));
    }
  }
  return unit_.arena().copy(list);
}

//--- Fields ---------------------------------------------------------------------------

template <typename M> void Parser::readValue(M &value, Cursor &cursor, const Origin &outer) {
  if constexpr (std::is_same_v<M, bool>) {
    value = cursor.takeWord() == "true";
  } else if constexpr (std::is_integral_v<M>) {
    if (!cursor.takeNumber(value)) {
      report(cursor, "a number that fits is expected");
      cursor.skipValue();
    }
  } else if constexpr (std::is_enum_v<M>) {
    const auto isEnumCharacter = [](char c) { return isBareCharacter(c) || c == '+'; }; // "c++"
    if (!fromText(cursor.takeWhile(isEnumCharacter), value))
      report(cursor, "this is none of the field's values");
  } else if constexpr (std::is_same_v<M, std::string_view>) {
    value = unit_.arena().intern(cursor.takeText());
  } else if constexpr (std::is_same_v<M, ExprId>) {
    value = readExpr(cursor, outer);
  } else if constexpr (isIdType<M>) {
    value = readId<M>(cursor);
  } else if constexpr (std::is_same_v<M, Origin>) {
    value = cursor.take('@') ? readOrigin(cursor, outer) : Origin{};
  } else if constexpr (isSpanType<M>) {
    std::vector<std::remove_const_t<typename M::element_type>> list;
    if (!cursor.take('[')) {
      report(cursor, "'[' is expected");
      cursor.skipValue();
      return;
    }
    for (cursor.skipSpaces(); !cursor.isAtEnd() && !cursor.take(']'); cursor.skipSpaces()) {
      const std::size_t before = cursor.column();
      readValue(list.emplace_back(), cursor, outer);
      if (cursor.column() == before) {
        report(cursor, "this is no value of the list");
        list.pop_back();
        cursor.advance();
      }
    }
    value = unit_.arena().copy(list);
  } else {
    static_assert(HasFields<M>);
    if (!cursor.take('{')) {
      report(cursor, "'{' is expected");
      cursor.skipValue();
      return;
    }
    Origin inner = outer;
    if constexpr (requires { value.origin; })
      value.origin = outer;
    readFields(value, cursor, inner);
    cursor.skipSpaces();
    if (!cursor.take('}')) {
      report(cursor, "'}' is expected");
      cursor.skipValue();
      cursor.take('}');
    }
  }
}

/// Reads the value of the field \p name; false if \p T has no such field on its line.
template <typename T>
bool Parser::readField(T &node, std::string_view name, Cursor &cursor, const Origin &outer) {
  bool isField = false;
  visitFields<T>([&]<typename M>(std::string_view field, M T::*member) {
    if constexpr (!isBlockField<M> && !std::is_same_v<M, StatementNode>) {
      if (isField || field != name)
        return;
      isField = true;
      readValue(node.*member, cursor, outer);
    }
  });
  return isField;
}

/// A word alone: a value of the field `kind`, or the name of a field that is true.
template <typename T> bool Parser::readWord(T &node, std::string_view word) {
  bool isField = false;
  visitFields<T>([&]<typename M>(std::string_view field, M T::*member) {
    if constexpr (std::is_enum_v<M>)
      isField = isField || (field == "kind" && fromText(word, node.*member));
    else if constexpr (std::is_same_v<M, bool>)
      isField = isField || (field == word && (node.*member = true));
  });
  return isField;
}

/// Reads the fields of \p node up to the end of the line or part, or up to something that is none of them. \p
/// outer is the origin around the node, and afterwards the node's own.
template <typename T> void Parser::readFields(T &node, Cursor &cursor, Origin &outer) {
  constexpr bool IsStatementPart = std::is_same_v<T, Statement> || [] {
    bool is = false;
    [&]<typename... K>(std::variant<K...> *) {
      is = (std::is_same_v<T, K> || ...);
    }(static_cast<StatementNode *>(nullptr));
    return is;
  }();
  [[maybe_unused]] bool hasOrigin = false;
  while (true) {
    cursor.skipSpaces();
    if (cursor.isAtEnd() || cursor.peek() == '}' || cursor.peek() == ']')
      return;
    if constexpr (requires { node.origin; }) {
      if (cursor.take('@')) {
        // Fields before a second one were read against the first.
        if (std::exchange(hasOrigin, true)) {
          report(cursor, "a node has one origin");
          readOrigin(cursor, outer);
        } else {
          outer = node.origin = readOrigin(cursor, outer);
        }
        continue;
      }
    }
    const Cursor before = cursor;
    const std::string_view word = cursor.takeWord();
    const bool isRead = cursor.take('=') ? readField(node, word, cursor, outer) : readWord(node, word);
    if (isRead)
      continue;
    cursor = before;
    if (IsStatementPart)
      return; // It may be a field of the other part.
    report(cursor, "this is no field of the node");
    cursor.skipValue();
    if (cursor.column() == before.column())
      cursor.advance();
  }
}

/// Reads the parts of \p node that stand in the block of line \p at.
template <typename T> void Parser::readBlocks(T &node, std::size_t at, const Origin &outer) {
  visitFields<T>([&]<typename M>(std::string_view name, M T::*member) {
    if constexpr (std::is_same_v<M, StatementList>) {
      if (name == "body") {
        node.*member = statementsIn(at, outer);
        return;
      }
      for (const std::size_t child : childrenOf(at)) {
        if (wordOf(child) != name)
          continue;
        isRead_[child] = true;
        node.*member = statementsIn(child, outer);
      }
    } else if constexpr (isBlockField<M>) {
      using Part = typename decltype([] {
        if constexpr (isSpanType<M>)
          return std::type_identity<std::remove_const_t<typename M::element_type>>{};
        else
          return std::type_identity<M>{};
      }())::type;
      std::vector<Part> parts;
      for (const std::size_t child : childrenOf(at)) {
        if (wordOf(child) != name)
          continue;
        isRead_[child] = true;
        Part &part = parts.emplace_back();
        Cursor cursor(lines_[child].text);
        cursor.takeWord();
        const std::size_t lineBefore = std::exchange(line_, lines_[child].number);
        Origin inner = outer;
        if constexpr (requires { part.origin; })
          part.origin = outer;
        while (true) {
          readFields(part, cursor, inner);
          if (cursor.isAtEnd())
            break;
          report(cursor, "this is no field of the part");
          cursor.skipValue();
          cursor.advance();
        }
        readBlocks(part, child, inner);
        line_ = lineBefore;
      }
      if constexpr (isSpanType<M>)
        node.*member = unit_.arena().copy(parts);
      else if (!parts.empty())
        node.*member = parts.back();
    }
  });
}

//--- Ids and origins --------------------------------------------------------------------

template <typename IdT> IdT Parser::readId(Cursor &cursor) {
  if (cursor.peek() == '-' && !isDigit(cursor.peekNext())) {
    cursor.advance();
    return {};
  }
  if (cursor.take('!'))
    return danglingId<IdT>();
  if (!cursor.take(sigilOf<IdT>)) {
    report(cursor, "an id is expected");
    cursor.skipValue();
    return danglingId<IdT>();
  }
  const auto &names = std::get<Names<IdT>>(names_);
  std::uint32_t number = 0;
  const bool hasNumber = cursor.takeNumber(number);
  std::string name;
  if (cursor.take(':'))
    name = cursor.takeText();
  if (hasNumber) {
    if (const auto found = names.byNumber.find(number); found != names.byNumber.end())
      return found->second;
  } else if (const auto found = names.byName.find(name); found != names.byName.end()) {
    return found->second;
  }
  report(cursor, "nothing has this id");
  return danglingId<IdT>();
}

/// After the '@'.
Origin Parser::readOrigin(Cursor &cursor, const Origin &outer) {
  Origin origin;
  origin.file = defaultFile(outer);
  origin.expansion = outer.expansion;
  if (cursor.take("-/")) {
    origin.file = FileId();
  } else if (cursor.take('-')) {
    return {};
  } else if (!isDigit(cursor.peek())) {
    origin.file = readId<FileId>(cursor);
    cursor.take('/');
  }
  bool isWhole = cursor.takeNumber(origin.line) && cursor.take(':') && cursor.takeNumber(origin.column) &&
                 cursor.take('-');
  origin.endLine = origin.line;
  const Cursor end = cursor;
  if (std::uint32_t endLine = 0; cursor.takeNumber(endLine) && cursor.take(':'))
    origin.endLine = endLine;
  else
    cursor = end;
  isWhole = cursor.takeNumber(origin.endColumn) && isWhole;
  if (!isWhole) {
    report(cursor, "an origin is line:column-column or line:column-line:column");
    cursor.takeWhile([](char c) { return isDigit(c) || c == ':' || c == '-'; });
  }
  if (cursor.take('~'))
    origin.expansion = readId<ExpansionId>(cursor);
  return origin;
}

//--- Expressions ------------------------------------------------------------------------

/// The kind and what a leaf says; takes nothing if there is no expression.
Parser::Opened Parser::readHead(Expr &expr, Cursor &cursor) {
  const char c = cursor.peek();
  if (c == '%') {
    expr.kind = ExprKind::Item;
    expr.ref = readId<DataItemId>(cursor).index();
    return Opened::No;
  }
  if (c == '"') {
    expr.kind = ExprKind::String;
    expr.text = unit_.arena().intern(cursor.takeText());
    return Opened::No;
  }
  if (isDigit(c) || ((c == '-' || c == '+') && isDigit(cursor.peekNext()))) {
    expr.kind = ExprKind::Number;
    std::string text(1, c);
    cursor.advance();
    text += cursor.takeWhile(isNumberCharacter);
    expr.text = unit_.arena().intern(text);
    return Opened::No;
  }
  const bool isTerm = cursor.take('(');
  const std::string_view word = cursor.takeWord();
  Op op = Op::None;
  if (fromText(word, op) && kindOfOp(op)) {
    expr.op = op;
    expr.kind = *kindOfOp(op);
  } else if (!fromText(word, expr.kind)) {
    report(cursor, "an expression is expected");
  }
  return isTerm ? Opened::Parenthesis : Opened::No;
}

void Parser::readAttributes(Expr &expr, ExprId id, Cursor &cursor, const Origin &outer) {
  expr.origin = outer;
  if (cursor.take('#')) {
    expr.type = readId<TypeId>(cursor);
    hasType_[id.index()] = true;
  }
  if (cursor.take('@'))
    expr.origin = readOrigin(cursor, outer);
}

bool Parser::readTermField(Expr &expr, Cursor &cursor) {
  if (cursor.take("text=")) {
    expr.text = unit_.arena().intern(cursor.takeText());
    return true;
  }
  if (cursor.take("op=")) {
    readValue(expr.op, cursor, {});
    return true;
  }
  if (!cursor.take("ref="))
    return false;
  switch (refTableOf(expr.kind)) {
  case RefTable::Item:
    expr.ref = readId<DataItemId>(cursor).index();
    break;
  case RefTable::Condition:
    expr.ref = readId<ConditionId>(cursor).index();
    break;
  case RefTable::Statement:
    expr.ref = readId<StatementId>(cursor).index();
    break;
  case RefTable::None:
    readValue(expr.ref, cursor, {});
    break;
  }
  return true;
}

/// Reads a leaf whole, or a term up to its first operand. Takes nothing if no expression begins here.
ExprId Parser::openExpr(Cursor &cursor, const Origin &outer, Opened &opened) {
  opened = Opened::No;
  const char c = cursor.peek();
  const bool isSigned = (c == '-' || c == '+') && isDigit(cursor.peekNext());
  if (cursor.take('!'))
    return danglingId<ExprId>();
  if (c == '-' && !isSigned) {
    cursor.advance();
    return {};
  }
  if (c != '%' && c != '"' && c != '(' && !isSigned && !isBareCharacter(c)) {
    report(cursor, "an expression is expected");
    return {};
  }
  ExprId id;
  if (c == 'e' && isDigit(cursor.peekNext())) {
    cursor.advance();
    std::uint32_t number = 0;
    if (!cursor.takeNumber(number))
      cursor.takeWhile(isDigit);
    const auto [found, isNew] = sharedExprs_.try_emplace(number);
    if (isNew)
      found->second = unit_.exprs.push_back({});
    id = found->second;
    if (!cursor.take('='))
      return id;
  } else {
    id = unit_.exprs.push_back({});
  }
  hasType_.resize(unit_.exprs.size());

  Expr expr;
  opened = readHead(expr, cursor);
  readAttributes(expr, id, cursor, outer);
  if (opened == Opened::Parenthesis) {
    do
      cursor.skipSpaces();
    while (readTermField(expr, cursor));
  } else if (expr.kind == ExprKind::Item && cursor.take('[')) {
    opened = Opened::Bracket;
  }
  unit_.exprs[id] = expr;
  return id;
}

ExprId Parser::readExpr(Cursor &cursor, const Origin &rootOuter) {
  struct Open {
    ExprId id;
    std::size_t firstOperand;
    char close;
  };
  std::vector<Open> stack;
  std::vector<ExprId> operands;
  bool isReported = false;
  // By value: the table of expressions moves while it grows.
  const auto read = [&](Origin outer) {
    Opened opened = Opened::No;
    const ExprId id = openExpr(cursor, outer, opened);
    if (opened != Opened::No)
      stack.push_back({id, 0, opened == Opened::Bracket ? ']' : ')'});
    return id;
  };
  const ExprId root = read(rootOuter);
  while (!stack.empty()) {
    cursor.skipSpaces();
    const bool isCut = cursor.isAtEnd();
    if (isCut || cursor.take(stack.back().close)) {
      if (isCut && !std::exchange(isReported, true))
        report(cursor, "the expression does not end");
      const Open top = stack.back();
      stack.pop_back();
      unit_.exprs[top.id].operands =
          unit_.arena().copy(std::span<const ExprId>(operands).subspan(top.firstOperand));
      operands.resize(top.firstOperand);
      if (!stack.empty())
        operands.push_back(top.id);
      continue;
    }
    const std::size_t before = cursor.column();
    const std::size_t depth = stack.size();
    const ExprId operand = read(unit_.exprs[stack.back().id].origin);
    if (cursor.column() == before)
      cursor.advance();
    else if (stack.size() > depth)
      stack.back().firstOperand = operands.size();
    else
      operands.push_back(operand);
  }
  return root;
}

//--- All of it ----------------------------------------------------------------------------

WithDiagnostics<TranslationUnit> Parser::run() {
  if (lines_.empty() || !lines_[0].text.starts_with("tacit-ir 1"))
    report(1, 1, "the text does not begin with 'tacit-ir 1'");
  numberLines();
  isRead_.resize(lines_.size());
  readEntries();
  for (std::size_t at = 0; at < lines_.size(); ++at)
    if (lines_[at].isNested && !isRead_[at])
      report(lines_[at].number, 1, "this is no part of the node around it");
  const TypeId booleanType = firstBooleanType(unit_);
  hasType_.resize(unit_.exprs.size());
  for (const ExprId id : unit_.exprs.ids())
    if (!hasType_[id.index()])
      unit_.exprs[id].type = defaultType(unit_, unit_.exprs[id], booleanType);
  sortAndUnique(result_.diagnostics);
  return std::move(result_);
}

WithDiagnostics<TranslationUnit> parse(std::string_view text, std::string_view fileName) {
  return Parser(text, fileName).run();
}

} // namespace tacit::ir
