//===- Verbs of single dialects: network databases, terminals, tasks ------------------------------------===//
//
// They are read as input or output with every item that can be seen in them: the first declared name is the
// record or the control, what stands behind INTO or a property's IN is filled.
//
//===----------------------------------------------------------------------------------------------===//
#include "Statements.h"

#include <algorithm>

namespace tacit::cobol {

namespace {
struct DialectVerb {
  Kw verb;
  ir::IoOp op;
  ir::ResourceKind kind;
  bool fillsRecord = false;
};

using enum ir::IoOp;
using ir::ResourceKind;
constexpr DialectVerb DialectVerbs[] = {
    // CODASYL databases: IDMS, DBMS, DMS, DMSII.
    {Kw::Obtain, Read, ResourceKind::Segment, true},
    {Kw::Find, Read, ResourceKind::Segment, true},
    {Kw::Fetch, Read, ResourceKind::Segment, true},
    {Kw::Get, Read, ResourceKind::Segment, true},
    {Kw::Locate, Read, ResourceKind::Segment, true},
    {Kw::Store, Insert, ResourceKind::Segment},
    {Kw::Create, Other, ResourceKind::Segment},
    {Kw::Recreate, Other, ResourceKind::Segment},
    {Kw::Modify, Update, ResourceKind::Segment},
    {Kw::Erase, Delete, ResourceKind::Segment},
    {Kw::Connect, Update, ResourceKind::Segment},
    {Kw::Disconnect, Update, ResourceKind::Segment},
    {Kw::Reconnect, Update, ResourceKind::Segment},
    {Kw::Keep, Lock, ResourceKind::Segment},
    {Kw::Lock, Lock, ResourceKind::Segment, true},
    {Kw::Free, Unlock, ResourceKind::Segment},
    {Kw::Bind, Open, ResourceKind::Segment},
    {Kw::Ready, Open, ResourceKind::Segment},
    {Kw::Finish, Close, ResourceKind::Segment},
    {Kw::BeginTransaction, Other, ResourceKind::Transaction},
    {Kw::EndTransaction, Commit, ResourceKind::Transaction},
    {Kw::AbortTransaction, Rollback, ResourceKind::Transaction},
    // Files.
    {Kw::LockFile, Lock, ResourceKind::File},
    {Kw::LockRecord, Lock, ResourceKind::File},
    {Kw::UnlockFile, Unlock, ResourceKind::File},
    {Kw::UnlockRecord, Unlock, ResourceKind::File},
    {Kw::Seek, Start, ResourceKind::File},
    {Kw::Undelete, Other, ResourceKind::File},
    // Controls of graphical screens, tasks and events.
    {Kw::Inquire, Receive, ResourceKind::Screen},
    {Kw::Destroy, Close, ResourceKind::Screen},
    {Kw::Change, Other, ResourceKind::Environment},
    {Kw::Attach, StartTask, ResourceKind::Transaction},
    {Kw::Detach, Other, ResourceKind::Transaction},
    {Kw::Cause, Other, ResourceKind::Transaction},
    {Kw::Checkpoint, Other, ResourceKind::Transaction},
    {Kw::Delay, Other, ResourceKind::Environment},
};
} // namespace

/// A handle or an item of the SCREEN SECTION: MODIFY and DESTROY are about a control then.
static bool isControl(const ir::TranslationUnit &unit, ir::DataItemId item) {
  const ir::DataItem &data = unit.items[item];
  return data.storage == ir::Storage::Screen || unit.types[data.type].kind == ir::TypeKind::Pointer;
}

bool Statements::dialectVerb(Reader &reader, Context &context, ir::Statement &out) {
  Kw verb = b_.tree.nodes[context.node].keyword;
  const auto *known = std::ranges::find(DialectVerbs, verb, &DialectVerb::verb);
  if (known == std::end(DialectVerbs))
    return failed(context, "this verb is not modelled");
  std::uint32_t first = reader.position();
  ir::ResourceKind kind = known->kind;
  std::vector<ir::ExprId> uses;
  std::vector<ir::ExprId> fills;
  std::string_view name;
  bool isFilled = false;   // INTO, or IN behind the property of a control.
  bool isSelected = false; // Behind USING and the like stand keys.
  while (!reader.atEnd()) {
    if (reader.kind() != TokenKind::Word) {
      reader.skip();
      continue;
    }
    if (reader.kw() == Kw::Into || reader.kw() == Kw::In) {
      isFilled = reader.kw() == Kw::Into || verb == Kw::Inquire;
      reader.skip();
      continue;
    }
    isSelected |= reader.kw() == Kw::Using || reader.isSpelled("WHERE") || reader.kw() == Kw::At;
    if (b_.files.contains(reader.tok().symbol)) {
      kind = ir::ResourceKind::File;
      name = b_.name(reader.tok().symbol);
      reader.skip();
      continue;
    }
    if (!b_.isDeclared(reader.tok().symbol)) {
      // A set, an area or a record of a schema that is not here, or a word of the dialect.
      if (reader.kw() == Kw::None && name.empty())
        name = b_.name(reader.tok().symbol);
      reader.skip();
      continue;
    }
    Symbol symbol = reader.tok().symbol;
    ir::ExprId value = reader.identifier();
    ir::DataItemId item = reader.itemOf(value);
    bool isRecord = uses.empty() && fills.empty() && !isSelected;
    if (isRecord && item.isValid()) {
      name = b_.name(symbol);
      if (isControl(b_.unit, item))
        kind = ir::ResourceKind::Screen;
    }
    bool fillsThis = isFilled || (isRecord && known->fillsRecord && kind == ir::ResourceKind::Segment);
    (fillsThis ? fills : uses).push_back(value);
    isFilled = false;
  }
  ir::Io node{.op = known->op,
              .fills = b_.unit.arena().copy(fills),
              .uses = b_.unit.arena().copy(uses),
              .detail = b_.textOf(first, reader.end())};
  if (kind == ir::ResourceKind::Screen && known->op == Update)
    node.op = Send;
  if (!name.empty()) {
    ir::ResourceId resource = b_.resource(kind, name, out.origin);
    if (kind == ir::ResourceKind::File)
      resource = b_.files[b_.source.symbols.find(name)].resource;
    ir::Access access{resource, node.op, {}};
    node.accesses = b_.unit.arena().copy({access});
  }
  out.node = node;
  return true;
}

/// ALLOCATE n CHARACTERS RETURNING p: p := allocate(n). ALLOCATE based-item: ADDRESS OF it := allocate(its
/// length).
bool Statements::allocate(Reader &reader, Context &context, ir::Statement &out) {
  ir::ExprId what = reader.arithmetic();
  if (!what.isValid())
    return failed(context, "what is allocated was not read");
  bool isSize = reader.accept(Kw::Characters);
  if (reader.accept(Kw::Initialized) && reader.accept(Kw::To))
    reader.operand();
  if (reader.isSpelled("LOC")) {
    reader.skip();
    reader.operand();
  }
  std::vector<ir::ExprId> targets;
  if (!isSize)
    targets.push_back(b_.expr({.kind = ir::ExprKind::AddressOf,
                               .origin = b_.unit.exprs[what].origin,
                               .operands = b_.unit.arena().copy({what})}));
  if (reader.accept(Kw::Returning)) {
    ir::ExprId pointer = reader.operand();
    if (!pointer.isValid())
      return failed(context, "RETURNING was not read");
    targets.push_back(pointer);
  }
  if (targets.empty())
    return failed(context, "RETURNING is missing");
  ir::ExprId size = isSize ? what : b_.call("LENGTH OF", std::span(&what, 1), b_.unit.exprs[what].origin);
  ir::ExprId storage = b_.call("allocate", std::span(&size, 1), out.origin);
  std::vector<ir::Assignment> assignments;
  for (ir::ExprId target : targets)
    assignments.push_back(moved(target, storage));
  out.node = ir::Assign{ir::AssignKind::Set, b_.unit.arena().copy(assignments), {}};
  return true;
}

/// FREE pointer sets it to NULL; FREE of a database gives records back.
bool Statements::freeStorage(Reader &reader, Context &context, ir::Statement &out) {
  std::uint32_t first = reader.position();
  std::vector<ir::Assignment> assignments;
  while (reader.atOperand() && reader.kw() != Kw::All && reader.kw() != Kw::Current) {
    ir::ExprId pointer = reader.operand();
    if (!pointer.isValid())
      break;
    const ir::Expr &expr = b_.unit.exprs[pointer];
    if (expr.kind != ir::ExprKind::AddressOf &&
        (!expr.type.isValid() || b_.unit.types[expr.type].kind != ir::TypeKind::Pointer))
      break;
    assignments.push_back(moved(pointer, b_.figurative(ir::Op::Null, out.origin)));
  }
  if (assignments.empty()) {
    reader.seek(first);
    return dialectVerb(reader, context, out);
  }
  out.node = ir::Assign{ir::AssignKind::Set, b_.unit.arena().copy(assignments), {}};
  return true;
}

/// CHAIN: a CALL that does not come back.
bool Statements::chain(Reader &reader, Context &context, ir::Statement &out) {
  if (!call(reader, context, out) || !reader.atEnd())
    return false;
  context.after.push_back(synthetic(ir::Exit{ir::ExitKind::Stop, {}}, "CHAIN", out.origin));
  return true;
}

/// TRANSFER CONTROL TO program: comes back only with RETURN or LINK.
bool Statements::transfer(Reader &reader, Context &context, ir::Statement &out) {
  reader.accept(Kw::Control);
  reader.accept(Kw::To);
  ir::Call node;
  if (reader.kind() == TokenKind::String) {
    node.callee = b_.literalText(reader.tok());
    reader.skip();
  } else {
    node.target = reader.operand();
    if (!node.target.isValid())
      return failed(context, "the program name was not read");
  }
  bool returns = reader.accept(Kw::Return) || reader.isSpelled("LINK");
  node.kind = returns ? ir::CallKind::Link : ir::CallKind::Xctl;
  while (!reader.atEnd() && reader.kw() != Kw::Using)
    reader.skip();
  std::vector<ir::Argument> arguments;
  if (reader.accept(Kw::Using))
    while (reader.atOperand())
      arguments.push_back({reader.operand(), ir::PassMode::Reference});
  node.arguments = b_.unit.arena().copy(arguments);
  out.node = node;
  if (!returns)
    context.after.push_back(synthetic(ir::Exit{ir::ExitKind::Stop, {}}, "TRANSFER", out.origin));
  return true;
}

/// ENTER language routine USING ...: a call of a routine in another language. Without operands it only marks
/// where the other language begins.
bool Statements::enter(Reader &reader, Context &context, ir::Statement &out) {
  out.node = ir::Nop{};
  bool hasLanguage = reader.kind() == TokenKind::Word && reader.position() + 1 < reader.end();
  if (!hasLanguage) {
    reader.seek(reader.end());
    return true;
  }
  if (reader.kw(1) != Kw::Using)
    reader.skip();
  return call(reader, context, out);
}

} // namespace tacit::cobol
