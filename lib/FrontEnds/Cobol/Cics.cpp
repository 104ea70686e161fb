#include "Statements.h"

#include <algorithm>

namespace tacit::cobol {

namespace {

/// One option of a command: WORD or WORD(value).
struct Option {
  std::string_view name;
  ir::ExprId value; ///< Invalid if there is none, or it is no operand.
  Symbol word = 0;  ///< The single word in the parentheses: a label, a map.
  bool hasParentheses = false;
};

struct Command {
  std::string_view verb;
  std::vector<Option> options;

  const Option *find(std::initializer_list<std::string_view> names) const {
    for (const Option &option : options)
      if (std::find(names.begin(), names.end(), option.name) != names.end())
        return &option;
    return nullptr;
  }
  ir::ExprId value(std::initializer_list<std::string_view> names) const {
    const Option *option = find(names);
    return option ? option->value : ir::ExprId();
  }
};

Command readCommand(Reader &reader, UnitBuilder &b) {
  Command command;
  if (reader.kind() == TokenKind::Word)
    command.verb = b.name(reader.tok().symbol);
  reader.skip();
  bool isHandle = command.verb == "HANDLE";
  while (!reader.atEnd() && reader.kw() != Kw::EndExec) {
    if (reader.kind() != TokenKind::Word) {
      reader.skip();
      continue;
    }
    Option option;
    option.name = b.name(reader.tok().symbol);
    reader.skip();
    if (reader.kind() == TokenKind::LeftParen) {
      option.hasParentheses = true;
      reader.skip();
      if (reader.kind() == TokenKind::Word && reader.kind(1) == TokenKind::RightParen)
        option.word = reader.tok().symbol;
      bool isLabel = isHandle && option.name != "PROGRAM";
      if (!isLabel && reader.atOperand())
        option.value = reader.arithmetic();
      int depth = 1;
      while (!reader.atEnd() && depth > 0 && reader.kw() != Kw::EndExec) {
        depth += reader.kind() == TokenKind::LeftParen;
        depth -= reader.kind() == TokenKind::RightParen;
        reader.skip();
      }
    }
    command.options.push_back(option);
  }
  reader.seek(reader.end());
  return command;
}

struct CommandKind {
  std::string_view verb;
  ir::IoOp op;
};
constexpr CommandKind FileCommands[] = {{"READ", ir::IoOp::Read},         {"READNEXT", ir::IoOp::ReadNext},
                                        {"READPREV", ir::IoOp::ReadNext}, {"WRITE", ir::IoOp::Write},
                                        {"REWRITE", ir::IoOp::Rewrite},   {"DELETE", ir::IoOp::Delete},
                                        {"STARTBR", ir::IoOp::Start},     {"RESETBR", ir::IoOp::Start},
                                        {"ENDBR", ir::IoOp::Close},       {"UNLOCK", ir::IoOp::Unlock}};
constexpr CommandKind OtherCommands[] = {
    {"WRITEQ", ir::IoOp::Write},     {"READQ", ir::IoOp::Read},       {"DELETEQ", ir::IoOp::Delete},
    {"SEND", ir::IoOp::Send},        {"RECEIVE", ir::IoOp::Receive},  {"START", ir::IoOp::StartTask},
    {"SYNCPOINT", ir::IoOp::Commit}, {"HANDLE", ir::IoOp::Handle},    {"IGNORE", ir::IoOp::Handle},
    {"ASSIGN", ir::IoOp::Accept},    {"ASKTIME", ir::IoOp::Accept},   {"FORMATTIME", ir::IoOp::Accept},
    {"INQUIRE", ir::IoOp::Accept},   {"RETRIEVE", ir::IoOp::Receive}, {"ENQ", ir::IoOp::Lock},
    {"DEQ", ir::IoOp::Unlock}};

/// Operands that the command fills in, whatever it is.
bool isOutput(const Command &command, std::string_view name) {
  if (name == "INTO" || name == "SET" || name == "RESP" || name == "RESP2")
    return true;
  if (command.verb == "ASSIGN" || command.verb == "ASKTIME" || command.verb == "INQUIRE")
    return true;
  if (command.verb == "FORMATTIME")
    return name != "ABSTIME" && name != "DATESEP" && name != "TIMESEP";
  return command.verb == "GET" && (name == "FLENGTH" || name == "CONTAINER-DATA");
}

std::string_view constantText(const UnitBuilder &b, ir::ExprId id) {
  if (!id.isValid())
    return {};
  const ir::Expr &expr = b.unit.exprs[id];
  if (expr.kind == ir::ExprKind::String)
    return expr.text;
  if (expr.kind == ir::ExprKind::NamedConstant && !expr.operands.empty())
    return b.unit.exprs[expr.operands.front()].text;
  if (expr.kind == ir::ExprKind::Item)
    return b.unit.items[expr.item()].name;
  return {};
}

std::string_view withoutBlanks(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

} // namespace

bool Statements::cics(Reader &reader, Context &context, ir::Statement &out) {
  std::uint32_t first = reader.position();
  Command command = readCommand(reader, b_);
  std::uint32_t end = reader.end() - 1;
  std::string_view verb = command.verb;
  std::vector<ir::ExprId> fills;
  std::vector<ir::ExprId> uses;
  bool handlesItself = command.find({"RESP", "NOHANDLE"}) != nullptr;
  for (const Option &option : command.options) {
    if (!option.value.isValid())
      continue;
    ir::ExprKind kind = b_.unit.exprs[option.value].kind;
    bool isName = option.name == "FILE" || option.name == "DATASET" || option.name == "MAP" ||
                  option.name == "MAPSET" || option.name == "PROGRAM" || option.name == "TRANSID" ||
                  option.name == "QUEUE";
    if (isName && kind == ir::ExprKind::String)
      continue;
    bool fills_ = isOutput(command, option.name);
    (fills_ ? fills : uses).push_back(option.value);
    if ((option.name == "RESP" || option.name == "RESP2") && kind == ir::ExprKind::Item)
      b_.unit.items[b_.unit.exprs[option.value].item()].isStatusCarrier = true;
  }
  ir::Io io;
  io.detail = b_.textOf(first, end, 2000);
  auto finish = [&](std::initializer_list<ir::Access> accesses) {
    io.accesses = b_.unit.arena().copy(accesses);
    io.fills = b_.unit.arena().copy(fills);
    io.uses = b_.unit.arena().copy(uses);
    out.node = io;
    return true;
  };
  auto named = [&](ir::ResourceKind kind, ir::ExprId name, std::string_view otherwise) {
    std::string_view text = withoutBlanks(constantText(b_, name));
    return b_.resource(kind, text.empty() ? otherwise : text, out.origin);
  };
  for (const CommandKind &each : FileCommands) {
    if (each.verb != verb)
      continue;
    ir::ExprId file = command.value({"FILE", "DATASET"});
    if (!file.isValid() && !command.find({"FILE", "DATASET"}))
      break;
    io.op = each.op;
    io.key = command.value({"RIDFLD"});
    return finish({{named(ir::ResourceKind::Dataset, file, "FILE"), each.op, {}}});
  }
  if (verb == "LINK" || verb == "XCTL") {
    ir::Call call;
    call.kind = verb == "LINK" ? ir::CallKind::Link : ir::CallKind::Xctl;
    ir::ExprId program = command.value({"PROGRAM"});
    if (program.isValid() && b_.unit.exprs[program].kind == ir::ExprKind::Item)
      call.target = program;
    else
      call.callee = withoutBlanks(constantText(b_, program));
    std::vector<ir::Argument> arguments;
    if (ir::ExprId area = command.value({"COMMAREA", "CHANNEL", "INPUTMSG"}); area.isValid())
      arguments.push_back({area, ir::PassMode::Reference});
    call.arguments = b_.unit.arena().copy(arguments);
    call.result = command.value({"RESP"});
    out.node = call;
    return true;
  }
  if (verb == "RETURN" || verb == "ABEND") {
    ir::Exit exit{verb == "RETURN" ? ir::ExitKind::Return : ir::ExitKind::Abend, command.value({"ABCODE"})};
    bool startsNext = command.find({"TRANSID"}) != nullptr;
    if (startsNext || handlesItself) {
      // The next transaction is named by a statement of its own; with RESP a failing RETURN goes on.
      io.op = startsNext ? ir::IoOp::StartTask : ir::IoOp::Other;
      std::vector<ir::Access> accesses;
      if (startsNext)
        accesses.push_back(
            {named(ir::ResourceKind::Transaction, command.value({"TRANSID"}), "TRANSID"), io.op, {}});
      io.accesses = b_.unit.arena().copy(accesses);
      io.fills = b_.unit.arena().copy(fills);
      io.uses = b_.unit.arena().copy(uses);
      if (!handlesItself) {
        context.before.push_back(synthetic(io, out.verb, out.origin));
        out.node = exit;
        return true;
      }
      out.node = io;
      ir::If branch;
      branch.condition = b_.expr({.kind = ir::ExprKind::Outcome,
                                  .op = ir::Op::Success,
                                  .ref = context.id.index(),
                                  .origin = out.origin});
      branch.thenBody = b_.unit.arena().copy({synthetic(exit, out.verb, out.origin)});
      context.after.push_back(synthetic(branch, out.verb, out.origin));
      return true;
    }
    out.node = exit;
    return true;
  }
  if (verb == "HANDLE") {
    std::vector<ir::Handler> handlers;
    for (const Option &option : command.options) {
      if (!option.word)
        continue;
      ir::ProcedureId target = findProcedure(option.word, 0);
      if (!target.isValid())
        continue;
      ir::JumpTarget jump{target, {}};
      ir::StatementId go = synthetic(ir::Goto{b_.unit.arena().copy({jump}), {}}, "EXEC CICS", out.origin);
      handlers.push_back({ir::Op::Exception, b_.unit.arena().copy({go}), option.name});
    }
    io.op = ir::IoOp::Handle;
    io.handlers = b_.unit.arena().copy(handlers);
    return finish({});
  }
  for (const CommandKind &each : OtherCommands) {
    if (each.verb == verb)
      io.op = each.op;
  }
  if (verb == "SEND" || verb == "RECEIVE") {
    const Option *map = command.find({"MAP"});
    if (map) {
      std::string_view name = withoutBlanks(constantText(b_, map->value));
      // Without FROM or INTO the map's own symbolic description is meant.
      bool isExplicit = command.find({"FROM", "INTO", "MAPONLY"}) != nullptr;
      if (!isExplicit && !name.empty()) {
        std::string record(name);
        record += verb == "SEND" ? "O" : "I";
        Symbol symbol = b_.source.symbols.find(record);
        ir::DataItemId item = symbol ? b_.findItem(symbol, {}, b_.tokens[first]) : ir::DataItemId();
        if (item.isValid())
          (verb == "SEND" ? uses : fills)
              .insert((verb == "SEND" ? uses : fills).begin(), b_.itemExpr(item, out.origin));
      }
      return finish({{named(ir::ResourceKind::Screen, map->value, "MAP"), io.op, {}}});
    }
    return finish({{b_.resource(ir::ResourceKind::Screen, "TERMINAL", out.origin), io.op, {}}});
  }
  if (verb == "WRITEQ" || verb == "READQ" || verb == "DELETEQ")
    return finish({{named(ir::ResourceKind::Queue, command.value({"QUEUE", "QNAME"}), "QUEUE"), io.op, {}}});
  if (verb == "START" || verb == "RETRIEVE")
    return finish({{named(ir::ResourceKind::Transaction, command.value({"TRANSID"}), "START"), io.op, {}}});
  if (verb == "SYNCPOINT") {
    if (command.find({"ROLLBACK"}))
      io.op = ir::IoOp::Rollback;
    return finish({});
  }
  if (io.op == ir::IoOp::Accept)
    return finish({{b_.resource(ir::ResourceKind::Environment, "CICS", out.origin), io.op, {}}});
  return finish({});
}

} // namespace tacit::cobol
