//===- Items that keep their VALUE --------------------------------------------------------===//
//
// Names of files, segments, queues and function codes often stand in items with a VALUE that nothing changes.
// One object a program, made when all its bodies are lowered.
//
//===-------------------------------------------------------------------------------------===//
#pragma once

#include "UnitBuilder.h"

#include <optional>
#include <string>

namespace tacit::cobol {

class ConstantItems {
public:
  /// Knows what the statements from \p first on write. Calls for which \p isKnown is true count only with
  /// what addWrite() says of them.
  template <typename F>
  ConstantItems(const UnitBuilder &builder, std::size_t first, F &&isKnown) : b_(builder) {
    for (std::size_t at = first; at < builder.unit.statements.size(); ++at)
      if (const ir::Statement &statement = builder.unit.statements[ir::StatementId(at)]; !isKnown(statement))
        addWrites(statement);
  }

  void addWrite(ir::ExprId target);
  /// The characters of \p value as far as they never change: a literal, or an item with a VALUE; at most the
  /// first \p limit bytes, without blanks at the end. Nothing if they may change or are unknown.
  std::optional<std::string> textOf(ir::ExprId value, std::uint32_t limit = ~0U) const;

private:
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  void addWrites(const ir::Statement &statement);
  void addWrite(ir::DataItemId item);
  bool isWritten(ir::DataItemId item, std::uint32_t bytes) const;
  ir::DataItemId rootOf(ir::DataItemId item) const;
  std::optional<std::string> valueOf(ir::DataItemId item, std::uint32_t limit) const;

  const UnitBuilder &b_;
  std::unordered_map<ir::DataItemId, std::vector<Range>> written_; ///< By outermost item.
};

} // namespace tacit::cobol
