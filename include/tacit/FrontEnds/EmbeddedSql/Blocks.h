//===- All embedded SQL of one unit ---------------------------------------------------------------===//
//
// A precompiler reads EXEC SQL by where it stands in the text, not by where control goes: cursors and tables
// may be declared anywhere, WHENEVER holds for what follows it. So every block is read before the first
// statement is lowered. Blocks are named by their number in the order of the text.
//
//===-----------------------------------------------------------------------------------------------===//
#pragma once

#include "tacit/FrontEnds/Sql/Statement.h"
#include "tacit/IR/TranslationUnit.h"

#include <array>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace tacit::sql {

inline constexpr std::uint32_t NoBlock = ~0U;

/// One EXEC SQL, without these words and its end.
struct Block {
  std::string text;        ///< Host variables written as `:1`, `:2` ...
  std::uint32_t hosts = 0; ///< How many there are.
  Statement statement;
  /// The WHENEVER in force for each event: number of its block, or NoBlock.
  std::array<std::uint32_t, 3> whenever{NoBlock, NoBlock, NoBlock};
};

/// What the language around the SQL is asked for. Numbers of host variables count from 0.
class HostLanguage {
public:
  explicit HostLanguage(ir::TranslationUnit &unit) : unit(unit) {}
  virtual ~HostLanguage() = default;
  HostLanguage(const HostLanguage &) = delete;
  HostLanguage &operator=(const HostLanguage &) = delete;

  /// The value or place of a host variable; Unknown if it cannot be told, never invalid.
  virtual ir::ExprId hostValue(std::uint32_t block, std::uint32_t host) = 0;
  /// Its indicator variable; invalid if it has none.
  virtual ir::ExprId indicatorValue(std::uint32_t block, std::uint32_t host) = 0;
  /// Where byte \p offset of the block's text stands.
  virtual ir::Origin place(std::uint32_t block, std::uint32_t offset) = 0;
  /// The whole block.
  virtual ir::Origin whole(std::uint32_t block) = 0;
  /// The item that SQL statements leave their status in; invalid if the source has none.
  virtual ir::DataItemId statusItem(std::uint32_t block) = 0;
  /// What the host variable holds when control comes to the block, if that is certain; else empty.
  virtual std::string constantText(std::uint32_t block, std::uint32_t host) = 0;
  /// Whether tables may have been met in an earlier program of the unit, through other Blocks.
  virtual bool hasEarlierPrograms() const { return false; }

  virtual ir::TypeId type(const ir::Type &type) = 0;
  virtual ir::DataItemId addItem(const ir::DataItem &item) = 0;
  virtual ir::ResourceId resource(ir::ResourceKind kind, std::string_view name, const ir::Origin &origin) = 0;

  ir::TranslationUnit &unit;
};

class Blocks {
public:
  explicit Blocks(HostLanguage &language) : language_(language) {}

  /// Reads the statements of \p blocks, which stand in the order of the text, and forgets those of before.
  void read(std::vector<Block> blocks);

  std::uint32_t count() const { return static_cast<std::uint32_t>(blocks_.size()); }
  const Block &operator[](std::uint32_t number) const { return blocks_[number]; }
  /// The declaration of a cursor, the last one before \p block if there are several; NoBlock if there is
  /// none.
  std::uint32_t cursor(const std::string &name, std::uint32_t block) const;
  /// What a dynamic statement says when its text is constant: of EXECUTE IMMEDIATE and PREPARE themselves, of
  /// the statement that EXECUTE or a cursor names. Null if it is not known.
  const Statement *dynamic(std::uint32_t block);
  /// The item of a table or, with \p column, of one of its columns; made where it is first met.
  ir::DataItemId tableItem(const std::string &table, const std::string &column, const ir::Origin &origin);
  HostLanguage &language() { return language_; }

private:
  using Numbers = std::map<std::string, std::vector<std::uint32_t>, std::less<>>;

  HostLanguage &language_;
  std::vector<Block> blocks_;
  Catalog catalog_;
  std::unordered_map<std::string, ir::DataItemId> items_; ///< Tables, and columns as TABLE.COLUMN.
  Numbers cursors_;
  Numbers prepares_;
  std::map<std::uint32_t, Statement> dynamics_; ///< By block of PREPARE or EXECUTE IMMEDIATE.
};

} // namespace tacit::sql
