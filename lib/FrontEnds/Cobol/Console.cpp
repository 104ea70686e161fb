#include "Screens.h"
#include "Statements.h"

namespace tacit::cobol {

bool Statements::display(Reader &reader, Context &context, ir::Statement &out) {
  std::vector<ir::ExprId> uses;
  std::uint32_t detailAt = 0;
  ir::ResourceId resource = console(out.origin);
  if (isWindow(reader))
    return window(reader, context, out);
  if (reader.kw() == Kw::And && reader.kw(1) == Kw::Read)
    return displayAndRead(reader, context, out);
  if (reader.accept(Kw::Omitted))
    detailAt = reader.position();
  screenPosition(b_, reader, uses);
  while (!reader.atEnd()) {
    if (reader.acceptAny(Kw::Named, Kw::Changed))
      continue;
    if (reader.accept(Kw::Upon)) {
      detailAt = reader.position();
      if (reader.kw() == Kw::EnvironmentName || reader.kw() == Kw::EnvironmentValue ||
          reader.kw() == Kw::ArgumentNumber)
        resource = b_.resource(ir::ResourceKind::Environment, "ENVIRONMENT", out.origin);
      else if (reader.kw() == Kw::Printer)
        resource = b_.resource(ir::ResourceKind::Printer, "PRINTER", out.origin);
      reader.skip();
      continue;
    }
    bool isAttribute = !uses.empty() && isScreenAttribute(reader);
    if (!isAttribute &&
        (reader.atOperand() || reader.kind() == TokenKind::Minus || reader.kind() == TokenKind::LeftParen)) {
      ir::ExprId value = reader.kind() == TokenKind::LeftParen ? reader.arithmetic() : reader.operand();
      if (!value.isValid())
        return failed(context, "an operand was not read");
      uses.push_back(value);
      if (ir::DataItemId item = reader.itemOf(value); item.isValid())
        screenFields(item, false, uses);
      continue;
    }
    std::uint32_t before = reader.position();
    screenPhrases(b_, reader, uses);
    if (reader.position() == before)
      return true; // The caller reports what is left.
    if (!detailAt)
      detailAt = before;
  }
  ir::Access access{resource, ir::IoOp::Display, {}};
  out.node = ir::Io{.op = ir::IoOp::Display,
                    .accesses = b_.unit.arena().copy({access}),
                    .uses = b_.unit.arena().copy(uses),
                    .detail = detailAt ? b_.textOf(detailAt, reader.position()) : std::string_view()};
  return true;
}

bool Statements::acceptInput(Reader &reader, Context &context, ir::Statement &out) {
  ir::ExprId target;
  std::vector<ir::ExprId> uses;
  screenPosition(b_, reader, uses);
  if (!reader.accept(Kw::Omitted)) {
    target = reader.operand();
    if (!target.isValid())
      return failed(context, "the target was not read");
  }
  ir::ResourceId resource = console(out.origin);
  std::string_view detail;
  reader.accept(Kw::Message); // ACCEPT cd MESSAGE COUNT
  reader.accept(Kw::Count);
  if (reader.accept(Kw::From)) {
    std::uint32_t first = reader.position();
    Kw from = reader.kw();
    bool isConsole = from == Kw::Console || from == Kw::Sysin || from == Kw::Sysipt || from == Kw::Crt;
    bool isName = from == Kw::None && reader.kind() == TokenKind::Word;
    bool isClock = from == Kw::Date || from == Kw::Day || from == Kw::DayOfWeek || from == Kw::Time;
    if (isClock)
      resource = b_.resource(ir::ResourceKind::Clock, "CLOCK", out.origin);
    else if (!isConsole)
      resource = b_.resource(ir::ResourceKind::Environment, "ENVIRONMENT", out.origin);
    if (from == Kw::Line || from == Kw::Column || from == Kw::Screen) {
      // FROM LINE 5 COLUMN 10 is a place on the screen.
      resource = console(out.origin);
      reader.accept(Kw::Screen);
      screenPhrases(b_, reader, uses);
    } else if (reader.kind() == TokenKind::String || (isName && b_.isDeclared(reader.tok().symbol))) {
      uses.push_back(reader.operand());
      while (reader.acceptAny(Kw::Next, Kw::Prior, Kw::Owner, Kw::Currency)) { // The current record of it.
      }
    } else {
      reader.skip();
      acceptSource(reader, from, uses);
    }
    reader.acceptAny(Kw::Yyyymmdd, Kw::Yyyyddd);
    if (from == Kw::Environment || from == Kw::Escape || from == Kw::Exception || from == Kw::User) {
      if (reader.accept(Kw::Key) || reader.isSpelled("NAME") || reader.accept(Kw::Status)) {
        if (reader.isSpelled("NAME"))
          reader.skip();
      } else if (reader.atOperand()) {
        uses.push_back(reader.operand());
      }
    }
    detail = b_.textOf(first, reader.position());
  }
  std::uint32_t phrases = reader.position();
  if (!reader.atEnd())
    screenPhrases(b_, reader, uses);
  if (detail.empty() && reader.position() > phrases)
    detail = b_.textOf(phrases, reader.position());
  if (!reader.atEnd())
    return true;
  std::vector<ir::ExprId> fills;
  if (target.isValid()) {
    fills.push_back(target);
    if (ir::DataItemId item = reader.itemOf(target); item.isValid())
      screenFields(item, true, fills);
  }
  std::erase_if(uses, [](ir::ExprId id) { return !id.isValid(); });
  ir::Access access{resource, ir::IoOp::Accept, {}};
  out.node = ir::Io{.op = ir::IoOp::Accept,
                    .accesses = b_.unit.arena().copy({access}),
                    .fills = b_.unit.arena().copy(fills),
                    .uses = b_.unit.arena().copy(uses),
                    .detail = detail};
  return true;
}

/// Verbs of the report writer and of the communication facility: the resource, and every item that is named.
bool Statements::otherIo(Reader &reader, Context &, ir::Statement &out, ir::IoOp op, ir::ResourceKind kind) {
  std::uint32_t first = reader.position();
  std::vector<ir::ExprId> uses;
  std::vector<ir::ExprId> fills;
  std::vector<ir::Access> accesses;
  bool isInto = false;
  while (!reader.atEnd()) {
    if (accesses.empty() && reader.kind() == TokenKind::Word && reader.kw() == Kw::None) {
      accesses.push_back({b_.resource(kind, b_.name(reader.tok().symbol), out.origin), op, {}});
      reader.skip();
      continue;
    }
    if (reader.accept(Kw::Into)) {
      isInto = true;
      continue;
    }
    if (reader.kind() == TokenKind::Word && b_.isDeclared(reader.tok().symbol)) {
      (isInto ? fills : uses).push_back(reader.identifier());
      continue;
    }
    reader.skip();
  }
  out.node = ir::Io{.op = op,
                    .accesses = b_.unit.arena().copy(accesses),
                    .fills = b_.unit.arena().copy(fills),
                    .uses = b_.unit.arena().copy(uses),
                    .detail = b_.textOf(first, reader.end())};
  return true;
}

} // namespace tacit::cobol
