//===- SQL that a C unit hands to a database through calls ---------------------------------------------===//
//
// ODBC, DB-Library, SQLite and their like keep a statement behind a handle: one call gives it a text, others
// bind parameters and columns, run it and go through its rows (LibraryFunctions.h, SqlStep). Before the first
// function is lowered, all such calls are found and joined by handle, in the order of the text; what they say
// together is written as the blocks that embedded SQL would have, and lowered the same way:
//
//   SQLPrepare(h, "SELECT A FROM T WHERE N = ?") ; SQLExecute(h)   DECLARE c CURSOR FOR ... :1 ; OPEN c
//   SQLBindCol(h, 1, ..., a) ; SQLFetch(h)                         FETCH c INTO :1
//
// Where it is not certain which text a handle has, the calls are input and output of unknown tables.
//
//===-----------------------------------------------------------------------------------------------===//
#pragma once

#include "ConstantTexts.h"
#include "ControlOrder.h"
#include "EmbeddedSql.h"

#include <map>
#include <optional>

namespace tacit::cfe {

class SqlCalls final : public sql::HostLanguage {
public:
  SqlCalls(UnitState &state, EmbeddedSql &embedded)
      : HostLanguage(state.unit), s_(state), embedded_(embedded), blocks_(*this) {}

  /// Finds the calls of all functions. False if the unit has none; then nothing else is asked for.
  bool read();
  /// The function that asks for values from now on.
  void enter(FunctionLowering &lowering, const clang::FunctionDecl *function) {
    lowering_ = &lowering;
    function_ = function;
  }

  struct Host {
    const clang::Expr *value = nullptr; ///< Null if it is not known.
    const clang::Expr *indicator = nullptr;
    bool isPlace = false; ///< `value` is the address of it.
    const clang::FunctionDecl *function = nullptr;
  };
  /// What one call does.
  struct Made {
    std::uint32_t block = sql::NoBlock; ///< sql::NoBlock if its text is not known.
    std::string text;                   ///< The statement as one line, for display.
    std::uint32_t column = 0;           ///< Counted from 1: of a call that stores or returns a column.
    std::string columnName;             ///< Of the table, if it is one.
    std::vector<Host> parameters;       ///< Without a block: what is bound when it runs, and
    std::vector<Host> results;          ///< where the columns go.
  };
  /// Null for calls that were not found by `read`: of templates.
  const Made *made(const clang::CallExpr &call) const;

  /// Lowers the block; \p target takes the place of column `made.column`, unless it is invalid.
  sql::Lowered lower(const Made &made, const ir::Origin &origin, ir::ExprId target);

  /// What a statement without a known text reads and fills.
  void appendLoose(const Made &made, std::vector<ir::ExprId> &fills, std::vector<ir::ExprId> &uses);

  ir::ExprId hostValue(std::uint32_t block, std::uint32_t host) override;
  ir::ExprId indicatorValue(std::uint32_t block, std::uint32_t host) override;
  ir::Origin place(std::uint32_t block, std::uint32_t offset) override;
  ir::Origin whole(std::uint32_t block) override;
  ir::DataItemId statusItem(std::uint32_t) override { return {}; }
  std::string constantText(std::uint32_t, std::uint32_t) override { return {}; }
  bool hasEarlierPrograms() const override { return true; }
  ir::TypeId type(const ir::Type &type) override { return s_.data.intern(type); }
  ir::DataItemId addItem(const ir::DataItem &item) override { return unit.items.push_back(item); }
  ir::ResourceId resource(ir::ResourceKind kind, std::string_view name, const ir::Origin &origin) override;

private:
  /// A variable, and members of it; of what is behind a pointer the members alone.
  using Handle = std::vector<const clang::Decl *>;

  struct Call {
    FoundCall found;
    const LibraryFunction *row = nullptr;
    Handle handle;
    std::string number; ///< Of the parameter or column: "1", or a name in capitals.
    const clang::Expr *argument(char role) const;
  };
  /// A text that a handle gets.
  struct Prepared {
    std::size_t at = 0; ///< The call that gives it, or runs what others gave.
    std::optional<ConstantText> text;
    bool isProcedure = false;
    bool isQuery = false;
    std::size_t results = 0; ///< Columns of the query.
    std::uint32_t declaration = sql::NoBlock;
    std::string line;
  };
  struct Group {
    std::string name; ///< The handle as written where it is first met.
    std::vector<std::size_t> calls;
    std::vector<Prepared> texts; ///< By their call, rising.
    /// Calls that bind a parameter or column, rising, by step and number.
    std::map<std::pair<SqlStep, std::string>, std::vector<std::size_t>> bindings;
    std::size_t firstCursor = 0; ///< Number of the first text, for names of cursors.
  };
  struct Entry {
    const clang::CallExpr *call = nullptr;
    std::vector<Host> hosts;
    std::vector<ConstantText::Piece> pieces;
    std::size_t cursor = 0; ///< Number of its text, for the cursor's name.
  };

  void find();
  Handle handleOf(const clang::Expr &expr) const;
  std::string numberOf(const Call &call) const;
  std::optional<ConstantText> textOf(const Call &call);
  void collectTexts(Group &group);
  std::optional<ConstantText> gathered(const std::vector<std::size_t> &appended, const Call &run);
  Prepared *textAt(Group &group, std::size_t call);
  Host bound(const Group &group, std::size_t call, SqlStep step, const std::string &number,
             std::size_t order);
  void makeBlocks(Group &group);
  void makeBlock(Group &group, std::size_t at);
  void makeLoose(const Group &group, std::size_t at);
  /// The value or place of \p host; invalid if it cannot be named in the function that is lowered.
  ir::ExprId valueOf(const Host &host, const clang::Expr *expr, bool isPlace);
  std::string written(const Prepared &prepared, const Group &group, std::size_t at, Entry &entry);
  std::string procedureCall(const Prepared &prepared, const Group &group, std::size_t at, Entry &entry);
  std::uint32_t add(Entry entry, std::string text);
  std::string cursorName(const Group &group, const Prepared &prepared);

  UnitState &s_;
  EmbeddedSql &embedded_;
  sql::Blocks blocks_;
  std::vector<Call> calls_;
  std::map<Handle, std::size_t> byHandle_;
  std::vector<Group> groups_; ///< In the order they are met.
  std::vector<Entry> entries_;
  std::vector<sql::Block> pending_;
  std::vector<std::string> cursors_; ///< Names of handles by number of the cursor.
  llvm::DenseMap<const clang::CallExpr *, Made> made_;
  ControlOrder order_;
  std::size_t textBudget_ = 20'000'000; ///< Nodes that may still be looked at for texts.
  std::size_t joinBudget_ = 20'000'000; ///< Calls that may still be looked at for what is bound.
  FunctionLowering *lowering_ = nullptr;
  const clang::FunctionDecl *function_ = nullptr;
  std::uint32_t targetBlock_ = sql::NoBlock;
  std::uint32_t targetHost_ = 0;
  ir::ExprId target_;
};

} // namespace tacit::cfe
