//===- The short text of one program, for golden files -----------------------------------===//
//
// Statements as people would say them, one a line with its line number, nested by indentation. It is not read
// back.
//
//===-------------------------------------------------------------------------===//
#include "tacit/IR/Format.h"
#include "tacit/Support/Text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace tacit::ir {
namespace {

class ProgramPrinter {
public:
  explicit ProgramPrinter(const TranslationUnit &unit) : unit_(unit), formatter_(unit) {}

  void printProcedure(ProcedureId id);
  void printHead(const Program &program);
  std::string take() { return std::move(out_); }

private:
  /// A line to be written, or the statements of a list.
  struct Pending {
    std::string line;
    StatementList statements;
    unsigned indent;
  };

  void printStatement(StatementId id, unsigned indent);
  /// One overload a kind: writes what stands on the line, and adds what is nested.
  void add(const Nop &, unsigned) {}
  void add(const Assign &node, unsigned indent);
  void add(const If &node, unsigned indent);
  void add(const Switch &node, unsigned indent);
  void add(const Loop &node, unsigned indent);
  void add(const Perform &node, unsigned indent);
  void add(const Call &node, unsigned indent);
  void add(const Goto &node, unsigned indent);
  void add(const Alter &node, unsigned indent);
  void add(const Exit &node, unsigned indent);
  void add(const LabelMark &node, unsigned) { field("label", label(node.label)); }
  void add(const Io &node, unsigned indent);
  void add(const Evaluate &node, unsigned) { value("", node.value); }
  void add(const Try &node, unsigned indent);
  void add(const Throw &node, unsigned) { value("", node.value); }
  void add(const Opaque &node, unsigned indent);

  void addControl(const LoopControl &control, unsigned indent);
  void addHandlers(std::span<const Handler> handlers, unsigned indent);
  void addList(StatementList list, unsigned indent) {
    if (!list.empty())
      nested_.push_back({{}, list, indent});
  }
  void addPart(std::string line, StatementList list, unsigned indent) {
    nested_.push_back({std::move(line), {}, indent});
    addList(list, indent + 1);
  }
  /// ` name text`, or ` text` without a name.
  void field(std::string_view name, std::string_view text) {
    if (!text.empty())
      fmt::format_to(std::back_inserter(out_), "{}{} {}", name.empty() ? "" : " ", name, text);
  }
  void value(std::string_view name, ExprId expr) {
    if (expr.isValid())
      field(name, formatter_.expr(expr));
  }
  void values(std::string_view name, ExprList exprs) {
    std::string list;
    for (const ExprId expr : exprs)
      list += (list.empty() ? "" : ", ") + formatter_.expr(expr);
    field(name, list);
  }
  /// Whether the verb that already stands on the line says \p what, in any case.
  bool isVerb(std::string_view what) const { return std::ranges::equal(verb_, what, {}, toLower); }
  std::string procedure(ProcedureId id) const {
    if (!unit_.procedures.contains(id))
      return "?";
    return unit_.procedures[id].name.empty() ? "(unnamed)" : makeVisible(unit_.procedures[id].name);
  }
  std::string label(LabelId id) const {
    return unit_.labels.contains(id) ? makeVisible(unit_.labels[id].name) : std::string("?");
  }
  static std::string at(const Origin &origin) { return fmt::format("@{}", origin.line); }

  const TranslationUnit &unit_;
  Formatter formatter_;
  std::string out_;
  std::string verb_;            ///< Of the statement being written.
  std::vector<Pending> nested_; ///< Of the statement being written, in order.
  std::vector<bool> isPrinted_ = std::vector<bool>(unit_.statements.size());
};

} // namespace

void ProgramPrinter::printHead(const Program &program) {
  out_ +=
      fmt::format("program {} {} {}", makeVisible(program.name), toText(program.kind), at(program.origin));
  std::string parameters;
  for (const DataItemId parameter : program.parameters)
    parameters += (parameters.empty() ? "" : ", ") + formatter_.item(parameter);
  field("using", parameters);
  if (program.result.isValid())
    field("returning", formatter_.item(program.result));
  out_ += '\n';
}

