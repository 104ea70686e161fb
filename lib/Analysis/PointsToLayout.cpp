#include "PointsToLayout.h"

#include <algorithm>

namespace tacit::analysis {

using namespace tacit::ir;

static constexpr unsigned DeepestType = 64;
static constexpr std::size_t MostPointers = 256;

Layout::Layout(const TranslationUnit &unit) : unit_(unit) {
  members_.resize(unit.items.size());
  for (DataItemId id : unit.items.ids())
    if (DataItemId parent = unit.items[id].parent; unit.items.contains(parent))
      members_[parent].push_back(id);
  for (const Type &type : unit.types)
    if (type.kind == TypeKind::Pointer && type.byteSize != 0)
      pointerSize_ = pointerSize_ == 0 ? type.byteSize : std::min(pointerSize_, type.byteSize);
}

const std::vector<DataItemId> &Layout::members(DataItemId record) const {
  static const std::vector<DataItemId> None;
  return members_.contains(record) ? members_[record] : None;
}

bool Layout::isArray(TypeId type) const {
  if (!type)
    return false;
  const Type &known = unit_.types[type];
  return known.kind == TypeKind::Array ||
         (known.kind == TypeKind::Text && known.element && known.count == known.byteSize);
}

bool Layout::isPointer(TypeId type) const {
  if (!type)
    return false;
  const Type &known = unit_.types[type];
  return known.kind == TypeKind::Pointer ||
         (known.kind == TypeKind::Text && known.element && known.count != known.byteSize);
}

bool Layout::isRecord(TypeId type) const {
  return type && (unit_.types[type].kind == TypeKind::Record || unit_.types[type].kind == TypeKind::Union);
}

bool Layout::mayHoldPointer(TypeId type) const {
  if (!type)
    return true;
  const Type &known = unit_.types[type];
  switch (known.kind) {
  case TypeKind::Unknown:
  case TypeKind::Void:
  case TypeKind::Pointer:
  case TypeKind::Record:
  case TypeKind::Union:
  case TypeKind::Function:
  case TypeKind::Group:
    return true;
  case TypeKind::Array:
    return true;
  case TypeKind::Text:
    return isPointer(type) || !known.element;
  case TypeKind::Number:
    return known.encoding != Encoding::NativeBinary || pointerSize_ == 0 || known.byteSize >= pointerSize_;
  case TypeKind::Boolean:
  case TypeKind::EditedText:
  case TypeKind::Float:
  case TypeKind::Enumeration:
  case TypeKind::Index:
    return false;
  }
  return true;
}

template <typename F> Spot Layout::walk(const MemoryObject &object, std::uint64_t offset, F &&array) const {
  Spot spot;
  TypeId type = object.kind == MemoryObject::Kind::Item ? unit_.items[object.item].type : object.type;
  std::uint64_t base = 0;
  std::uint64_t rest = offset;
  if (object.kind == MemoryObject::Kind::Site) {
    // An allocation is an array of what its pointer says, of unknown length.
    std::uint32_t element = sizeOf(type);
    if (element == 0)
      return spot;
    array(base, element, 0U);
    rest %= element;
  }
  for (unsigned depth = 0; type && depth < DeepestType; ++depth) {
    const Type &known = unit_.types[type];
    spot.begin = static_cast<std::uint32_t>(std::min<std::uint64_t>(base, ~0U));
    spot.extent = std::max<std::uint32_t>(known.byteSize, 1);
    spot.type = type;
    if (isArray(type)) {
      std::uint32_t element = std::max<std::uint32_t>(sizeOf(known.element), known.kind == TypeKind::Text);
      if (element == 0)
        return spot;
      array(base, element, known.count);
      rest %= element;
      type = known.element;
      continue;
    }
    if (!isRecord(type))
      return spot;
    spot.record = known.record;
    spot.inRecord = 0;
    if (known.kind == TypeKind::Union)
      return spot;
    const std::vector<DataItemId> &all = members(known.record);
    auto holds = [&](DataItemId id) {
      const DataItem &member = unit_.items[id];
      std::uint64_t size = std::uint64_t(member.byteSize) * std::max<std::uint32_t>(member.occurs, 1);
      // A last member of unknown length goes on to the end.
      return member.byteOffset <= rest &&
             (rest < member.byteOffset + size || (size == 0 && id == all.back()));
    };
    auto member = std::find_if(all.begin(), all.end(), holds);
    if (member == all.end()) {
      // Padding, a base class, bytes of a record whose members are not known.
      spot.begin = static_cast<std::uint32_t>(std::min<std::uint64_t>(base + rest, ~0U));
      spot.extent = 1;
      spot.type = {};
      spot.inRecord = static_cast<std::uint32_t>(std::min<std::uint64_t>(rest, ~0U));
      return spot;
    }
    std::uint32_t at = unit_.items[*member].byteOffset;
    spot.inRecord = at;
    base += at;
    rest -= at;
    type = unit_.items[*member].type;
    if (!isRecord(type)) {
      DataItemId record = spot.record;
      std::uint32_t inRecord = spot.inRecord;
      // Elements of an array member count as the member.
      while (isArray(type) && sizeOf(unit_.types[type].element) != 0) {
        std::uint32_t element = sizeOf(unit_.types[type].element);
        array(base, element, unit_.types[type].count);
        rest %= element;
        type = unit_.types[type].element;
      }
      if (isRecord(type))
        continue;
      spot.begin = static_cast<std::uint32_t>(std::min<std::uint64_t>(base, ~0U));
      spot.extent = std::max<std::uint32_t>(sizeOf(type), 1);
      spot.type = type;
      spot.record = record;
      spot.inRecord = inRecord;
      return spot;
    }
  }
  return spot;
}

Spot Layout::find(const MemoryObject &object, std::uint64_t offset, std::uint32_t size) const {
  std::uint64_t spread = 0;
  Spot spot = walk(object, offset, [&](std::uint64_t, std::uint32_t element, std::uint32_t count) {
    std::uint64_t length = std::uint64_t(element) * count;
    if (count == 0)
      spread = ~0U;
    else if (size < length)
      spread += length - element;
  });
  spot.spread = std::min<std::uint64_t>(spread, ~0U);
  return spot;
}

bool Layout::isStable(const MemoryObject &object, std::uint64_t offset, std::uint32_t stride) const {
  if (object.kind == MemoryObject::Kind::Function || object.kind == MemoryObject::Kind::Text)
    return true;
  if (stride == 0)
    return false;
  bool isInArray = false;
  Spot spot = walk(object, offset, [&](std::uint64_t, std::uint32_t element, std::uint32_t) {
    isInArray |= stride % element == 0;
  });
  if (isInArray)
    return true;
  // One place behind a single object is as far as a pointer to it may go.
  return object.size != 0 ? stride >= object.size : !spot.record && spot.type && stride >= sizeOf(spot.type);
}

void Layout::appendPointerOffsets(TypeId type, std::uint32_t base, unsigned depth,
                                  std::vector<std::uint32_t> &offsets) const {
  if (depth > DeepestType || offsets.size() > MostPointers)
    return;
  while (isArray(type))
    type = unit_.types[type].element;
  if (!mayHoldPointer(type))
    return;
  bool hasMembers = isRecord(type) && unit_.types[type].kind == TypeKind::Record &&
                    !members(unit_.types[type].record).empty();
  if (!hasMembers) {
    offsets.push_back(base);
    return;
  }
  for (DataItemId member : members(unit_.types[type].record))
    appendPointerOffsets(unit_.items[member].type, base + unit_.items[member].byteOffset, depth + 1, offsets);
}

const std::optional<std::vector<std::uint32_t>> &Layout::pointerOffsets(TypeId type) const {
  auto [found, isNew] = pointerOffsets_.try_emplace(type);
  if (!isNew)
    return found->second;
  std::vector<std::uint32_t> offsets;
  appendPointerOffsets(type, 0, 0, offsets);
  std::sort(offsets.begin(), offsets.end());
  offsets.erase(std::unique(offsets.begin(), offsets.end()), offsets.end());
  if (offsets.size() <= MostPointers)
    found->second = std::move(offsets);
  return found->second;
}

} // namespace tacit::analysis
