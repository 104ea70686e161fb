//===- Writing the text form; its grammar stands in IR/Parse.h -----------------------===//
#include "tacit/IR/Fields.h"
#include "tacit/IR/Parse.h"
#include "tacit/Support/Text.h"

#include "TextForm.h"
#include "Usage.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace tacit::ir {
namespace {

class Printer {
public:
  explicit Printer(const TranslationUnit &unit)
      : unit_(unit), usage_(unit), booleanType_(firstBooleanType(unit)),
        sharedNumber_(unit.exprs.size(), Usage::NoNumber) {}

  std::string run();

private:
  /// Lines still to be written: a finished text, or the statements of a list.
  struct Pending {
    std::string text;
    StatementList statements;
    Origin outer;
    unsigned indent = 0;
  };

  template <typename T> void printFields(const T &node, Origin &outer, std::string_view skip = {});
  template <typename M> void printValue(const M &value, const Origin &outer);
  template <typename T>
  void addBlocks(const T &node, const Origin &outer, unsigned indent, std::vector<Pending> &blocks);
  template <typename T>
  void addPart(std::string_view name, const T &part, Origin outer, unsigned indent,
               std::vector<Pending> &blocks);
  void printPending(std::vector<Pending> blocks);
  void printStatement(StatementId id, const Origin &outer, unsigned indent, std::vector<Pending> &stack);

  template <typename IdT> void printId(IdT id);
  void printText(std::string_view text, bool mayBeBare = true);
  void printOrigin(const Origin &origin, const Origin &outer);
  void printExpr(ExprId id, const Origin &outer);
  void openExpr(const Expr &expr, const Origin &outer);
  void printAttributes(const Expr &expr, const Origin &outer);

  template <typename... Args> void add(fmt::format_string<Args...> format, Args &&...args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  const TranslationUnit &unit_;
  Usage usage_;
  TypeId booleanType_;
  std::vector<std::uint32_t> sharedNumber_;
  std::vector<bool> isPrinted_ = std::vector<bool>(unit_.statements.size());
  std::uint32_t nextShared_ = 0;
  std::string out_;
};

} // namespace

void Printer::printText(std::string_view text, bool mayBeBare) {
  if (mayBeBare && isBareText(text)) {
    out_ += text;
    return;
  }
  out_ += '"';
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '"' || text[at] == '\\') {
      out_ += '\\';
      out_ += text[at++];
      continue;
    }
    char32_t codePoint = 0;
    const std::size_t length = std::max<std::size_t>(utf8Length(text, at, codePoint), 1);
    const std::string_view character = text.substr(at, length);
    at += length;
    if (const std::string visible = makeVisible(character); length == 1 || visible == character)
      out_ += visible;
    else
      for (const char c : character)
        add("\\x{:02x}", static_cast<unsigned char>(c));
  }
  out_ += '"';
}

template <typename IdT> void Printer::printId(IdT id) {
  if (!id.isValid()) {
    out_ += '-';
    return;
  }
  const auto &table = tableOf<IdT>(unit_);
  if (!table.contains(id)) {
    out_ += '!';
    return;
  }
  if constexpr (std::is_same_v<IdT, StatementId>) {
    if (const std::uint32_t number = usage_.statementNumber[id.index()]; number == Usage::NoNumber)
      out_ += '!';
    else
      add("s{}", number);
  } else {
    add("{}{}", sigilOf<IdT>, id.index());
    if constexpr (requires { table[id].name; })
      if (!table[id].name.empty()) {
        out_ += ':';
        printText(table[id].name);
      }
  }
}

void Printer::printOrigin(const Origin &origin, const Origin &outer) {
  out_ += '@';
  if (origin == Origin{}) {
    out_ += '-';
    return;
  }
  if (origin.file != defaultFile(outer)) {
    printId(origin.file);
    out_ += '/';
  }
  add("{}:{}-", origin.line, origin.column);
  if (origin.endLine != origin.line)
    add("{}:", origin.endLine);
  add("{}", origin.endColumn);
  if (origin.expansion != outer.expansion) {
    out_ += '~';
    // Without the name: places are everywhere, and short.
    if (unit_.expansions.contains(origin.expansion))
      add("x{}", origin.expansion.index());
    else
      out_ += origin.expansion.isValid() ? '!' : '-';
  }
}

