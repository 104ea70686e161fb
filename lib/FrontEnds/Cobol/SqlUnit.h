//===- All embedded SQL of one program -------------------------------------------------------------===//
//
// A precompiler reads EXEC SQL by where it stands in the text, not by where control goes: cursors and tables
// may be declared in any division and behind their use, WHENEVER holds for what follows it. So every block is
// read once before the first statement is lowered.
//
//===-----------------------------------------------------------------------------------------------===//
#pragma once

#include "SqlText.h"

#include "tacit/FrontEnds/Sql/Statement.h"

#include <array>
#include <map>

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
  sql::Statement statement;
  /// The WHENEVER in force for each event: number of its block, or NoBlock.
  std::array<std::uint32_t, 3> whenever{};
};

class SqlUnit {
public:
  static constexpr std::uint32_t NoBlock = ~0U;

  explicit SqlUnit(UnitBuilder &builder) : b_(builder) {}

  /// Reads the blocks of \p program, those of nested programs left out.
  void read(NodeId program);

  /// The block whose EXEC is token \p exec; null if there is none.
  const SqlBlock *find(std::uint32_t exec) const;
  const SqlBlock &block(std::uint32_t number) const { return blocks_[number]; }
  /// The declaration of a cursor, the last one before token \p at if there are several.
  const SqlBlock *cursor(const std::string &name, std::uint32_t at) const;
  /// What a dynamic statement says when its text is constant: of EXECUTE IMMEDIATE and PREPARE themselves, of
  /// the statement that EXECUTE or a cursor names. Null if it is not known.
  const sql::Statement *dynamic(const SqlBlock &block);
  const std::vector<SqlBlock> &blocks() const { return blocks_; }
  /// The item of a table or, with \p column, of one of its columns; made where it is first met.
  ir::DataItemId tableItem(const std::string &table, const std::string &column, const ir::Origin &origin);

private:
  void collect(std::uint32_t first, std::uint32_t end);

  UnitBuilder &b_;
  NodeId program_ = 0;
  std::vector<SqlBlock> blocks_; ///< In the order of their tokens.
  sql::Catalog catalog_;
  std::unordered_map<std::string, ir::DataItemId> items_; ///< Tables, and columns as TABLE.COLUMN.
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> cursors_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> prepares_;
  std::map<std::uint32_t, sql::Statement> dynamics_; ///< By block of PREPARE or EXECUTE IMMEDIATE.
  std::size_t budget_ = 20'000'000; ///< Tokens that may still be looked at for dynamic texts.
};

} // namespace tacit::cobol
