//===- The embedded SQL of one COBOL program --------------------------------------------------------===//
#pragma once

#include "SqlText.h"

#include "tacit/FrontEnds/EmbeddedSql/Blocks.h"

namespace tacit::cobol {

namespace diag {
inline constexpr DiagnosticInfo SqlInPart{"cobol-sql-in-part", Severity::Warning,
                                          "{} is understood in part: {}"};
} // namespace diag

/// One EXEC SQL ... END-EXEC.
struct SqlBlock {
  std::uint32_t exec = 0; ///< Token EXEC.
  std::uint32_t first = 0;
  std::uint32_t end = 0; ///< Token END-EXEC.
  SqlText source;
  const sql::Block *model = nullptr; ///< What it says; owned by the unit's blocks.

  const sql::Statement &statement() const { return model->statement; }
};

class SqlUnit final : public sql::HostLanguage {
public:
  explicit SqlUnit(UnitBuilder &builder) : HostLanguage(builder.unit), b_(builder), blocks_(*this) {}

  /// Reads the blocks of \p program, those of nested programs left out.
  void read(NodeId program);

  /// Number of the block whose EXEC is token \p exec; sql::NoBlock if there is none.
  std::uint32_t find(std::uint32_t exec) const;
  const SqlBlock &block(std::uint32_t number) const { return sources_[number]; }
  sql::Blocks &blocks() { return blocks_; }

  ir::ExprId hostValue(std::uint32_t block, std::uint32_t host) override;
  ir::ExprId indicatorValue(std::uint32_t block, std::uint32_t host) override;
  ir::Origin place(std::uint32_t block, std::uint32_t offset) override;
  ir::Origin whole(std::uint32_t block) override;
  ir::DataItemId statusItem(std::uint32_t block) override;
  std::string constantText(std::uint32_t block, std::uint32_t host) override;
  bool hasEarlierPrograms() const override { return b_.program.index() > 0; }
  ir::TypeId type(const ir::Type &type) override { return b_.type(type); }
  ir::DataItemId addItem(const ir::DataItem &item) override { return b_.addItem(item, {}); }
  ir::ResourceId resource(ir::ResourceKind kind, std::string_view name, const ir::Origin &origin) override {
    return b_.resource(kind, name, origin);
  }

private:
  void collect(std::uint32_t first, std::uint32_t end);

  UnitBuilder &b_;
  NodeId program_ = 0;
  std::vector<SqlBlock> sources_; ///< In the order of their tokens.
  sql::Blocks blocks_;
  std::size_t budget_ = 20'000'000; ///< Tokens that may still be looked at for dynamic texts.
};

} // namespace tacit::cobol