void Printer::printAttributes(const Expr &expr, const Origin &outer) {
  if (expr.type != defaultType(unit_, expr, booleanType_)) {
    out_ += '#';
    printId(expr.type);
  }
  if (expr.origin != outer)
    printOrigin(expr.origin, outer);
}

/// Deep nesting stops to indent, or its text would grow with the square of the depth.
static std::string margin(unsigned indent) {
  return std::string(2 * std::size_t{std::min(indent, 40U)}, ' ');
}

static bool standsForItself(std::string_view number) {
  std::size_t at = !number.empty() && (number[0] == '-' || number[0] == '+') ? 1 : 0;
  if (at == number.size() || !isDigit(number[at]))
    return false;
  for (; at < number.size(); ++at)
    if (!isNumberCharacter(number[at]))
      return false;
  return true;
}

/// Writes a leaf whole, or a term up to its first operand.
void Printer::openExpr(const Expr &expr, const Origin &outer) {
  const bool hasRef = expr.ref != ~0U;
  const bool isPlain = !hasRef && expr.operands.empty() && expr.op == Op::None;
  if (isPlain && expr.kind == ExprKind::Number && standsForItself(expr.text)) {
    out_ += expr.text;
    printAttributes(expr, outer);
    return;
  }
  if (isPlain && expr.kind == ExprKind::String) {
    printText(expr.text, false);
    printAttributes(expr, outer);
    return;
  }
  if (isPlain && (expr.kind == ExprKind::True || expr.kind == ExprKind::False) && expr.text.empty()) {
    out_ += toText(expr.kind);
    printAttributes(expr, outer);
    return;
  }
  const bool isOpHead = kindOfOp(expr.op) == expr.kind;
  if (isOpHead && expr.kind == ExprKind::Figurative && !hasRef && expr.operands.empty() &&
      expr.text.empty()) {
    out_ += toText(expr.op);
    printAttributes(expr, outer);
    return;
  }
  if (expr.kind == ExprKind::Item && expr.op == Op::None && expr.text.empty() &&
      unit_.items.contains(expr.item())) {
    printId(expr.item());
    printAttributes(expr, outer);
    if (!expr.operands.empty())
      out_ += '[';
    return;
  }
  add("({}", isOpHead ? toText(expr.op) : toText(expr.kind));
  printAttributes(expr, outer);
  if (!isOpHead && expr.op != Op::None)
    add(" op={}", toText(expr.op));
  if (hasRef) {
    out_ += " ref=";
    switch (refTableOf(expr.kind)) {
    case RefTable::Item:
      printId(expr.item());
      break;
    case RefTable::Condition:
      printId(expr.condition());
      break;
    case RefTable::Statement:
      printId(expr.statement());
      break;
    case RefTable::None:
      add("{}", expr.ref);
      break;
    }
  }
  if (!expr.text.empty()) {
    out_ += " text=";
    printText(expr.text);
  }
  if (expr.operands.empty())
    out_ += ')';
}

void Printer::printExpr(ExprId root, const Origin &rootOuter) {
  struct Open {
    const Expr *expr;
    std::size_t next;
    char close;
  };
  std::vector<Open> stack;
  const auto begin = [&](ExprId id, const Origin &outer) {
    if (!unit_.exprs.contains(id)) {
      out_ += id.isValid() ? '!' : '-';
      return;
    }
    if (usage_.exprUses[id.index()] > 1) {
      std::uint32_t &number = sharedNumber_[id.index()];
      if (number != Usage::NoNumber) {
        add("e{}", number);
        return;
      }
      number = nextShared_++;
      add("e{}=", number);
    }
    const Expr &expr = unit_.exprs[id];
    openExpr(expr, outer);
    if (!expr.operands.empty())
      stack.push_back({&expr, 0, out_.back() == '[' ? ']' : ')'});
  };
  begin(root, rootOuter);
  while (!stack.empty()) {
    Open &top = stack.back();
    if (top.next == top.expr->operands.size()) {
      out_ += top.close;
      stack.pop_back();
      continue;
    }
    if (top.next != 0 || top.close == ')')
      out_ += ' ';
    // begin() may grow the stack and leave `top` behind.
    const Origin &outer = top.expr->origin;
    const ExprId operand = top.expr->operands[top.next++];
    begin(operand, outer);
  }
}