void ProgramPrinter::printProcedure(ProcedureId id) {
  if (!unit_.procedures.contains(id))
    return;
  const Procedure &node = unit_.procedures[id];
  out_ += fmt::format("{} {} {}\n", toText(node.kind), procedure(id), at(node.origin));
  std::vector<Pending> stack;
  stack.push_back({{}, node.body, 1});
  while (!stack.empty()) {
    Pending &top = stack.back();
    const unsigned indent = top.indent;
    if (top.statements.empty()) {
      if (!top.line.empty())
        out_ += std::string(2 * std::size_t{std::min(indent, 40U)}, ' ') + top.line + '\n';
      stack.pop_back();
      continue;
    }
    const StatementId next = top.statements.front();
    top.statements = top.statements.subspan(1);
    printStatement(next, indent);
    std::move(nested_.rbegin(), nested_.rend(), std::back_inserter(stack));
    nested_.clear();
  }
}

void ProgramPrinter::printStatement(StatementId id, unsigned indent) {
  out_ += std::string(2 * std::size_t{std::min(indent, 40U)}, ' ');
  if (!unit_.statements.contains(id) || isPrinted_[id.index()]) {
    out_ += "?\n";
    return;
  }
  isPrinted_[id.index()] = true;
  const Statement &statement = unit_.statements[id];
  out_ += at(statement.origin);
  verb_ = makeVisible(statement.verb);
  // `rate := 20` says what the operator of a C assignment would say again.
  const bool isOperator = !verb_.empty() && !isLetter(verb_[0]);
  if (!isOperator || !std::holds_alternative<Assign>(statement.node))
    field("", verb_.empty() ? "-" : verb_);
  if (statement.isSynthetic)
    out_ += " (synthetic)";
  std::visit([&](const auto &node) { add(node, indent + 1); }, statement.node);
  out_ += '\n';
}

void ProgramPrinter::add(const Assign &node, unsigned indent) {
  for (bool isFirst = true; const Assignment &assignment : node.assignments) {
    if (!std::exchange(isFirst, false))
      out_ += ';';
    value("", assignment.target);
    field(":=", formatter_.expr(assignment.value));
    if (assignment.rounding != Rounding::None && assignment.rounding != Rounding::Truncation)
      field("", fmt::format("rounded {}", toText(assignment.rounding)));
    if (assignment.overflow != Overflow::None && assignment.overflow != Overflow::CutHighDigits)
      field("", fmt::format("overflow {}", toText(assignment.overflow)));
  }
  addHandlers(node.handlers, indent);
}

void ProgramPrinter::add(const If &node, unsigned indent) {
  value("", node.condition);
  addList(node.thenBody, indent);
  if (!node.elseBody.empty())
    addPart("else", node.elseBody, indent - 1);
}

void ProgramPrinter::add(const Switch &node, unsigned indent) {
  if (node.kind != SwitchKind::Evaluate)
    field("", toText(node.kind));
  value("", node.subject);
  if (node.table.isValid())
    field("table", formatter_.item(node.table));
  value("varying", node.varying);
  for (const Case &arm : node.cases) {
    std::string line = at(arm.origin) + " when";
    for (bool isFirst = true; const ExprId alternative : arm.alternatives)
      line += (std::exchange(isFirst, false) ? " " : " or when ") + formatter_.expr(alternative);
    if (arm.isDefault)
      line += arm.alternatives.empty() ? " other" : " or other";
    addPart(std::move(line), arm.body, indent);
  }
}

void ProgramPrinter::addControl(const LoopControl &control, unsigned indent) {
  value("while", control.condition);
  value("times", control.times);
  for (const Varying &varying : control.varying) {
    value("varying", varying.item);
    value("from", varying.from);
    value("by", varying.by);
    value("until", varying.until);
  }
  if (control.testAfter)
    out_ += " test-after";
  if (!control.init.empty())
    addPart("init", control.init, indent);
  if (!control.step.empty())
    addPart("step", control.step, indent);
}

