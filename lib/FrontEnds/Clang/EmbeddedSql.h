//===- The embedded SQL of one C unit -----------------------------------------------------------------===//
//
// EmbeddedC has put a call in the place of each EXEC SQL; here the calls that Clang parsed meet their blocks.
// All blocks of the unit's files are read in the order in which the preprocessor came to them, those in
// branches that it skipped left out, before the first function is lowered.
//
//===-----------------------------------------------------------------------------------------------===//
#pragma once

#include "CallsByName.h"
#include "FunctionLowering.h"
#include "Preprocessing.h"

#include "tacit/FrontEnds/EmbeddedSql/Lowering.h"

#include <map>
#include <optional>

namespace tacit::cfe {

class EmbeddedSql final : public sql::HostLanguage {
public:
  EmbeddedSql(UnitState &state, const GuessedNames &guesses, std::vector<tacit::Diagnostic> &diagnostics)
      : HostLanguage(state.unit), s_(state), guesses_(guesses), diagnostics_(diagnostics), blocks_(*this) {}

  /// Reads the blocks of all files; nothing is done if there are none.
  void read(const Preprocessing &preprocessing);

  /// Whether \p call stands for an EXEC SQL.
  static bool isCall(const clang::CallExpr &call);
  /// One of the calls behind it that ask for an outcome: its number; nothing otherwise.
  static std::optional<sql::Event> event(const clang::Expr &condition);
  static bool isStop(const clang::CallExpr &call);
  /// Whether the function only holds a call outside of functions.
  static bool isHolder(const clang::FunctionDecl &function);

  struct Source {
    const EmbeddedFile *file = nullptr;
    clang::FileID in;
    std::uint32_t index = 0; ///< In the file.
    const embeddedc::Block &block() const { return file->rewritten().blocks[index]; }
  };
  /// Where the call's block stands; nothing if the call is not one of ours.
  std::optional<Source> source(const clang::CallExpr &call) const;
  /// Its number among `blocks()`; sql::NoBlock for opaque ones.
  std::uint32_t number(const Source &source) const;
  sql::Blocks &blocks() { return blocks_; }
  /// "SELECT NAME INTO :name FROM ..." as one line.
  std::string text(const Source &source) const;
  ir::Origin origin(const Source &source) {
    return s_.map.originalOrigin(source.in, source.block().begin, source.block().end);
  }
  void report(const DiagnosticInfo &info, const ir::Origin &at, std::string_view what, std::string_view why) {
    diagnostics_.push_back(
        makeDiagnostic(info, {std::string(unit.files[at.file].path), at.line, at.column}, what, why));
  }

  /// The call that stands for block \p block is lowered from now on: one of several if a macro holds it.
  void enter(const clang::CallExpr &call, std::uint32_t block) {
    current_ = &call;
    currentBlock_ = block;
  }
  /// The function that asks for values from now on.
  void enter(FunctionLowering &lowering, const clang::FunctionDecl *function) {
    lowering_ = &lowering;
    function_ = function;
  }

  ir::ExprId hostValue(std::uint32_t block, std::uint32_t host) override;
  ir::ExprId indicatorValue(std::uint32_t block, std::uint32_t host) override;
  ir::Origin place(std::uint32_t block, std::uint32_t offset) override;
  ir::Origin whole(std::uint32_t block) override;
  ir::DataItemId statusItem(std::uint32_t block) override;
  std::string constantText(std::uint32_t block, std::uint32_t host) override;
  /// SQL in calls may have met a table first.
  bool hasEarlierPrograms() const override { return s_.sqlCalls != nullptr; }
  ir::TypeId type(const ir::Type &type) override { return s_.data.intern(type); }
  ir::DataItemId addItem(const ir::DataItem &item) override { return unit.items.push_back(item); }
  ir::ResourceId resource(ir::ResourceKind kind, std::string_view name, const ir::Origin &origin) override;

private:
  /// One host variable of the statement as it is read: of a structure, one of its members.
  struct HostVariable {
    std::uint32_t written = 0; ///< In the block.
    const clang::FieldDecl *member = nullptr;
    std::uint32_t position = 0; ///< Of the member in its structure.
  };
  struct Entry {
    Source source;
    FoundCall found;
    std::vector<HostVariable> hosts;
    std::vector<embeddedc::Block::Place> places;
  };
  sql::Block expand(Entry &entry);
  const clang::CallExpr *callOf(const Entry &entry) const {
    bool isCurrent = currentBlock_ < entries_.size() && &entry == &entries_[currentBlock_];
    return isCurrent ? current_ : entry.found.call;
  }
  const clang::Expr *argument(const Entry &entry, std::uint32_t host, bool isIndicator) const;
  ir::ExprId valueOf(const Entry &entry, const clang::Expr *argument, std::string_view text,
                     const ir::Origin &origin);
  bool isVisible(const Entry &entry, const clang::Expr &argument) const;
  bool isFilled(const clang::CallExpr &call, const clang::VarDecl &variable) const;

  UnitState &s_;
  const GuessedNames &guesses_;
  std::vector<tacit::Diagnostic> &diagnostics_;
  sql::Blocks blocks_;
  std::vector<Entry> entries_; ///< By number of the block.
  std::map<std::pair<const EmbeddedFile *, std::uint32_t>, std::uint32_t> numbers_;
  std::map<std::string, ir::ResourceId, std::less<>> resources_;
  std::optional<ir::DataItemId> status_;
  std::size_t textBudget_ = 20'000'000; ///< Nodes that may still be looked at for dynamic texts.
  const clang::CallExpr *current_ = nullptr;
  std::uint32_t currentBlock_ = sql::NoBlock;
  FunctionLowering *lowering_ = nullptr;
  const clang::FunctionDecl *function_ = nullptr;
};

/// The items of communication areas and status variables carry the status of SQL.
void markSqlStatus(ir::TranslationUnit &unit);

} // namespace tacit::cfe