template <typename M> void Printer::printValue(const M &value, const Origin &outer) {
  if constexpr (std::is_same_v<M, bool>) {
    out_ += value ? "true" : "false";
  } else if constexpr (std::is_integral_v<M>) {
    add("{}", static_cast<std::int64_t>(value));
  } else if constexpr (std::is_enum_v<M>) {
    out_ += toText(value);
  } else if constexpr (std::is_same_v<M, std::string_view>) {
    printText(value);
  } else if constexpr (std::is_same_v<M, ExprId>) {
    printExpr(value, outer);
  } else if constexpr (isIdType<M>) {
    printId(value);
  } else if constexpr (std::is_same_v<M, Origin>) {
    printOrigin(value, outer);
  } else if constexpr (isSpanType<M>) {
    out_ += '[';
    for (bool isFirst = true; const auto &element : value) {
      if (!std::exchange(isFirst, false))
        out_ += ' ';
      printValue(element, outer);
    }
    out_ += ']';
  } else {
    static_assert(HasFields<M>);
    Origin inner = outer;
    out_ += '{';
    const std::size_t start = out_.size();
    printFields(value, inner);
    if (out_.size() > start) // Fields begin with a space each.
      out_.erase(start, 1);
    out_ += '}';
  }
}

/// Whether \p value is what the parser gives a field that the text does not mention.
template <typename M> static bool isDefault(const M &value, const M &standard) {
  if constexpr (isSpanType<M>)
    return value.empty();
  else if constexpr (HasFields<M>)
    return false;
  else
    return value == standard;
}

/// Writes the fields of one line. \p outer becomes the origin of \p node if it has one.
template <typename T> void Printer::printFields(const T &node, Origin &outer, std::string_view skip) {
  const T standard{};
  visitFields<T>([&]<typename M>(std::string_view name, M T::*member) {
    const M &value = node.*member;
    if constexpr (isBlockField<M> || std::is_same_v<M, StatementNode>) {
      return;
    } else if constexpr (std::is_same_v<M, Origin>) {
      if (name != "origin") {
        if (value != Origin{}) {
          add(" {}=", name);
          printOrigin(value, outer);
        }
        return;
      }
      if (value != outer) {
        out_ += ' ';
        printOrigin(value, outer);
      }
      outer = value;
    } else {
      if (name == skip || isDefault(value, standard.*member))
        return;
      out_ += ' ';
      if constexpr (std::is_same_v<M, bool>)
        if (value) {
          out_ += name;
          return;
        }
      if (!std::is_enum_v<M> || name != "kind")
        add("{}=", name);
      printValue(value, outer);
    }
  });
}

/// A line for one part of a node that holds statements, and what is inside of it.
template <typename T>
void Printer::addPart(std::string_view name, const T &part, Origin outer, unsigned indent,
                      std::vector<Pending> &blocks) {
  std::string before = std::move(out_);
  out_.clear();
  if constexpr (!std::is_same_v<T, StatementList>)
    printFields(part, outer);
  std::string fields = std::exchange(out_, std::move(before));

  std::vector<Pending> inner;
  if constexpr (std::is_same_v<T, StatementList>) {
    if (!part.empty())
      inner.push_back({{}, part, outer, indent + 1});
  } else {
    addBlocks(part, outer, indent + 1, inner);
  }
  blocks.push_back(
      {fmt::format("{}{}{}{}\n", margin(indent), name, fields, inner.empty() ? "" : " {"), {}, {}, 0});
  if (inner.empty())
    return;
  std::ranges::move(inner, std::back_inserter(blocks));
  blocks.push_back({margin(indent) + "}\n", {}, {}, 0});
}