void ProgramPrinter::add(const Loop &node, unsigned indent) {
  addControl(node.control, indent);
  if (node.control.init.empty() && node.control.step.empty())
    addList(node.body, indent);
  else
    addPart("do", node.body, indent);
}

void ProgramPrinter::add(const Perform &node, unsigned indent) {
  field("", procedure(node.from));
  if (node.thru != node.from)
    field("thru", procedure(node.thru));
  addControl(node.control, indent);
}

void ProgramPrinter::add(const Call &node, unsigned indent) {
  if (node.callee.empty())
    value("", node.target);
  else
    field("", makeVisible(node.callee));
  std::string list;
  for (const Argument &argument : node.arguments)
    list += fmt::format("{}{}{}", list.empty() ? "" : ", ",
                        argument.mode == PassMode::Reference ? "" : std::string(toText(argument.mode)) + ' ',
                        formatter_.expr(argument.value));
  field("using", list);
  value("giving", node.result);
  addHandlers(node.handlers, indent);
}

void ProgramPrinter::add(const Goto &node, unsigned) {
  std::string list;
  for (const JumpTarget &target : node.targets)
    list += (list.empty() ? "" : ", ") +
            (target.label.isValid() ? label(target.label) : procedure(target.procedure));
  field("", list);
  value("depending on", node.dependingOn);
}

void ProgramPrinter::add(const Alter &node, unsigned) {
  field("", procedure(node.procedure));
  field("to", procedure(node.to));
}

void ProgramPrinter::add(const Exit &node, unsigned) {
  if (!isVerb(toText(node.kind)))
    field("leaves", toText(node.kind));
  value("with", node.value);
}

void ProgramPrinter::add(const Io &node, unsigned indent) {
  if (!isVerb(toText(node.op)))
    field("", toText(node.op));
  for (const Access &access : node.accesses) {
    field("", unit_.resources.contains(access.resource) ? makeVisible(unit_.resources[access.resource].name)
                                                        : "?");
    if (access.op != node.op)
      field("for", toText(access.op));
    std::string columns;
    for (const std::string_view column : access.columns)
      columns += (columns.empty() ? "" : ", ") + makeVisible(column);
    field("columns", columns);
  }
  if (!node.detail.empty())
    field("detail", '"' + makeVisible(node.detail) + '"');
  value("key", node.key);
  value("where", node.condition);
  values("uses", node.uses);
  values("fills", node.fills);
  for (const Perform &perform : node.procedures) {
    field("procedure", procedure(perform.from));
    if (perform.thru != perform.from)
      field("thru", procedure(perform.thru));
  }
  addHandlers(node.handlers, indent);
}

void ProgramPrinter::add(const Try &node, unsigned indent) {
  addList(node.body, indent);
  addHandlers(node.handlers, indent);
}

void ProgramPrinter::add(const Opaque &node, unsigned) {
  field("opaque", makeVisible(node.text));
  field("because", makeVisible(node.reason));
  values("mentions", node.mentions);
}

void ProgramPrinter::addHandlers(std::span<const Handler> handlers, unsigned indent) {
  for (const Handler &handler : handlers)
    addPart(fmt::format("on {}{}{}", toText(handler.outcome), handler.text.empty() ? "" : " ",
                        makeVisible(handler.text)),
            handler.body, indent);
}

std::string printProgram(const TranslationUnit &unit, ProgramId program, std::string_view onlyProcedure) {
  if (!unit.programs.contains(program))
    return {};
  ProgramPrinter printer(unit);
  if (onlyProcedure.empty())
    printer.printHead(unit.programs[program]);
  for (const ProcedureId id : unit.programs[program].procedures)
    if (onlyProcedure.empty() || (unit.procedures.contains(id) && unit.procedures[id].name == onlyProcedure))
      printer.printProcedure(id);
  return printer.take();
}

} // namespace tacit::ir
