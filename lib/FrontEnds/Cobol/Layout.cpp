#include "DataDivision.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace tacit::cobol {

namespace {

constexpr std::uint64_t MaxSize = std::numeric_limits<std::uint32_t>::max() / 2;

std::uint32_t clampSize(std::uint64_t size) {
  return static_cast<std::uint32_t>(std::min(size, MaxSize));
}

/// Where an item of \p usage and \p size must start if it is SYNCHRONIZED.
std::uint32_t alignment(Usage usage, std::uint32_t size, const Dialect &dialect) {
  switch (usage) {
  case Usage::Binary:
  case Usage::NativeBinary:
  case Usage::CompX:
    return size == 2 || size == 4 || size == 8 ? size : 1;
  case Usage::BinaryShort:
    return 2;
  case Usage::BinaryLong:
  case Usage::Index:
  case Usage::Float:
    return 4;
  case Usage::BinaryDouble:
  case Usage::Double:
    return 8;
  case Usage::Pointer:
    return dialect.pointerSize;
  case Usage::None:
  case Usage::Display:
  case Usage::BinaryChar:
  case Usage::Packed:
  case Usage::UnsignedPacked:
  case Usage::Extended:
  case Usage::National:
  case Usage::Group:
    return 1;
  }
  return 1;
}

/// Level numbers rise from group to member, so the depth is bounded by them.
class Layout {
public:
  explicit Layout(UnitBuilder &builder) : b_(builder) {}

  void compute(ir::DataItemId id) {
    if (!b_.fields[id.index()].firstChild.isValid())
      return takeImpliedSize(id, b_.unit.items[id]);
    std::uint64_t size = 0;
    std::uint32_t widest = 1;
    ir::DataItemId base;        // What the latest REDEFINES chain starts at.
    std::uint64_t baseSize = 0; // The largest member of that chain so far.
    for (ir::DataItemId child = b_.fields[id.index()].firstChild; child.isValid();
         child = b_.fields[child.index()].next) {
      const Field &field = b_.fields[child.index()];
      ir::DataItem &item = b_.unit.items[child];
      if (item.level == 66)
        continue;
      if (item.redefines.isValid()) {
        item.byteOffset = b_.unit.items[item.redefines].byteOffset;
        compute(child);
        std::uint64_t own = total(child);
        if (item.redefines != base) {
          base = item.redefines;
          baseSize = total(base);
        }
        if (own > baseSize) {
          // A larger redefinition makes the group grow if it is the last thing in it.
          size += own - baseSize;
          baseSize = own;
        }
        continue;
      }
      if (field.column > 0)
        size = std::max<std::uint64_t>(size, field.column - 1U); // What stands between columns is blank.
      item.byteOffset = clampSize(b_.unit.items[id].byteOffset + size);
      compute(child);
      if (field.isSynchronized && !b_.dialect.ignoresSync) {
        std::uint32_t align = alignment(field.usage, b_.unit.items[child].byteSize, b_.dialect);
        ir::DataItem &aligned = b_.unit.items[child];
        if (std::uint32_t over = aligned.byteOffset % align; over != 0) {
          size += align - over;
          aligned.byteOffset += align - over;
        }
        widest = std::max(widest, align);
      }
      size += total(child);
    }
    ir::DataItem &group = b_.unit.items[id];
    if (widest > 1 && group.occurs > 0 && size % widest != 0)
      size += widest - size % widest;
    group.byteSize = clampSize(size);
    if (!group.parent.isValid())
      computeRenames(id);
  }

private:
  /// Bytes of a literal; of X'0D0A' those that it stands for.
  static std::size_t bytesOf(std::string_view text) {
    bool isHexadecimal = text.size() >= 5 && toUpper(text[0]) == 'X' && (text[1] == '\'' || text[1] == '"') &&
                         text.back() == text[1] && text.size() % 2 == 1 &&
                         text.find_first_not_of("0123456789ABCDEFabcdef", 2) == text.size() - 1;
    return isHexadecimal ? (text.size() - 3) / 2 : text.size();
  }

  /// An elementary item without PICTURE is as long as the literal of its VALUE; one of a screen as the item
  /// that it shows or takes.
  void takeImpliedSize(ir::DataItemId id, ir::DataItem &item) {
    if (b_.unit.types[item.type].kind != ir::TypeKind::Group)
      return;
    if (auto links = b_.displayLinks.find(id.index());
        links != b_.displayLinks.end() && item.storage == ir::Storage::Screen) {
      ir::ExprId linked = links->second.from.isValid() ? links->second.from : links->second.to;
      if (linked.isValid() && b_.unit.exprs[linked].kind == ir::ExprKind::Item) {
        const ir::DataItem &shown = b_.unit.items[b_.unit.exprs[linked].item()];
        const ir::Type &type = b_.unit.types[shown.type];
        bool isNumber = type.kind == ir::TypeKind::Number && type.digits > 0;
        item.byteSize = isNumber ? type.digits : shown.byteSize;
        item.type = b_.type({.kind = isNumber ? ir::TypeKind::Number : ir::TypeKind::Text,
                             .encoding = ir::Encoding::Display,
                             .digits = isNumber ? type.digits : std::uint16_t{0},
                             .byteSize = item.byteSize,
                             .spelling = b_.unit.arena().copyText(
                                 fmt::format("{}({})", isNumber ? '9' : 'X', item.byteSize))});
        return;
      }
    }
    if (!item.initialValue.isValid())
      return;
    const ir::Expr &value = b_.unit.exprs[item.initialValue];
    if (value.kind != ir::ExprKind::String)
      return;
    item.byteSize = clampSize(bytesOf(value.text));
    item.type =
        b_.type({.kind = ir::TypeKind::Text, .encoding = ir::Encoding::Display, .byteSize = item.byteSize});
  }

  /// In a damaged record the members may have moved since the RENAMES was read; its bytes stay inside.
  void computeRenames(ir::DataItemId record) {
    std::uint32_t end = b_.unit.items[record].byteSize;
    for (ir::DataItemId id = b_.fields[record.index()].firstChild; id.isValid();
         id = b_.fields[id.index()].next) {
      ir::DataItem &item = b_.unit.items[id];
      if (item.level != 66 || !item.redefines.isValid())
        continue;
      item.byteOffset = b_.unit.items[item.redefines].byteOffset;
      item.byteSize = std::min(item.byteSize, end > item.byteOffset ? end - item.byteOffset : 0U);
    }
  }

  std::uint64_t total(ir::DataItemId id) const {
    const ir::DataItem &item = b_.unit.items[id];
    return std::uint64_t(item.byteSize) * std::max<std::uint32_t>(item.occurs, 1);
  }

  UnitBuilder &b_;
};

} // namespace

void computeLayout(UnitBuilder &builder, ir::DataItemId record) {
  Layout(builder).compute(record);
  // Types of groups carry their size: now it is known.
  std::vector<ir::DataItemId> open{record};
  while (!open.empty()) {
    ir::DataItemId id = open.back();
    open.pop_back();
    ir::DataItemId child = builder.fields[id.index()].firstChild;
    if (!child.isValid())
      continue;
    builder.unit.items[id].type = builder.type({.kind = ir::TypeKind::Group,
                                                .encoding = ir::Encoding::Display,
                                                .byteSize = builder.unit.items[id].byteSize});
    for (; child.isValid(); child = builder.fields[child.index()].next)
      open.push_back(child);
  }
}

} // namespace tacit::cobol
