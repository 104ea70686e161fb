#include "Screens.h"

#include "Statements.h"

#include <algorithm>
#include <array>

namespace tacit::cobol {

/// Attributes without a value that are no keywords, sorted.
static constexpr std::array<std::string_view, 78> Attributes{
    "ALLOW",        "ALPHANUMERIC",   "ASCII",        "AUTO-SKIP", "AUTOTERMINATE",
    "BEEP",         "BLINKING",       "BOLD",         "BOXED",     "CENTERED",
    "COMPRESSION",  "CONVERSION",     "CONVERT",      "CYAN",      "DEFAULT",
    "DESTROY",      "ECHO",           "EMPTY-CHECK",  "ENTRY",     "EXCEPTION",
    "FIXED",        "GRAPHICAL",      "GRAPHICS",     "GRID",      "HIDDEN",
    "HIGH",         "HIGH-INTENSITY", "INITIAL",      "INTENSITY", "KEY",
    "LEFT-JUSTIFY", "LEFTLINE",       "LENGTH-CHECK", "LOW",       "LOW-INTENSITY",
    "LOWER",        "NO-ADVANCE",     "NO-BELL",      "NO-ECHO",   "NO-SCROLL",
    "NO-SECURITY",  "NO-TAB",         "NO-UPDATE",    "NO-WRAP",   "NORMAL",
    "NUMERIC",      "NUMERIC-FILL",   "OFF",          "PARAGRAPH", "PAGE",
    "PROTECTED",    "REPLACE",        "REVERSE",      "REVERSED",  "RIGHT-JUSTIFY",
    "SAME",         "SCROLL",         "SHADOW",       "SHADOWED",  "SPACE-FILL",
    "STANDARD",     "STICKY",         "TAB",          "THREAD",    "TRAILING-SIGN",
    "UNDERLINED",   "UNIT",           "UNPROTECTED",  "UP",        "UPDATE",
    "UPPER",        "WRAP",           "ZERO-FILL",    "DOWN",      "NOECHO",
    "EDITED",       "SKIP",           "VALIDATE"};

/// Attributes with a value behind them.
static constexpr std::array<std::string_view, 16> ValuedAttributes{"BACKGROUND-COLOUR",
                                                                   "BCOLOR",
                                                                   "COLOR",
                                                                   "COLOUR",
                                                                   "FCOLOR",
                                                                   "FOREGROUND-COLOUR",
                                                                   "IDENTIFIED",
                                                                   "JUSTIFICATION",
                                                                   "LAYOUT",
                                                                   "TIMEOUT",
                                                                   "TIME-OUT",
                                                                   "WIDTH",
                                                                   "HEIGHT",
                                                                   "EXIT-COLOR",
                                                                   "VALUE",
                                                                   "HELP-ID"};

template <std::size_t Size>
static bool isOneOf(const Reader &reader, const std::array<std::string_view, Size> &words) {
  return reader.kind() == TokenKind::Word &&
         std::ranges::any_of(words, [&](std::string_view word) { return reader.isSpelled(word); });
}

bool isScreenAttribute(const Reader &reader) {
  return !reader.isDeclaredName() && (isOneOf(reader, Attributes) || isOneOf(reader, ValuedAttributes));
}

/// Adds to \p uses what says where or how something is shown.
static void addControl(UnitBuilder &builder, ir::ExprId value, std::vector<ir::ExprId> &uses) {
  if (const ir::Expr &expr = builder.unit.exprs[value]; expr.kind == ir::ExprKind::Item)
    builder.unit.items[expr.item()].isScreenControl = true;
  uses.push_back(value);
}

static void screenValue(UnitBuilder &builder, Reader &reader, std::vector<ir::ExprId> &uses) {
  while (reader.acceptAny(Kw::Line, Kw::Lines, Kw::Column, Kw::Col, Kw::Number, Kw::Is, Kw::Position,
                          TokenKind::Equal, Kw::In, Kw::To, Kw::By, Kw::After)) {
  }
  reader.acceptAny(Kw::Plus, Kw::Minus);
  ir::ExprId value = reader.arithmetic();
  if (value.isValid() && builder.unit.exprs[value].kind != ir::ExprKind::String) // A prompt is no text shown.
    addControl(builder, value, uses);
}

void screenPhrases(UnitBuilder &builder, Reader &reader, std::vector<ir::ExprId> &uses) {
  while (!reader.atEnd()) {
    bool isDeclared = reader.kind() == TokenKind::Word && builder.isDeclared(reader.tok().symbol);
    switch (reader.kw()) {
    case Kw::At:
    case Kw::Line:
    case Kw::Lines:
    case Kw::Column:
    case Kw::Col:
    case Kw::Position:
    case Kw::Size:
    case Kw::ForegroundColor:
    case Kw::BackgroundColor:
    case Kw::Time:
    case Kw::Control:
      reader.skip();
      if (!reader.accept(Kw::Key)) // CONTROL KEY IN item
        reader.acceptAny(Kw::Value);
      screenValue(builder, reader, uses);
      continue;
    case Kw::Erase:
      reader.skip();
      reader.acceptAny(Kw::To);
      if (reader.accept(Kw::End))
        reader.accept(Kw::Of);
      reader.acceptAny(Kw::Line, Kw::Screen, Kw::Eol, Kw::Eos);
      continue;
    case Kw::Prompt:
    case Kw::Cursor:
    case Kw::Default:
      reader.skip();
      reader.acceptAny(Kw::Character, Kw::Is);
      if (reader.atOperand() && !isOneOf(reader, Attributes) && reader.kw() != Kw::With)
        screenValue(builder, reader, uses);
      continue;
    case Kw::With:
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
    case Kw::Character:
    case Kw::Is:
    case Kw::Left:
    case Kw::Right:
    case Kw::Justified:
    case Kw::Just:
    case Kw::Mode:
    case Kw::Block:
    case Kw::Space:
    case Kw::Spaces:
    case Kw::Zero:
    case Kw::Trailing:
    case Kw::Sign:
    case Kw::Before:
    case Kw::After:
    case Kw::And:
      reader.skip();
      continue;
    default:
      break;
    }
    if (!isDeclared && isOneOf(reader, ValuedAttributes)) {
      reader.skip();
      screenValue(builder, reader, uses);
    } else if ((!isDeclared && isOneOf(reader, Attributes)) || reader.kind() == TokenKind::Number ||
               reader.kind() == TokenKind::String) {
      reader.skip();
    } else {
      return;
    }
  }
}

void screenPosition(UnitBuilder &builder, Reader &reader, std::vector<ir::ExprId> &uses) {
  std::uint32_t start = reader.position();
  if (!reader.accept(TokenKind::LeftParen))
    return;
  std::vector<ir::ExprId> places;
  for (int part = 0; part < 2 && !reader.atEnd() && reader.kind() != TokenKind::RightParen; ++part) {
    ir::ExprId place = reader.arithmetic();
    if (!place.isValid())
      break;
    places.push_back(place);
  }
  if (!reader.accept(TokenKind::RightParen)) {
    reader.seek(start);
    return;
  }
  for (ir::ExprId place : places)
    addControl(builder, place, uses);
}

void acceptSource(Reader &reader, Kw from, std::vector<ir::ExprId> &uses) {
  // STANDARD OBJECT "font", INPUT STATUS, WINDOW HANDLE, THREAD HANDLE, TERMINAL INFO, ENVIRONMENT "name".
  if (reader.isSpelled("OBJECT") || reader.kw() == Kw::Object) {
    reader.skip();
    if (reader.atOperand())
      uses.push_back(reader.operand());
  } else if (from == Kw::Input || from == Kw::Window || from == Kw::Thread) {
    if (reader.kw() == Kw::Status || reader.kw() == Kw::Handle)
      reader.skip();
  }
}

/// The words that may stand between DISPLAY and what it makes.
static bool qualifiesWindow(const Reader &reader, std::uint32_t ahead) {
  constexpr std::array<std::string_view, 11> Words{"STANDARD",     "INITIAL",  "FLOATING", "INDEPENDENT",
                                                   "GRAPHICAL",    "MODELESS", "MODAL",    "DOCKABLE",
                                                   "NOTIFICATION", "MAIN",     "MDI-CHILD"};
  return std::ranges::any_of(Words, [&](std::string_view word) { return reader.isSpelled(word, ahead); });
}

bool isWindow(const Reader &reader) {
  constexpr std::array<std::string_view, 26> Controls{
      "SUBWINDOW",  "LABEL",      "ENTRY-FIELD", "PUSH-BUTTON", "CHECK-BOX", "RADIO-BUTTON", "LIST-BOX",
      "COMBO-BOX",  "FRAME",      "BITMAP",      "GRID",        "TREE-VIEW", "WEB-BROWSER",  "TAB-CONTROL",
      "SCROLL-BAR", "STATUS-BAR", "TOOL-BAR",    "BAR",         "BOX",       "DATE-ENTRY",   "EXTERNAL-FORM",
      "EXTERNAL",   "MENU",       "RIBBON",      "SLIDER",      "JAVA-BEAN"};
  std::uint32_t at = 0;
  while (at < 4 && qualifiesWindow(reader, at))
    ++at;
  if (reader.kw(at) == Kw::Window || reader.isSpelled("SUBWINDOW", at))
    return true;
  if (at > 0)
    return false;
  if (reader.kw() == Kw::Message && !reader.atName())
    return true;
  if (reader.kw() == Kw::Line && reader.kw(1) == Kw::Size)
    return true;
  // A control stands before its attributes; an item of that name would have none.
  return reader.kind(1) == TokenKind::Word && !reader.isDeclaredName() &&
         std::ranges::any_of(Controls, [&](std::string_view word) { return reader.isSpelled(word); });
}

/// DISPLAY WINDOW, MESSAGE BOX, LABEL ...: what is shown, and the items that get its handle or its answer.
bool Statements::window(Reader &reader, Context &, ir::Statement &out) {
  std::uint32_t first = reader.position();
  std::vector<ir::ExprId> uses;
  std::vector<ir::ExprId> fills;
  bool isFilled = false;
  while (!reader.atEnd()) {
    bool isHandle = reader.kw() == Kw::Handle;
    if (isHandle || reader.kw() == Kw::Returning || reader.kw() == Kw::Giving) {
      reader.skip();
      if (isHandle && !reader.acceptAny(Kw::In, Kw::Is, TokenKind::Equal) && !reader.isDeclaredName())
        continue;
      reader.accept(Kw::In);
      isFilled = true;
      continue;
    }
    if (reader.isSpelled("POP-UP") || reader.isSpelled("POPUP")) {
      reader.skip();
      reader.acceptAny(Kw::Area);
      reader.acceptAny(Kw::Is, TokenKind::Equal);
      isFilled = true;
      continue;
    }
    if (reader.isDeclaredName()) {
      ir::ExprId value = reader.identifier();
      (isFilled ? fills : uses).push_back(value);
    } else if (reader.kind() == TokenKind::String) {
      uses.push_back(reader.literal());
    } else {
      reader.skip();
    }
    isFilled = false;
  }
  ir::Access access{console(out.origin), ir::IoOp::Display, {}};
  out.node = ir::Io{.op = ir::IoOp::Display,
                    .accesses = b_.unit.arena().copy({access}),
                    .fills = b_.unit.arena().copy(fills),
                    .uses = b_.unit.arena().copy(uses),
                    .detail = b_.textOf(first, reader.end())};
  return true;
}

/// DISPLAY AND READ ALTERED record ON CRT: the record goes to the screen and comes back.
bool Statements::displayAndRead(Reader &reader, Context &context, ir::Statement &out) {
  std::uint32_t first = reader.position();
  std::vector<ir::ExprId> items;
  while (!reader.atEnd() && reader.kw() != Kw::On && reader.kw() != Kw::No) {
    if (reader.isDeclaredName())
      items.push_back(reader.identifier());
    else
      reader.skip();
  }
  if (items.empty())
    return failed(context, "the record was not read");
  reader.seek(reader.end()); // ON device, PFKEYS and AT place nothing else.
  std::array<ir::Access, 2> accesses{ir::Access{console(out.origin), ir::IoOp::Display, {}},
                                     ir::Access{console(out.origin), ir::IoOp::Accept, {}}};
  out.node = ir::Io{.op = ir::IoOp::Accept,
                    .accesses = b_.unit.arena().copy(std::span<const ir::Access>(accesses)),
                    .fills = b_.unit.arena().copy(items),
                    .uses = b_.unit.arena().copy(items),
                    .detail = b_.textOf(first, reader.end())};
  return true;
}

} // namespace tacit::cobol
