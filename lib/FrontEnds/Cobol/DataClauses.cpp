#include "DataClauses.h"

#include "Diagnostics.h"

#include <algorithm>
#include <charconv>

namespace tacit::cobol {

std::uint32_t toInteger(std::string_view text) {
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::min<std::uint32_t>(value, 100'000'000);
}

/// An integer literal or a constant name.
static std::uint32_t integer(UnitBuilder &builder, Reader &reader) {
  if (reader.kind() == TokenKind::Number) {
    std::uint32_t value = toInteger(reader.tok().text());
    reader.skip();
    return value;
  }
  if (reader.kind() == TokenKind::Word) {
    ir::DataItemId item = builder.findItem(reader.tok().symbol, {}, reader.tok());
    reader.skip();
    if (item.isValid() && builder.unit.items[item].initialValue.isValid())
      return toInteger(builder.unit.exprs[builder.unit.items[item].initialValue].text);
  }
  return 0;
}

ir::ExprId readValue(Reader &reader) {
  if (ir::ExprId literal = reader.literal(); literal.isValid())
    return literal;
  if (reader.kind() == TokenKind::Word)
    return reader.operand();
  return {};
}

static bool usage(Reader &reader, Clauses &out) {
  Kw keyword = reader.kw();
  auto take = [&](Usage usage) {
    out.usage = usage;
    reader.skip();
    return true;
  };
  auto sized = [&](Usage usage, bool isUnsigned) {
    out.isUnsigned = isUnsigned;
    take(usage);
    if (reader.accept(Kw::Unsigned))
      out.isUnsigned = true;
    else
      reader.accept(Kw::Signed);
    return true;
  };
  switch (keyword) {
  case Kw::Display:
  case Kw::Display1:
    return take(Usage::Display);
  case Kw::Comp:
  case Kw::Computational:
  case Kw::Comp4:
  case Kw::Computational4:
  case Kw::Binary:
    return take(Usage::Binary);
  case Kw::Comp5:
  case Kw::Computational5:
  case Kw::CompN:
  case Kw::ComputationalN:
  case Kw::Native:
    return take(Usage::NativeBinary);
  case Kw::CompX:
  case Kw::ComputationalX:
    return take(Usage::CompX);
  case Kw::Comp3:
  case Kw::Computational3:
  case Kw::PackedDecimal:
    return take(Usage::Packed);
  case Kw::Comp6:
  case Kw::Computational6:
    return take(Usage::UnsignedPacked);
  case Kw::Comp1:
  case Kw::Computational1:
  case Kw::FloatShort:
    return take(Usage::Float);
  case Kw::Comp2:
  case Kw::Computational2:
  case Kw::FloatLong:
    return take(Usage::Double);
  case Kw::FloatExtended:
    return take(Usage::Extended);
  case Kw::BinaryChar:
    return sized(Usage::BinaryChar, false);
  case Kw::BinaryShort:
  case Kw::SignedShort:
    return sized(Usage::BinaryShort, false);
  case Kw::UnsignedShort:
    return sized(Usage::BinaryShort, true);
  case Kw::BinaryLong:
  case Kw::BinaryInt:
  case Kw::SignedInt:
    return sized(Usage::BinaryLong, false);
  case Kw::UnsignedInt:
    return sized(Usage::BinaryLong, true);
  case Kw::BinaryDouble:
  case Kw::BinaryLongLong:
  case Kw::SignedLong:
    return sized(Usage::BinaryDouble, false);
  case Kw::UnsignedLong:
    return sized(Usage::BinaryDouble, true);
  case Kw::Index:
    return take(Usage::Index);
  case Kw::Pointer:
  case Kw::Pointer32:
  case Kw::ProcedurePointer:
  case Kw::FunctionPointer:
  case Kw::ProgramPointer:
    return take(Usage::Pointer);
  case Kw::Handle: // HANDLE OF WINDOW, HANDLE OF FONT SMALL-FONT
    take(Usage::Pointer);
    if (reader.accept(Kw::Of))
      while (reader.kind() == TokenKind::Word && (reader.kw() == Kw::None || reader.kw() == Kw::Window ||
                                                  reader.kw() == Kw::Thread || reader.kw() == Kw::Line))
        reader.skip();
    return true;
  case Kw::Object:
    take(Usage::Pointer);
    reader.accept(Kw::Reference);
    return true;
  case Kw::National:
    return take(Usage::National);
  default:
    return false;
  }
}

static void occurs(UnitBuilder &builder, Reader &reader, Clauses &out) {
  if (reader.kw() == Kw::Depending) {
    // OCCURS DEPENDING ON without a maximum.
  } else {
    out.occurs = integer(builder, reader);
    if (reader.accept(Kw::To)) {
      out.occursMin = out.occurs;
      out.occurs = integer(builder, reader);
    }
    reader.accept(Kw::Times);
  }
  for (;;) {
    if (reader.accept(Kw::Depending)) {
      reader.accept(Kw::On);
      out.dependingAt = reader.position();
      std::vector<Symbol> qualifiers;
      reader.qualifiedName(qualifiers);
    } else if (reader.kw() == Kw::Ascending || reader.kw() == Kw::Descending) {
      reader.skip();
      reader.accept(Kw::Key);
      reader.accept(Kw::Is);
      std::vector<Symbol> qualifiers;
      while (reader.kind() == TokenKind::Word && (reader.kw() == Kw::None || reader.atName()))
        reader.qualifiedName(qualifiers);
    } else if (reader.accept(Kw::Indexed)) {
      reader.accept(Kw::By);
      while (reader.kind() == TokenKind::Word && reader.kw() == Kw::None) {
        out.indexes.push_back(reader.position());
        reader.skip();
      }
    } else {
      break;
    }
  }
  out.occurs = std::max({out.occurs, out.occursMin, 1U});
}

void readClauses(UnitBuilder &builder, Reader &reader, Clauses &out, bool isScreen) {
  bool reported = false;
  while (!reader.atEnd()) {
    Kw keyword = reader.kw();
    if (reader.kind() == TokenKind::Picture) {
      out.picture = reader.tok().text();
      reader.skip();
      continue;
    }
    switch (keyword) {
    case Kw::Pic:
    case Kw::Picture:
    case Kw::Is:
    case Kw::Are:
      reader.skip();
      continue;
    case Kw::Usage:
      reader.skip();
      reader.accept(Kw::Is);
      if (!usage(reader, out))
        reader.skip();
      continue;
    case Kw::Value:
    case Kw::Values:
      reader.skip();
      reader.acceptAny(Kw::Is, Kw::Are);
      out.value = readValue(reader);
      // Several values stand for the elements of a table.
      while (!reader.atEnd() && (reader.kind() == TokenKind::String || reader.kind() == TokenKind::Number))
        reader.skip();
      continue;
    case Kw::Redefines:
      reader.skip();
      out.redefines = reader.tok().symbol;
      reader.skip();
      continue;
    case Kw::Renames: {
      reader.skip();
      out.renames = reader.qualifiedName(out.renamesQualifiers);
      if (reader.acceptAny(Kw::Thru, Kw::Through))
        out.renamesThru = reader.qualifiedName(out.thruQualifiers);
      continue;
    }
    case Kw::Occurs:
      reader.skip();
      occurs(builder, reader, out);
      continue;
    case Kw::Sign:
    case Kw::Leading:
    case Kw::Trailing:
      out.hasSign = true;
      if (keyword == Kw::Leading)
        out.signLeading = true;
      reader.skip();
      continue;
    case Kw::Separate:
      out.signSeparate = true;
      reader.skip();
      reader.accept(Kw::Character);
      continue;
    case Kw::Sync:
    case Kw::Synchronized:
      out.isSynchronized = true;
      reader.skip();
      reader.acceptAny(Kw::Left, Kw::Right);
      continue;
    case Kw::Just:
    case Kw::Justified:
      out.isJustified = true;
      reader.skip();
      reader.accept(Kw::Right);
      continue;
    case Kw::Blank:
      reader.skip();
      reader.accept(Kw::When);
      if (reader.acceptAny(Kw::Zero, Kw::Zeros, Kw::Zeroes))
        out.isBlankWhenZero = true;
      continue;
    case Kw::External:
      out.isExternal = true;
      reader.skip();
      if (reader.accept(Kw::As))
        reader.skip();
      continue;
    case Kw::Global:
      out.isGlobal = true;
      reader.skip();
      continue;
    case Kw::Constant:
      out.isConstant = true;
      reader.skip();
      continue;
    default:
      break;
    }
    if (usage(reader, out))
      continue;
    if (reader.isSpelled("ROW") && reader.kind(1) == TokenKind::Number) {
      // Where a field of a screen record stands.
      reader.skip();
      reader.skip();
      continue;
    }
    if (!isScreen && keyword == Kw::None && reader.kind() == TokenKind::Word && !reported) {
      builder.report(diag::ClauseUnknown, builder.origin(reader.tok()), reader.tok().text());
      reported = true;
    }
    reader.skip();
  }
}

} // namespace tacit::cobol
