//===- Objects of memory and where their parts lie ---------------------------------------------===//
#pragma once

#include "tacit/IR/TranslationUnit.h"

#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace tacit::analysis {

/// Something with an address.
struct MemoryObject {
  enum class Kind : std::uint8_t {
    Item,     ///< An outermost data item.
    Site,     ///< All that one expression makes: an allocation, a compound literal, a temporary of C++.
    Text,     ///< All string literals.
    Function, ///< A function; `program` is invalid if it is not in the unit.
    Outside   ///< Memory that is not the unit's own.
  };
  Kind kind = Kind::Outside;
  ir::DataItemId item;
  ir::ExprId site;
  ir::ProgramId program;
  std::string_view name;  ///< Of functions.
  ir::TypeId type;        ///< Of a Site: of one of its elements; invalid if unknown.
  std::uint32_t size = 0; ///< Bytes of all of it, 0 if unknown.
};

/// Where a byte of an object lies. Elements of an array count as its first one; a union is one place.
struct Spot {
  std::uint32_t begin = 0;    ///< Of the smallest part that holds the byte.
  std::uint32_t extent = 1;   ///< Bytes of that part.
  std::uint64_t spread = 0;   ///< How much further the same part of later elements lies.
  ir::TypeId type;            ///< Of that part, invalid if unknown.
  ir::DataItemId record;      ///< The declaration of the innermost record (or union) around it.
  std::uint32_t inRecord = 0; ///< Offset in it.
};

/// Record types of a unit by their members. The unit must outlive it.
class Layout {
public:
  explicit Layout(const ir::TranslationUnit &unit);

  /// The place of byte \p offset of \p object. An access of \p size bytes stays inside of one element of
  /// the arrays that are larger.
  Spot find(const MemoryObject &object, std::uint64_t offset, std::uint32_t size = 1) const;
  /// Whether a pointer to \p offset stays at the same place when it moves by \p stride bytes (0: unknown).
  bool isStable(const MemoryObject &object, std::uint64_t offset, std::uint32_t stride) const;

  bool isArray(ir::TypeId type) const;
  bool isPointer(ir::TypeId type) const;
  bool isRecord(ir::TypeId type) const;
  /// Whether a value of the type may carry an address: pointers, whole numbers as wide, what is unknown.
  bool mayHoldPointer(ir::TypeId type) const;
  std::uint32_t sizeOf(ir::TypeId type) const { return type ? unit_.types[type].byteSize : 0; }
  ir::TypeId elementOf(ir::TypeId type) const { return type ? unit_.types[type].element : ir::TypeId(); }
  const std::vector<ir::DataItemId> &members(ir::DataItemId record) const;
  /// Offsets in a value of \p type that may carry addresses, ascending, elements of arrays as the first one.
  /// Nothing if they are too many: then the whole counts as one.
  const std::optional<std::vector<std::uint32_t>> &pointerOffsets(ir::TypeId type) const;

private:
  /// Calls \p array for each array on the way to \p offset, with its begin, element size and count.
  template <typename F> Spot walk(const MemoryObject &object, std::uint64_t offset, F &&array) const;
  void appendPointerOffsets(ir::TypeId type, std::uint32_t base, unsigned depth,
                            std::vector<std::uint32_t> &offsets) const;

  const ir::TranslationUnit &unit_;
  IdVector<ir::DataItemId, std::vector<ir::DataItemId>> members_;
  std::uint32_t pointerSize_ = 0;
  mutable std::map<ir::TypeId, std::optional<std::vector<std::uint32_t>>> pointerOffsets_;
};

} // namespace tacit::analysis