template <typename T>
void Printer::addBlocks(const T &node, const Origin &outer, unsigned indent, std::vector<Pending> &blocks) {
  visitFields<T>([&]<typename M>(std::string_view name, M T::*member) {
    const M &value = node.*member;
    if constexpr (std::is_same_v<M, StatementList>) {
      if (name == "body" && !value.empty())
        blocks.push_back({{}, value, outer, indent});
      else if (!value.empty())
        addPart(name, value, outer, indent, blocks);
    } else if constexpr (isBlockField<M> && isSpanType<M>) {
      for (const auto &part : value)
        addPart(name, part, outer, indent, blocks);
    } else if constexpr (isBlockField<M> && HasFields<M>) {
      const std::size_t first = blocks.size();
      addPart(name, value, outer, indent, blocks);
      // A part that says nothing but its own name is left out.
      if (blocks.size() == first + 1 && blocks[first].text == margin(indent) + std::string(name) + "\n")
        blocks.pop_back();
    }
  });
}

void Printer::printStatement(StatementId id, const Origin &outer, unsigned indent,
                             std::vector<Pending> &stack) {
  out_ += margin(indent);
  if (!unit_.statements.contains(id)) {
    out_ += "same !\n";
    return;
  }
  const std::uint32_t number = usage_.statementNumber[id.index()];
  if (isPrinted_[id.index()]) {
    add("same s{}\n", number);
    return;
  }
  isPrinted_[id.index()] = true;
  if (number != Usage::NoNumber)
    add("s{}=", number);
  const Statement &statement = unit_.statements[id];
  out_ += StatementKinds[statement.node.index()];
  Origin inner = outer;
  printFields(statement, inner);
  std::vector<Pending> blocks;
  std::visit(
      [&](const auto &node) {
        printFields(node, inner);
        addBlocks(node, inner, indent + 1, blocks);
      },
      statement.node);
  if (blocks.empty()) {
    out_ += '\n';
    return;
  }
  out_ += " {\n";
  stack.push_back({margin(indent) + "}\n", {}, {}, 0});
  std::move(blocks.rbegin(), blocks.rend(), std::back_inserter(stack));
}

void Printer::printPending(std::vector<Pending> blocks) {
  std::reverse(blocks.begin(), blocks.end());
  while (!blocks.empty()) {
    Pending &top = blocks.back();
    if (top.statements.empty()) {
      out_ += top.text;
      blocks.pop_back();
      continue;
    }
    const StatementId next = top.statements.front();
    top.statements = top.statements.subspan(1);
    const Origin outer = top.outer;
    const unsigned indent = top.indent;
    if (top.statements.empty())
      blocks.pop_back();
    printStatement(next, outer, indent, blocks);
  }
}

std::string Printer::run() {
  out_ = "tacit-ir 1\nunit";
  Origin none;
  printFields(unit_, none);
  out_ += '\n';
  visitTables([&](std::string_view keyword, auto member) {
    const auto &table = unit_.*member;
    std::uint32_t index = 0;
    for (const auto &entry : table) {
      out_ += keyword;
      Origin outer;
      if constexpr (requires { table.ids(); }) {
        out_ += ' ';
        printId(decltype (*table.ids().begin())(index));
        printFields(entry, outer, "name");
      } else {
        printFields(entry, outer);
      }
      std::vector<Pending> blocks;
      addBlocks(entry, outer, 1, blocks);
      out_ += blocks.empty() ? "\n" : " {\n";
      if (!blocks.empty()) {
        printPending(std::move(blocks));
        out_ += "}\n";
      }
      ++index;
    }
  });
  return std::move(out_);
}

std::string print(const TranslationUnit &unit) {
  return Printer(unit).run();
}

} // namespace tacit::ir
