#include "DataDivision.h"
#include "Reader.h"

#include <charconv>

namespace tacit::cobol {

namespace {

/// The clauses of SPECIAL-NAMES, each of which begins with a word of its own or with the system's name of a
/// device or switch.
class SpecialNames {
public:
  SpecialNames(UnitBuilder &builder, std::uint32_t first, std::uint32_t end)
      : b_(builder), reader_(builder, first, end) {}

  void read() {
    while (!reader_.atEnd())
      clause();
  }

private:
  void clause() {
    if (reader_.accept(Kw::Currency))
      return currency();
    if (reader_.accept(Kw::Class))
      return characterClass();
    if (reader_.accept(Kw::Alphabet))
      return alphabet();
    if (reader_.accept(Kw::Symbolic))
      return symbolicCharacters();
    if (reader_.kw() == Kw::Crt || reader_.kw() == Kw::Cursor) {
      reader_.skip();
      reader_.accept(Kw::Status);
      reader_.accept(Kw::Is);
      if (reader_.kind() == TokenKind::Word)
        b_.fileReferences.push_back({{}, 0, reader_.position()});
      return reader_.skip();
    }
    if (reader_.accept(Kw::DecimalPoint)) {
      reader_.accept(Kw::Is);
      reader_.accept(Kw::Comma); // The lexer has seen to it.
      return;
    }
    if (reader_.kind() == TokenKind::Word)
      return device();
    reader_.skip();
  }

  void currency() {
    reader_.accept(Kw::Sign);
    reader_.accept(Kw::Is);
    std::string_view symbol = reader_.kind() == TokenKind::String ? reader_.tok().text() : std::string_view();
    reader_.skip();
    reader_.accept(Kw::With);
    if (reader_.acceptAny(Kw::Picture, Kw::Pic)) {
      reader_.skip(); // SYMBOL
      if (reader_.kind() == TokenKind::String) {
        symbol = reader_.tok().text();
        reader_.skip();
      }
    }
    if (!symbol.empty())
      b_.currency = symbol[0];
  }

  /// Values behind a name: literals, numbers, THRU, ALSO, and one word as in `IS STANDARD-1` or `IN
  /// alphabet`.
  void values() {
    for (;;) {
      if (reader_.acceptAny(Kw::Thru, Kw::Through, Kw::Also) || reader_.literal().isValid())
        continue;
      if (!reader_.accept(Kw::In))
        return;
      reader_.skip();
    }
  }

  void characterClass() {
    if (reader_.kind() == TokenKind::Word)
      b_.classNames[reader_.tok().symbol] = b_.name(reader_.tok().symbol);
    reader_.skip();
    reader_.accept(Kw::Is);
    values();
  }

  void alphabet() {
    if (reader_.kind() == TokenKind::Word)
      b_.mnemonics.insert(reader_.tok().symbol);
    reader_.skip();
    if (reader_.accept(Kw::For))
      reader_.acceptAny(Kw::Alphanumeric, Kw::National);
    reader_.accept(Kw::Is);
    if (!reader_.acceptAny(Kw::Native, Kw::Standard) && reader_.kind() == TokenKind::Word &&
        figurativeOp(reader_.kw()) == ir::Op::None)
      reader_.skip();
    values();
  }

  /// SYMBOLIC CHARACTERS name ... IS ordinal ...: constants of one character.
  void symbolicCharacters() {
    reader_.accept(Kw::Characters);
    while (reader_.kind() == TokenKind::Word && reader_.kw() == Kw::None) {
      std::vector<std::uint32_t> names;
      for (; reader_.kind() == TokenKind::Word && reader_.kw() == Kw::None; reader_.skip())
        names.push_back(reader_.position());
      reader_.acceptAny(Kw::Is, Kw::Are);
      if (reader_.kind() != TokenKind::Number) // The name of a device: another clause.
        return reader_.seek(names.front());
      for (std::uint32_t at : names) {
        if (reader_.kind() != TokenKind::Number)
          break;
        constant(b_.tokens[at], reader_.tok());
        reader_.skip();
      }
    }
    if (reader_.accept(Kw::In))
      reader_.skip();
  }

  void constant(const Token &name, const Token &ordinal) {
    unsigned code = 0;
    std::string_view digits = ordinal.text();
    std::from_chars(digits.data(), digits.data() + digits.size(), code);
    if (code == 0 || code > 256)
      return;
    --code; // The first character has the ordinal 1.
    bool isPrintable = code >= ' ' && code < 0x7F;
    std::string text = isPrintable ? std::string(1, static_cast<char>(code)) : fmt::format("X'{:02X}'", code);
    ir::DataItem item;
    item.name = b_.name(name.symbol);
    item.storage = ir::Storage::Constant;
    item.program = b_.program;
    item.type = b_.type({.kind = ir::TypeKind::Text, .encoding = ir::Encoding::Display, .byteSize = 1});
    item.byteSize = 1;
    item.origin = b_.origin(name);
    item.initialValue = b_.stringExpr(b_.unit.arena().copyText(text), b_.origin(ordinal));
    b_.addItem(item, {.name = name.symbol});
  }

  /// system-name IS mnemonic-name, for switches with ON STATUS IS name OFF STATUS IS name.
  void device() {
    const Token *name = &reader_.tok();
    reader_.skip();
    if (reader_.accept(Kw::Is) || (reader_.kind() == TokenKind::Word && reader_.kw() == Kw::None)) {
      if (reader_.kind() == TokenKind::Word) {
        name = &reader_.tok();
        reader_.skip();
      }
    }
    if (reader_.kw() != Kw::On && reader_.kw() != Kw::Off) {
      b_.mnemonics.insert(name->symbol);
      return;
    }
    ir::DataItem item;
    item.name = b_.name(name->symbol);
    item.storage = ir::Storage::Register;
    item.type = b_.type(
        {.kind = ir::TypeKind::Number, .encoding = ir::Encoding::Display, .digits = 1, .byteSize = 1});
    item.byteSize = 1;
    item.program = b_.program;
    item.isGlobal = true;
    item.origin = b_.origin(*name);
    ir::DataItemId id = b_.addItem(item, {.name = name->symbol});
    while (reader_.kw() == Kw::On || reader_.kw() == Kw::Off) {
      bool isOn = reader_.kw() == Kw::On;
      reader_.skip();
      reader_.accept(Kw::Status);
      reader_.accept(Kw::Is);
      if (reader_.kind() != TokenKind::Word)
        return;
      ir::Condition condition;
      condition.name = b_.name(reader_.tok().symbol);
      condition.item = id;
      condition.origin = b_.origin(reader_.tok());
      ir::ValueRange value{b_.numberExpr(isOn ? "1" : "0", condition.origin), {}};
      condition.values = b_.unit.arena().copy({value});
      b_.addCondition(condition, reader_.tok().symbol);
      reader_.skip();
    }
  }

  UnitBuilder &b_;
  Reader reader_;
};

} // namespace

void lowerSpecialNames(UnitBuilder &builder, std::uint32_t first, std::uint32_t end) {
  SpecialNames(builder, first, end).read();
}

} // namespace tacit::cobol
