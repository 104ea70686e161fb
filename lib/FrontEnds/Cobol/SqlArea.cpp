#include "SqlArea.h"

#include <algorithm>
#include <array>

namespace tacit::cobol {

namespace {

struct AreaItem {
  std::string_view name;
  std::string_view parent;
  std::uint8_t level;
  ir::TypeKind kind;
  std::uint16_t digits;
  std::uint32_t offset;
  std::uint32_t size;
  std::uint32_t occurs = 0;
};

using enum ir::TypeKind;

// The layout of Db2; others use the same names and the same beginning.
constexpr auto Communication = std::to_array<AreaItem>({
    {"SQLCA", "", 1, Group, 0, 0, 136},           {"SQLCAID", "SQLCA", 5, Text, 0, 0, 8},
    {"SQLCABC", "SQLCA", 5, Number, 9, 8, 4},     {"SQLCODE", "SQLCA", 5, Number, 9, 12, 4},
    {"SQLERRM", "SQLCA", 5, Group, 0, 16, 72},    {"SQLERRML", "SQLERRM", 49, Number, 4, 16, 2},
    {"SQLERRMC", "SQLERRM", 49, Text, 0, 18, 70}, {"SQLERRP", "SQLCA", 5, Text, 0, 88, 8},
    {"SQLERRD", "SQLCA", 5, Number, 9, 96, 4, 6}, {"SQLWARN", "SQLCA", 5, Group, 0, 120, 8},
    {"SQLWARN0", "SQLWARN", 10, Text, 0, 120, 1}, {"SQLWARN1", "SQLWARN", 10, Text, 0, 121, 1},
    {"SQLWARN2", "SQLWARN", 10, Text, 0, 122, 1}, {"SQLWARN3", "SQLWARN", 10, Text, 0, 123, 1},
    {"SQLWARN4", "SQLWARN", 10, Text, 0, 124, 1}, {"SQLWARN5", "SQLWARN", 10, Text, 0, 125, 1},
    {"SQLWARN6", "SQLWARN", 10, Text, 0, 126, 1}, {"SQLWARN7", "SQLWARN", 10, Text, 0, 127, 1},
    {"SQLEXT", "SQLCA", 5, Group, 0, 128, 8},     {"SQLWARN8", "SQLEXT", 10, Text, 0, 128, 1},
    {"SQLWARN9", "SQLEXT", 10, Text, 0, 129, 1},  {"SQLWARNA", "SQLEXT", 10, Text, 0, 130, 1},
    {"SQLSTATE", "SQLEXT", 10, Text, 0, 131, 5},
});

constexpr auto Descriptor = std::to_array<AreaItem>({
    {"SQLDA", "", 1, Group, 0, 0, 33016},
    {"SQLDAID", "SQLDA", 5, Text, 0, 0, 8},
    {"SQLDABC", "SQLDA", 5, Number, 9, 8, 4},
    {"SQLN", "SQLDA", 5, Number, 4, 12, 2},
    {"SQLD", "SQLDA", 5, Number, 4, 14, 2},
    {"SQLVAR", "SQLDA", 5, Group, 0, 16, 44, 750},
    {"SQLTYPE", "SQLVAR", 10, Number, 4, 16, 2},
    {"SQLLEN", "SQLVAR", 10, Number, 4, 18, 2},
    {"SQLDATA", "SQLVAR", 10, Pointer, 0, 20, 4},
    {"SQLIND", "SQLVAR", 10, Pointer, 0, 24, 4},
    {"SQLNAME", "SQLVAR", 10, Group, 0, 28, 32},
    {"SQLNAMEL", "SQLNAME", 49, Number, 4, 28, 2},
    {"SQLNAMEC", "SQLNAME", 49, Text, 0, 30, 30},
});

} // namespace

static ir::DataItemId declare(UnitBuilder &b, std::span<const AreaItem> area, Symbol wanted) {
  std::vector<ir::DataItemId> made;
  ir::DataItemId result;
  for (const AreaItem &each : area) {
    Symbol symbol = b.source.symbols.intern(each.name);
    ir::Type type{.kind = each.kind, .digits = each.digits, .byteSize = each.size};
    if (each.kind == Number) {
      type.encoding = ir::Encoding::NativeBinary;
      type.isSigned = true;
    } else if (each.kind != Pointer) {
      type.encoding = ir::Encoding::Display;
    }
    ir::DataItem item;
    item.name = b.name(symbol);
    item.storage = ir::Storage::Register;
    item.level = each.level;
    item.isStatusCarrier = true;
    item.type = b.type(type);
    item.byteOffset = each.offset;
    item.byteSize = each.size;
    item.occurs = each.occurs;
    item.origin = {ir::FileId(0U), 1, 1, 1, 1, {}};
    for (std::size_t at = 0; at < made.size(); ++at)
      if (area[at].name == each.parent)
        item.parent = made[at];
    // What the program declares itself is not shadowed.
    bool isOwn = symbol != wanted && b.isDeclared(symbol);
    made.push_back(b.addItem(item, {.name = isOwn ? 0 : symbol}));
    if (symbol == wanted)
      result = made.back();
  }
  return result;
}

ir::DataItemId sqlAreaItem(UnitBuilder &b, Symbol symbol) {
  std::string_view text = b.source.symbols.text(symbol);
  if (!text.starts_with("SQL"))
    return {};
  auto isIn = [&](std::span<const AreaItem> area) {
    return std::any_of(area.begin(), area.end(), [&](const AreaItem &each) { return each.name == text; });
  };
  if (isIn(Communication))
    return declare(b, Communication, symbol);
  return isIn(Descriptor) ? declare(b, Descriptor, symbol) : ir::DataItemId();
}

} // namespace tacit::cobol
