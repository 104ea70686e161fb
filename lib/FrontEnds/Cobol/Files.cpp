#include "Diagnostics.h"
#include "Screens.h"
#include "Statements.h"

#include <algorithm>

namespace tacit::cobol {

/// The file named at the cursor. A name that nothing declares is a file whose SELECT is not here: reported
/// once. Invalid, with the cursor in place, where something else stands.
ir::ResourceId Statements::file(Reader &reader) {
  if (reader.kind() != TokenKind::Word)
    return {};
  const Token &name = reader.tok();
  auto found = b_.files.find(name.symbol);
  if (found == b_.files.end()) {
    if (!reader.atName() || b_.isDeclared(name.symbol))
      return {};
    ir::Origin origin = b_.origin(name);
    b_.report(diag::NameUnknown, origin, name.text());
    ir::ResourceId unknown = b_.resource(ir::ResourceKind::File, b_.name(name.symbol), origin);
    found = b_.files.emplace(name.symbol, FileInfo{.resource = unknown}).first;
  }
  reader.skip();
  return found->second.resource;
}

/// Words of locking and sharing, which move no data: WITH NO LOCK, KEPT LOCK, HOLD, ALLOWING NO OTHERS,
/// REGARDLESS OF LOCK, SHARED.
bool Statements::lockingWord(Reader &reader) {
  if (reader.acceptAny(Kw::With, Kw::No, Kw::Lock, Kw::Kept, Kw::Wait, Kw::Ignore, Kw::Hold, Kw::Sharing,
                       Kw::All, Kw::Other))
    return true;
  if (reader.accept(Kw::Regardless)) {
    if (reader.accept(Kw::Of))
      reader.accept(Kw::Lock);
    return true;
  }
  bool isAllowing = reader.accept(Kw::Allowing);
  constexpr std::string_view Words[] = {"SHARED",   "EXCLUSIVE", "OTHERS",     "READERS", "WRITERS",
                                        "UPDATERS", "READ",      "MODIFIABLE", "ALTERED", "ONLY"};
  if (std::ranges::none_of(Words, [&](std::string_view word) { return reader.isSpelled(word); }))
    return isAllowing;
  reader.skip();
  return true;
}

ir::ResourceId Statements::fileOfRecord(ir::ExprId record) const {
  if (!record.isValid() || b_.unit.exprs[record].kind != ir::ExprKind::Item)
    return {};
  ir::DataItemId item = b_.unit.exprs[record].item();
  while (b_.unit.items[item].parent.isValid())
    item = b_.unit.items[item].parent;
  return b_.unit.items[item].resource;
}

bool Statements::open(Reader &reader, Context &context, ir::Statement &out) {
  std::vector<ir::Access> accesses;
  std::string detail;
  while (!reader.atEnd()) {
    if (reader.acceptAny(Kw::Input, Kw::Output, Kw::IO, Kw::Extend)) {
      std::uint32_t mode = reader.position() - 1;
      if (!detail.empty())
        detail += ' ';
      detail += b_.source.symbols.text(b_.tokens[mode].symbol);
      continue;
    }
    if (reader.acceptAny(Kw::Rewind, Kw::Reversed, Kw::Update) || lockingWord(reader))
      continue;
    if (reader.isSpelled("INQUIRY") || reader.isSpelled("SPECIAL-INPUT")) {
      reader.skip();
      continue;
    }
    std::string_view name = b_.source.symbols.text(reader.tok().symbol);
    ir::ResourceId resource = file(reader);
    if (!resource.isValid())
      return failed(context, "a file is not declared");
    detail += ' ';
    detail += name;
    accesses.push_back({resource, ir::IoOp::Open, {}});
  }
  out.node = ir::Io{.op = ir::IoOp::Open,
                    .accesses = b_.unit.arena().copy(accesses),
                    .detail = b_.unit.arena().copyText(detail)};
  return !accesses.empty();
}

bool Statements::close(Reader &reader, Context &context, ir::Statement &out) {
  if (isWindow(reader))
    return window(reader, context, out);
  std::vector<ir::Access> accesses;
  while (!reader.atEnd()) {
    if (reader.acceptAny(Kw::Rewind, Kw::Unit, Kw::Reel, Kw::For, Kw::Removal, Kw::Release, Kw::Purge) ||
        lockingWord(reader))
      continue;
    if (reader.isSpelled("SAVE") || reader.isSpelled("CRUNCH")) {
      reader.skip();
      continue;
    }
    ir::ResourceId resource = file(reader);
    if (!resource.isValid())
      return failed(context, "a file is not declared");
    accesses.push_back({resource, ir::IoOp::Close, {}});
  }
  out.node = ir::Io{.op = ir::IoOp::Close, .accesses = b_.unit.arena().copy(accesses)};
  return !accesses.empty();
}

bool Statements::read(Reader &reader, Context &context, ir::Statement &out) {
  Symbol name = reader.tok().symbol;
  ir::ResourceId resource = file(reader);
  if (!resource.isValid())
    return failed(context, "the file is not declared");
  ir::IoOp op = ir::IoOp::Read;
  ir::ExprId into;
  ir::ExprId key;
  bool hasNext = false;
  while (!reader.atEnd()) {
    if (reader.acceptAny(Kw::Next, Kw::Previous, Kw::Prior, Kw::First, Kw::Last)) {
      hasNext = true;
    } else if (reader.accept(Kw::Record)) {
    } else if (reader.accept(Kw::Into)) {
      into = reader.operand();
      if (!into.isValid())
        return failed(context, "INTO was not read");
    } else if (reader.accept(Kw::Key)) {
      reader.accept(Kw::Is);
      key = reader.operand();
      if (!key.isValid())
        return failed(context, "KEY was not read");
    } else if (!lockingWord(reader)) {
      return true; // The caller reports what is left.
    }
  }
  const ir::Resource &file = b_.unit.resources[resource];
  bool isRandom = b_.files[name].isRandom;
  if (hasNext || !isRandom || (file.access == "dynamic" && hasPhrase(context.node, PhraseKind::AtEnd)))
    op = ir::IoOp::ReadNext;
  if (op == ir::IoOp::Read && !key.isValid() && file.keyItem.isValid())
    key = b_.itemExpr(file.keyItem, out.origin);
  if (op == ir::IoOp::ReadNext)
    key = {};
  std::vector<ir::ExprId> fills;
  for (ir::DataItemId record : file.records)
    fills.push_back(b_.itemExpr(record, out.origin));
  List moveInto;
  if (into.isValid() && !fills.empty())
    moveInto.push_back(
        synthetic(ir::Assign{ir::AssignKind::Move, b_.unit.arena().copy({moved(into, fills.front())}), {}},
                  "READ", out.origin));
  ir::Access access{resource, op, {}};
  ir::Io node{.op = op, .accesses = b_.unit.arena().copy({access}), .fills = b_.unit.arena().copy(fills)};
  if (key.isValid()) {
    node.key = key;
    node.uses = b_.unit.arena().copy({key});
  }
  node.handlers = handlers(context, b_.unit.arena().copy(moveInto));
  out.node = node;
  return true;
}

bool Statements::write(Reader &reader, Context &context, ir::Statement &out, ir::IoOp op) {
  ir::ResourceId resource;
  ir::ExprId record;
  if (reader.accept(Kw::File)) {
    resource = file(reader);
  } else {
    record = reader.operand();
    resource = fileOfRecord(record);
    if (!record.isValid())
      return failed(context, "the record was not read");
  }
  reader.accept(Kw::Record);
  std::vector<ir::ExprId> uses;
  std::string_view detail;
  ir::ExprId from;
  while (!reader.atEnd()) {
    if (reader.accept(Kw::From)) {
      from = reader.operand();
      if (!from.isValid())
        return failed(context, "FROM was not read");
    } else if (reader.kw() == Kw::Before || reader.kw() == Kw::After) {
      std::uint32_t first = reader.position();
      reader.skip();
      if (!reader.accept(Kw::Advancing) && reader.isSpelled("POSITIONING"))
        reader.skip();
      // ADVANCING TO CHANNEL 1, TO LINE 5.
      if (reader.accept(Kw::To) && (reader.isSpelled("CHANNEL") || reader.kw() == Kw::Line))
        reader.skip();
      if (reader.kind() == TokenKind::Word && b_.mnemonics.contains(reader.tok().symbol)) {
        reader.skip(); // A channel of the printer.
      } else if (!reader.accept(Kw::Page)) {
        ir::ExprId lines = reader.operand();
        if (!lines.isValid())
          return failed(context, "ADVANCING was not read");
        uses.push_back(lines);
      }
      reader.acceptAny(Kw::Line, Kw::Lines);
      detail = b_.textOf(first, reader.position());
    } else if (!lockingWord(reader)) {
      return true;
    }
  }
  if (!record.isValid() && from.isValid())
    record = from;
  if (!record.isValid())
    return failed(context, "the record was not read");
  if (from.isValid() && record != from)
    context.before.push_back(
        synthetic(ir::Assign{ir::AssignKind::Move, b_.unit.arena().copy({moved(record, from)}), {}}, out.verb,
                  out.origin));
  uses.insert(uses.begin(), record);
  ir::Io node{.op = op, .uses = {}, .detail = detail};
  if (resource.isValid()) {
    ir::Access access{resource, op, {}};
    node.accesses = b_.unit.arena().copy({access});
    const ir::Resource &file = b_.unit.resources[resource];
    if (file.keyItem.isValid() && file.organisation == "relative" && file.access != "sequential") {
      node.key = b_.itemExpr(file.keyItem, out.origin);
      uses.push_back(node.key);
    }
  }
  node.uses = b_.unit.arena().copy(uses);
  out.node = node;
  return true;
}

bool Statements::deleteOrStart(Reader &reader, Context &context, ir::Statement &out, ir::IoOp op) {
  bool isWhole = op == ir::IoOp::Delete && reader.accept(Kw::File);
  ir::ResourceId resource = file(reader);
  if (!resource.isValid() && op == ir::IoOp::Delete && reader.isDeclaredName()) {
    // A record of a database is deleted by its name.
    ir::ExprId record = reader.identifier();
    resource = fileOfRecord(record);
    if (ir::DataItemId item = reader.itemOf(record); !resource.isValid() && item.isValid())
      resource = b_.resource(ir::ResourceKind::Segment, b_.unit.items[item].name, out.origin);
  }
  if (!resource.isValid())
    return failed(context, "the file is not declared");
  std::vector<ir::Access> accesses{{resource, op, {}}};
  while (isWhole && reader.atName()) {
    ir::ResourceId other = this->file(reader);
    if (!other.isValid())
      return failed(context, "a file is not declared");
    accesses.push_back({other, op, {}});
  }
  reader.acceptAny(Kw::Record, Kw::Records);
  ir::Io node{.op = op, .accesses = b_.unit.arena().copy(accesses)};
  const ir::Resource &file = b_.unit.resources[resource];
  ir::ExprId keyItem = file.keyItem.isValid() ? b_.itemExpr(file.keyItem, out.origin) : ir::ExprId();
  ir::ExprId length;
  node.key = op == ir::IoOp::Unlock ? ir::ExprId() : keyItem;
  if (op == ir::IoOp::Start && reader.accept(Kw::Key)) {
    ir::Op relation = reader.relation();
    ir::ExprId key = reader.operand();
    if (relation == ir::Op::None || !key.isValid())
      return failed(context, "KEY was not read");
    node.key = key;
    node.detail = toText(relation);
  }
  while (lockingWord(reader) || (op == ir::IoOp::Unlock && reader.acceptAny(Kw::Record, Kw::Records))) {
  }
  if (op == ir::IoOp::Start && (reader.acceptAny(Kw::With, Kw::Length, Kw::Size))) {
    // WITH LENGTH n, WITH SIZE n: only so much of the key is compared.
    reader.acceptAny(Kw::Length, Kw::Size);
    length = reader.arithmetic();
    if (!length.isValid())
      return failed(context, "LENGTH was not read");
  }
  if (op == ir::IoOp::Start && (reader.kw() == Kw::First || reader.kw() == Kw::Last)) {
    node.detail = reader.kw() == Kw::First ? "first" : "last";
    node.key = {};
    reader.skip();
  }
  if (!reader.atEnd())
    return true;
  std::vector<ir::ExprId> uses{node.key, length};
  std::erase_if(uses, [](ir::ExprId id) { return !id.isValid(); });
  node.uses = b_.unit.arena().copy(uses);
  out.node = node;
  return true;
}

bool Statements::returnRecord(Reader &reader, Context &context, ir::Statement &out) {
  ir::ResourceId resource = file(reader);
  if (!resource.isValid())
    return failed(context, "the file is not declared");
  reader.accept(Kw::Record);
  ir::ExprId into;
  if (reader.accept(Kw::Into)) {
    into = reader.operand();
    if (!into.isValid())
      return failed(context, "INTO was not read");
  }
  if (!reader.atEnd())
    return true;
  std::vector<ir::ExprId> fills;
  for (ir::DataItemId record : b_.unit.resources[resource].records)
    fills.push_back(b_.itemExpr(record, out.origin));
  List moveInto;
  if (into.isValid() && !fills.empty())
    moveInto.push_back(
        synthetic(ir::Assign{ir::AssignKind::Move, b_.unit.arena().copy({moved(into, fills.front())}), {}},
                  "RETURN", out.origin));
  ir::Access access{resource, ir::IoOp::Return, {}};
  out.node = ir::Io{.op = ir::IoOp::Return,
                    .accesses = b_.unit.arena().copy({access}),
                    .fills = b_.unit.arena().copy(fills),
                    .handlers = handlers(context, b_.unit.arena().copy(moveInto))};
  return true;
}

bool Statements::sort(Reader &reader, Context &context, ir::Statement &out, ir::IoOp op) {
  std::vector<ir::Access> accesses;
  std::vector<ir::ExprId> uses;
  std::vector<ir::ExprId> fills;
  std::vector<ir::Perform> procedures;
  std::uint32_t first = reader.position();
  ir::ResourceId resource = file(reader);
  if (resource.isValid()) {
    b_.unit.resources[resource].kind = ir::ResourceKind::SortFile;
    accesses.push_back({resource, op, {}});
  } else {
    ir::ExprId table = reader.operand();
    if (!table.isValid())
      return failed(context, "what is sorted was not read");
    fills.push_back(table);
  }
  while (!reader.atEnd()) {
    if (reader.accept(Kw::On) || reader.acceptAny(Kw::With, Kw::Duplicates, Kw::In))
      continue;
    if (reader.isSpelled("ORDER")) {
      reader.skip();
      continue;
    }
    if (reader.acceptAny(Kw::Ascending, Kw::Descending)) {
      reader.accept(Kw::Key);
      reader.accept(Kw::Is);
      while (reader.atName()) {
        ir::ExprId key = reader.identifier();
        if (!key.isValid())
          return failed(context, "a key was not read");
        uses.push_back(key);
      }
      continue;
    }
    if (reader.acceptAny(Kw::Collating, Kw::Sequence)) {
      reader.accept(Kw::Sequence);
      reader.accept(Kw::Is);
      reader.skip();
      continue;
    }
    if (reader.kw() == Kw::Using || reader.kw() == Kw::Giving) {
      ir::IoOp access = reader.kw() == Kw::Using ? ir::IoOp::ReadNext : ir::IoOp::Write;
      reader.skip();
      while (reader.kind() == TokenKind::Word && reader.kw() == Kw::None) {
        ir::ResourceId other = file(reader);
        if (!other.isValid())
          return failed(context, "a file is not declared");
        accesses.push_back({other, access, {}});
      }
      continue;
    }
    if ((reader.kw() == Kw::Input || reader.kw() == Kw::Output) && reader.kw(1) == Kw::Procedure) {
      reader.skip();
      reader.skip();
      reader.accept(Kw::Is);
      ir::Perform perform;
      const Token &name = reader.tok();
      perform.from = readProcedure(reader);
      perform.thru = perform.from;
      if (perform.from.isValid() && reader.acceptAny(Kw::Thru, Kw::Through))
        perform.thru = readProcedure(reader);
      if (!perform.from.isValid() || !perform.thru.isValid()) {
        b_.report(diag::ProcedureUnknown, b_.origin(name), name.text());
        return failed(context, "a procedure is not in this program");
      }
      procedures.push_back(perform);
      continue;
    }
    return true;
  }
  out.node = ir::Io{.op = op,
                    .accesses = b_.unit.arena().copy(accesses),
                    .fills = b_.unit.arena().copy(fills),
                    .uses = b_.unit.arena().copy(uses),
                    .detail = b_.textOf(first, reader.position()),
                    .procedures = b_.unit.arena().copy(procedures)};
  return true;
}

} // namespace tacit::cobol
