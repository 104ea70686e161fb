#include "CicsCommands.h"
#include "Statements.h"

#include "tacit/Support/Text.h"

#include <algorithm>

namespace tacit::cobol {

namespace {

/// One option of a command: WORD or WORD(value).
struct Option {
  std::string_view name;
  ir::ExprId value; ///< Invalid if there is none, or it is no operand.
  Symbol word = 0;  ///< The single word in the parentheses: a label, a map.
  std::uint32_t at = 0;
};

struct Command {
  std::string_view verb;
  std::vector<Option> options;
  const CicsCommand *row = nullptr;

  const Option *find(std::string_view name) const {
    auto found = std::ranges::find(options, name, &Option::name);
    return found == options.end() ? nullptr : &*found;
  }
  ir::ExprId value(std::string_view name) const {
    const Option *option = find(name);
    return option ? option->value : ir::ExprId();
  }
  /// The first option that is in the blank-separated \p list.
  const Option *anyOf(std::string_view list) const {
    auto found = std::ranges::find_if(options, [&](const Option &o) { return isListed(list, o.name); });
    return found == options.end() ? nullptr : &*found;
  }
};

/// Options whose value is the name of a paragraph, or of nothing in the data division.
bool takesLabels(std::string_view verb, std::string_view option) {
  return verb == "HANDLE" && option != "PROGRAM";
}

Command readCommand(Reader &reader, UnitBuilder &b) {
  Command command;
  if (reader.kind() == TokenKind::Word)
    command.verb = b.name(reader.tok().symbol);
  reader.skip();
  while (!reader.atEnd() && reader.kw() != Kw::EndExec) {
    if (reader.kind() != TokenKind::Word) {
      reader.skip();
      continue;
    }
    Option option;
    option.at = reader.position();
    option.name = b.name(reader.tok().symbol);
    reader.skip();
    if (reader.kind() == TokenKind::LeftParen) {
      reader.skip();
      if (reader.kind() == TokenKind::Word && reader.kind(1) == TokenKind::RightParen)
        option.word = reader.tok().symbol;
      if (!takesLabels(command.verb, option.name) && reader.atOperand())
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
  std::vector<std::string_view> names;
  for (const Option &option : command.options)
    names.push_back(option.name);
  command.row = findCicsCommand(command.verb, names);
  return command;
}

/// Whether CICS fills the operand, reads it, or both.
struct Direction {
  bool fills = false;
  bool reads = false;
};

Direction directionOf(const Command &command, std::size_t at) {
  std::string_view name = command.options[at].name;
  if (name == "RESP" || name == "RESP2")
    return {true, false};
  const CicsCommand *row = command.row;
  if (!row)
    return name == "INTO" || name == "SET" ? Direction{true, false} : Direction{false, true};
  if (isListed(row->updates, name))
    return {true, true};
  if (row->fills != "*")
    return isListed(row->fills, name) ? Direction{true, false} : Direction{false, true};
  // INQUIRE FILE(name): the first option says which one, unless a browse gives the names.
  bool isSubject = command.verb == "INQUIRE" && at == 0 && !command.find("NEXT");
  bool isRead = isListed(row->reads, name) || isSubject;
  return {!isRead, isRead};
}

/// The characters of a literal; of an item nothing, because its value is known later.
std::string_view literalOf(const UnitBuilder &b, ir::ExprId id) {
  if (!id.isValid())
    return {};
  const ir::Expr &expr = b.unit.exprs[id];
  std::string_view text;
  if (expr.kind == ir::ExprKind::String)
    text = expr.text;
  else if (expr.kind == ir::ExprKind::NamedConstant && !expr.operands.empty())
    text = b.unit.exprs[expr.operands.front()].text;
  return withoutSpacesBehind(text);
}

/// SET(ADDRESS OF RECORD): it is RECORD that shows other data afterwards.
ir::ExprId filledItem(const UnitBuilder &b, ir::ExprId target) {
  const ir::Expr &expr = b.unit.exprs[target];
  return expr.kind == ir::ExprKind::AddressOf && !expr.operands.empty() ? expr.operands.front() : target;
}

bool canBeFilled(const UnitBuilder &b, ir::ExprId target) {
  ir::ExprKind kind = b.unit.exprs[target].kind;
  return kind == ir::ExprKind::Item || kind == ir::ExprKind::Slice;
}

} // namespace

/// EIB fields that every command sets, if the program looks at them.
void Statements::cicsStatus(std::string_view verb, const ir::Origin &at, std::vector<ir::ExprId> &fills) {
  auto add = [&](std::string_view name) {
    if (ir::DataItemId item = b_.platformItem(name); item.isValid())
      fills.push_back(b_.itemExpr(item, at));
  };
  add("EIBRESP");
  add("EIBRESP2");
  add("EIBRCODE");
  if (verb == "RECEIVE" || verb == "CONVERSE") {
    add("EIBAID");
    add("EIBCPOSN");
  }
  if (verb == "ASKTIME") {
    add("EIBDATE");
    add("EIBTIME");
  }
}

bool Statements::cics(Reader &reader, Context &context, ir::Statement &out) {
  std::uint32_t first = reader.position();
  Command command = readCommand(reader, b_);
  std::uint32_t end = reader.end() - 1;
  const CicsCommand *row = command.row;
  CicsForm form = row ? row->form : CicsForm::Io;
  std::vector<ir::ExprId> fills;
  std::vector<ir::ExprId> uses;
  bool handlesItself = command.find("RESP") || command.find("NOHANDLE");
  const Option *resource = row ? command.anyOf(row->resource) : nullptr;
  for (std::size_t at = 0; at < command.options.size(); ++at) {
    const Option &option = command.options[at];
    if (!option.value.isValid())
      continue;
    ir::ExprKind kind = b_.unit.exprs[option.value].kind;
    bool isName = &option == resource || option.name == "MAPSET" || option.name == "PROGRAM";
    if (isName && kind == ir::ExprKind::String)
      continue;
    Direction direction = directionOf(command, at);
    ir::ExprId filled = filledItem(b_, option.value);
    if (direction.fills && canBeFilled(b_, filled))
      fills.push_back(filled);
    else
      direction.reads = true;
    if (direction.reads)
      uses.push_back(option.value);
    if ((option.name == "RESP" || option.name == "RESP2") && kind == ir::ExprKind::Item)
      b_.unit.items[b_.unit.exprs[option.value].item()].isStatusCarrier = true;
  }
  cicsStatus(command.verb, out.origin, fills);
  ir::Io io;
  io.op = row ? row->op : ir::IoOp::Other;
  io.detail = b_.textOf(first, end, 2000);
  auto access = [&](std::vector<ir::Access> &accesses, ir::ResourceKind kind, ir::ExprId name,
                    std::string_view otherwise) {
    if (name.isValid() && b_.unit.exprs[name].kind == ir::ExprKind::Item) {
      pendingResources_.push_back({context.id, accesses.size(), kind, name});
      accesses.push_back({{}, io.op, {}});
      return;
    }
    std::string_view text = literalOf(b_, name);
    accesses.push_back({b_.resource(kind, text.empty() ? otherwise : text, out.origin), io.op, {}});
  };
  auto finish = [&](std::span<const ir::Access> accesses) {
    io.accesses = b_.unit.arena().copy(accesses);
    io.fills = b_.unit.arena().copy(fills);
    io.uses = b_.unit.arena().copy(uses);
    out.node = io;
  };
  if (!handlesItself && (form == CicsForm::Io || form == CicsForm::Link || form == CicsForm::Xctl))
    cics_.raises.push_back({context.id, row, command.verb == "RECEIVE" || command.verb == "CONVERSE"});
  // Behind a command that ends the program control goes on only where it failed and RESP takes the condition.
  auto endsProgram = [&](ir::Exit exit) {
    ir::StatementId leave = synthetic(exit, out.verb, out.origin);
    if (handlesItself) {
      ir::If branch;
      branch.condition = b_.expr({.kind = ir::ExprKind::Outcome,
                                  .op = ir::Op::Success,
                                  .ref = context.id.index(),
                                  .origin = out.origin});
      branch.thenBody = b_.unit.arena().copy({leave});
      leave = synthetic(branch, out.verb, out.origin);
    }
    context.after.push_back(leave);
  };

  switch (form) {
  case CicsForm::Link:
  case CicsForm::Xctl: {
    ir::Call call;
    call.kind = form == CicsForm::Link ? ir::CallKind::Link : ir::CallKind::Xctl;
    ir::ExprId program = command.value("PROGRAM");
    if (program.isValid() && b_.unit.exprs[program].kind == ir::ExprKind::Item)
      call.target = program;
    else
      call.callee = literalOf(b_, program);
    // A channel is a name for containers, no area that the program receives.
    if (ir::ExprId area = command.value("COMMAREA"); area.isValid())
      call.arguments = b_.unit.arena().copy({ir::Argument{area, ir::PassMode::Reference}});
    call.result = command.value("RESP");
    out.node = call;
    if (form == CicsForm::Xctl)
      endsProgram({ir::ExitKind::Return, {}});
    return true;
  }
  case CicsForm::Return:
  case CicsForm::Abend: {
    ir::Exit exit{form == CicsForm::Return ? ir::ExitKind::Return : ir::ExitKind::Abend,
                  command.value("ABCODE")};
    // The next transaction is named by a statement of its own; with RESP a failing RETURN goes on.
    if (form == CicsForm::Return && (command.find("TRANSID") || handlesItself)) {
      std::vector<ir::Access> accesses;
      if (command.find("TRANSID")) {
        io.op = ir::IoOp::StartTask;
        access(accesses, ir::ResourceKind::Transaction, command.value("TRANSID"), "TRANSID");
      }
      finish(accesses);
      if (handlesItself) {
        endsProgram(exit);
        return true;
      }
      ir::StatementId start = synthetic(io, out.verb, out.origin);
      context.before.push_back(start);
      for (PendingResource &each : pendingResources_)
        if (each.statement == context.id)
          each.statement = start;
    }
    out.node = exit;
    // CANCEL passes over HANDLE ABEND.
    if (form == CicsForm::Abend && !command.find("CANCEL"))
      cics_.abends.push_back(context.id);
    return true;
  }
  case CicsForm::Condition:
  case CicsForm::Aid:
  case CicsForm::HandleAbend:
  case CicsForm::Stack:
    finish({});
    cicsHandle(form, command.verb, context.id, out.origin, [&] {
      std::vector<std::pair<std::string_view, Symbol>> settings;
      for (const Option &option : command.options)
        settings.emplace_back(option.name, option.word);
      return settings;
    }());
    return true;
  case CicsForm::Edit: {
    ir::ExprId field = command.value("FIELD");
    if (!field.isValid() || !canBeFilled(b_, field)) {
      finish({});
      return true;
    }
    ir::Assignment edit{field, b_.call("CICS DEEDIT", std::span(&field, 1), out.origin)};
    out.node = ir::Assign{ir::AssignKind::Text, b_.unit.arena().copy({edit}), {}};
    return true;
  }
  case CicsForm::Io:
    break;
  }

  if (ir::ExprId key = command.value("RIDFLD"); key.isValid())
    io.key = key;
  if (command.verb == "WRITEQ" && command.find("REWRITE"))
    io.op = ir::IoOp::Rewrite;
  std::vector<ir::Access> accesses;
  if (row && row->kind != ir::ResourceKind::Unknown && (resource || !row->fallback.empty())) {
    ir::ExprId name = resource ? resource->value : ir::ExprId();
    access(accesses, row->kind, name, row->fallback);
    if (command.verb == "CONVERSE") {
      accesses.push_back(accesses.front());
      accesses.front().op = ir::IoOp::Send;
    }
    if (const Option *queue = command.find("QUEUE"); queue && command.verb == "START")
      uses.push_back(queue->value);
  }
  if (resource && resource->name == "MAP")
    impliedMap(command.verb == "SEND", literalOf(b_, resource->value),
               command.anyOf("FROM INTO SET MAPONLY") != nullptr, out.origin,
               command.verb == "SEND" ? uses : fills);
  finish(accesses);
  return true;
}

/// Without FROM or INTO the map's own symbolic description is meant.
void Statements::impliedMap(bool isSend, std::string_view map, bool isExplicit, const ir::Origin &at,
                            std::vector<ir::ExprId> &out) {
  if (isExplicit || map.empty())
    return;
  std::string record(map);
  record += isSend ? "O" : "I";
  if (ir::DataItemId item = b_.platformItem(record); item.isValid())
    out.insert(out.begin(), b_.itemExpr(item, at));
}

/// HANDLE and IGNORE: what each option sets, for the analysis that runs when all bodies are there.
void Statements::cicsHandle(CicsForm form, std::string_view verb, ir::StatementId id, const ir::Origin &at,
                            const std::vector<std::pair<std::string_view, Symbol>> &options) {
  CicsHandle handle;
  handle.statement = id;
  handle.isPush = verb == "PUSH";
  handle.isPop = verb == "POP";
  for (const auto &[name, word] : options) {
    bool isAbend = form == CicsForm::HandleAbend;
    bool isHead = name == "CONDITION" || name == "AID" || name == "HANDLE" || name == "ABEND";
    if (form == CicsForm::Stack || isHead ||
        (isAbend && name != "LABEL" && name != "CANCEL" && name != "PROGRAM" && name != "RESET"))
      continue;
    if (isAbend && name == "RESET")
      continue; // Sets again what was cancelled: what that was, the other settings of the program say.
    if (form == CicsForm::Condition && (name == "RESP" || name == "RESP2" || name == "NOHANDLE"))
      continue;
    CicsHandle::Setting setting;
    setting.slot = isAbend                 ? std::string_view("ABEND")
                   : form == CicsForm::Aid ? b_.unit.arena().intern(fmt::format("AID {}", name))
                                           : name;
    setting.isIgnored = verb == "IGNORE";
    if (word) {
      setting.target = findProcedure(word, 0);
      if (!setting.target.isValid() && !(isAbend && name == "PROGRAM"))
        b_.report(diag::ProcedureUnknown, at, b_.source.symbols.text(word));
    }
    handle.settings.push_back(setting);
  }
  cics_.handles.push_back(std::move(handle));
}

} // namespace tacit::cobol
