#include "DataClauses.h"

#include "tacit/Support/Text.h"

#include "Diagnostics.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace tacit::cobol {

static constexpr std::uint32_t MaxInteger = 100'000'000;

std::uint32_t toInteger(std::string_view text) {
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::min(value, MaxInteger);
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
    if (item.isValid())
      if (auto value = constantInteger(builder, builder.unit.items[item].initialValue))
        return static_cast<std::uint32_t>(std::clamp<std::int64_t>(*value, 0, MaxInteger));
  }
  return 0;
}

std::optional<std::int64_t> constantInteger(const UnitBuilder &builder, ir::ExprId root) {
  // Post-order over an explicit stack; `true` marks operands that are done.
  std::vector<std::pair<ir::ExprId, bool>> open{{root, false}};
  std::vector<std::int64_t> values;
  constexpr std::int64_t Limit = std::int64_t(1) << 40;
  for (int steps = 0; !open.empty() && steps < 10'000; ++steps) {
    auto [id, isDone] = open.back();
    open.pop_back();
    if (!id.isValid())
      return std::nullopt;
    const ir::Expr &expr = builder.unit.exprs[id];
    switch (expr.kind) {
    case ir::ExprKind::Number: {
      std::int64_t value = 0;
      auto [end, error] = std::from_chars(expr.text.data(), expr.text.data() + expr.text.size(), value);
      if (error != std::errc() || value > Limit || value < -Limit)
        return std::nullopt;
      values.push_back(value);
      break;
    }
    case ir::ExprKind::NamedConstant:
      if (expr.operands.empty())
        return std::nullopt;
      open.emplace_back(expr.operands.front(), false);
      break;
    case ir::ExprKind::Call:
      if (expr.text != "LENGTH OF" || expr.operands.size() != 1)
        return std::nullopt;
      if (const ir::Expr &of = builder.unit.exprs[expr.operands.front()]; of.kind == ir::ExprKind::Item)
        values.push_back(builder.unit.items[of.item()].byteSize);
      else if (of.kind == ir::ExprKind::String)
        values.push_back(static_cast<std::int64_t>(of.text.size()));
      else
        return std::nullopt;
      break;
    case ir::ExprKind::Binary: {
      if (!isDone) {
        open.emplace_back(id, true);
        for (ir::ExprId operand : expr.operands)
          open.emplace_back(operand, false);
        break;
      }
      if (values.size() < 2)
        return std::nullopt;
      std::int64_t left = values.back(); // The left operand came last.
      values.pop_back();
      std::int64_t right = values.back();
      if (expr.op == ir::Op::Add)
        values.back() = left + right;
      else if (expr.op == ir::Op::Subtract)
        values.back() = left - right;
      else if (expr.op == ir::Op::Multiply && std::abs(left) < (1 << 20) && std::abs(right) < (1 << 20))
        values.back() = left * right;
      else if (expr.op == ir::Op::Divide && right != 0)
        values.back() = left / right;
      else
        return std::nullopt;
      break;
    }
    default:
      return std::nullopt;
    }
  }
  return values.size() == 1 && open.empty() ? std::optional(values.front()) : std::nullopt;
}

std::string plainPicture(UnitBuilder &builder, std::string_view picture, const Token &at) {
  std::string plain;
  for (std::size_t from = 0; from < picture.size();) {
    std::size_t open = picture.find('(', from);
    std::size_t close = open == std::string_view::npos ? open : picture.find(')', open);
    if (close == std::string_view::npos)
      return plain.append(picture.substr(from));
    std::string_view inside = picture.substr(open + 1, close - open - 1);
    Symbol symbol = builder.source.symbols.find(toUpperCase(inside));
    std::optional<std::int64_t> value;
    if (symbol && builder.isDeclared(symbol)) {
      ir::DataItemId item = builder.findItem(symbol, {}, at);
      if (item.isValid() && builder.unit.items[item].storage == ir::Storage::Constant)
        value = constantInteger(builder, builder.unit.items[item].initialValue);
    }
    plain.append(picture.substr(from, open + 1 - from));
    plain.append(value ? std::to_string(*value) : std::string(inside));
    plain += ')';
    from = close + 1;
  }
  return plain;
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
    out.usageWord = keyword;
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
    // OBJECT REFERENCE [FACTORY OF] class [ONLY]
    take(Usage::Pointer);
    reader.accept(Kw::Reference);
    if (reader.accept(Kw::Factory))
      reader.accept(Kw::Of);
    if (reader.kind() == TokenKind::Word && reader.kw() == Kw::None)
      reader.skip();
    if (reader.isSpelled("ONLY"))
      reader.skip();
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
      // Behind BY a name must stand, also one that is a verb elsewhere.
      while (reader.kind() == TokenKind::Word &&
             (reader.kw() == Kw::None || (out.indexes.empty() && reader.atName()))) {
        out.indexes.push_back(reader.position());
        reader.skip();
      }
    } else {
      break;
    }
  }
  out.occurs = std::max({out.occurs, out.occursMin, 1U});
}

/// The clauses that only screens have; false if none stands here.
static bool screenClause(Reader &reader, Clauses &out) {
  bool isUsing = reader.kw() == Kw::Using;
  if (isUsing || reader.kw() == Kw::From) {
    reader.skip();
    out.links.from = reader.operand();
    if (isUsing)
      out.links.to = out.links.from;
    return true;
  }
  if (!reader.accept(Kw::To))
    return false;
  out.links.to = reader.operand();
  return true;
}

/// The clauses that only reports have; false if none stands here.
static bool reportClause(Reader &reader, Clauses &out) {
  switch (reader.kw()) {
  case Kw::Source:
    reader.skip();
    reader.accept(Kw::Is);
    out.links.from = reader.arithmetic();
    return true;
  case Kw::Sum:
    reader.skip();
    reader.accept(Kw::Of);
    while (reader.atName()) {
      ir::ExprId summand = reader.identifier();
      if (!summand.isValid())
        break;
      out.links.sums.push_back(summand);
    }
    while (reader.kw() == Kw::Upon || reader.kw() == Kw::Reset) {
      reader.skip();
      reader.accept(Kw::On);
      reader.skip();
    }
    return true;
  case Kw::Column:
  case Kw::Col:
    reader.skip();
    reader.acceptAny(Kw::Number, Kw::Is);
    reader.accept(Kw::Is);
    if (reader.kind() == TokenKind::Number) {
      out.column = static_cast<std::uint16_t>(std::min<std::uint32_t>(toInteger(reader.tok().text()), 65535));
      reader.skip();
    }
    return true;
  case Kw::Type:
    reader.skip();
    reader.accept(Kw::Is);
    out.isDetail |= reader.accept(Kw::Detail) || reader.isSpelled("DE");
    return true;
  default:
    return false;
  }
}

void readClauses(UnitBuilder &builder, Reader &reader, Clauses &out, ir::Storage section) {
  bool isScreen = section == ir::Storage::Screen || section == ir::Storage::Report;
  bool reported = false;
  while (!reader.atEnd()) {
    if (section == ir::Storage::Screen && screenClause(reader, out))
      continue;
    if (section == ir::Storage::Report && reportClause(reader, out))
      continue;
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
