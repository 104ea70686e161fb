#include "Statements.h"

namespace tacit::cobol {

/// Positions and attributes of screen DISPLAY and ACCEPT.
void Statements::screenPhrases(Reader &reader, std::vector<ir::ExprId> &uses) {
  while (!reader.atEnd()) {
    switch (reader.kw()) {
    case Kw::At:
    case Kw::Line:
    case Kw::Column:
    case Kw::Col:
    case Kw::Position:
    case Kw::Size:
    case Kw::ForegroundColor:
    case Kw::BackgroundColor:
    case Kw::Time:
    case Kw::Control: {
      reader.skip();
      while (reader.acceptAny(Kw::Line, Kw::Column, Kw::Col, Kw::Number, Kw::Is, Kw::Position,
                              TokenKind::Equal)) {
      }
      reader.acceptAny(Kw::Plus, Kw::Minus);
      if (ir::ExprId value = reader.arithmetic(); value.isValid())
        uses.push_back(value);
      break;
    }
    case Kw::With:
    case Kw::Erase:
    case Kw::Eol:
    case Kw::Eos:
    case Kw::Bell:
    case Kw::Blink:
    case Kw::Highlight:
    case Kw::Lowlight:
    case Kw::ReverseVideo:
    case Kw::Underline:
    case Kw::Overline:
    case Kw::Auto:
    case Kw::Secure:
    case Kw::Required:
    case Kw::Full:
    case Kw::Update:
    case Kw::Blank:
    case Kw::Screen:
    case Kw::No:
    case Kw::Advancing:
    case Kw::Prompt:
    case Kw::Character:
    case Kw::Is:
    case Kw::Left:
    case Kw::Right:
    case Kw::Justified:
    case Kw::Just:
    case Kw::Mode:
    case Kw::Block:
    case Kw::Cursor:
    case Kw::Default:
    case Kw::Space:
    case Kw::Zero:
    case Kw::Trailing:
    case Kw::Sign:
    case Kw::Before:
    case Kw::After:
      reader.skip();
      break;
    default: {
      static constexpr std::string_view Attributes[] = {"BEEP",
                                                        "REVERSE",
                                                        "REVERSED",
                                                        "HIGH",
                                                        "LOW",
                                                        "OFF",
                                                        "CONVERT",
                                                        "UPPER",
                                                        "LOWER",
                                                        "TAB",
                                                        "ECHO",
                                                        "NO-ECHO",
                                                        "AUTO-SKIP",
                                                        "AUTOTERMINATE",
                                                        "LENGTH-CHECK",
                                                        "EMPTY-CHECK",
                                                        "FOREGROUND-COLOUR",
                                                        "BACKGROUND-COLOUR",
                                                        "COLOR",
                                                        "COLOUR",
                                                        "BLINKING",
                                                        "STANDARD",
                                                        "CONVERSION",
                                                        "SCROLL",
                                                        "TIMEOUT",
                                                        "UNDERLINED",
                                                        "LEFTLINE",
                                                        "GRID",
                                                        "INITIAL"};
      bool isKnown = false;
      for (std::string_view attribute : Attributes)
        isKnown |= reader.isSpelled(attribute);
      if (!isKnown && reader.kind() != TokenKind::Number && reader.kind() != TokenKind::String)
        return;
      reader.skip();
      break;
    }
    }
  }
}

bool Statements::display(Reader &reader, Context &context, ir::Statement &out) {
  std::vector<ir::ExprId> uses;
  std::uint32_t detailAt = 0;
  ir::ResourceId resource = console(out.origin);
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
    if (reader.atOperand() || reader.kind() == TokenKind::Minus || reader.kind() == TokenKind::LeftParen) {
      ir::ExprId value = reader.kind() == TokenKind::LeftParen ? reader.arithmetic() : reader.operand();
      if (!value.isValid())
        return failed(context, "an operand was not read");
      uses.push_back(value);
      if (ir::DataItemId item = reader.itemOf(value); item.isValid())
        screenFields(item, false, uses);
      continue;
    }
    std::uint32_t before = reader.position();
    screenPhrases(reader, uses);
    if (reader.position() == before)
      return true; // The caller reports what is left.
    if (!detailAt)
      detailAt = before;
  }
  ir::Access access{resource, ir::IoOp::Display, {}};
  out.node = ir::Io{.op = ir::IoOp::Display,
                    .accesses = b_.unit.arena().copy({access}),
                    .uses = b_.unit.arena().copy(uses),
                    .detail = detailAt ? b_.textOf(detailAt, reader.position()) : std::string_view(),
                    .handlers = handlers(context)};
  return true;
}

bool Statements::acceptInput(Reader &reader, Context &context, ir::Statement &out) {
  ir::ExprId target;
  if (!reader.accept(Kw::Omitted)) {
    target = reader.operand();
    if (!target.isValid())
      return failed(context, "the target was not read");
  }
  ir::ResourceId resource = console(out.origin);
  std::vector<ir::ExprId> uses;
  std::string_view detail;
  reader.accept(Kw::Message); // ACCEPT cd MESSAGE COUNT
  reader.accept(Kw::Count);
  if (reader.accept(Kw::From)) {
    std::uint32_t first = reader.position();
    Kw from = reader.kw();
    bool isConsole = from == Kw::Console || from == Kw::Sysin || from == Kw::Sysipt || from == Kw::Crt;
    bool isName = from == Kw::None && reader.kind() == TokenKind::Word;
    if (!isConsole)
      resource = b_.resource(ir::ResourceKind::Environment, "ENVIRONMENT", out.origin);
    if (reader.kind() == TokenKind::String || (isName && b_.isDeclared(reader.tok().symbol)))
      uses.push_back(reader.operand());
    else
      reader.skip();
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
    screenPhrases(reader, uses);
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
                    .detail = detail,
                    .handlers = handlers(context)};
  return true;
}

/// Verbs of the report writer and of the communication facility: the resource, and every item that is named.
bool Statements::otherIo(Reader &reader, Context &context, ir::Statement &out, ir::IoOp op,
                         ir::ResourceKind kind) {
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
                    .detail = b_.textOf(first, reader.end()),
                    .handlers = handlers(context)};
  return true;
}

} // namespace tacit::cobol
