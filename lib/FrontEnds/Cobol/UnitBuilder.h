//===- What all parts of lowering share -----------------------------------------------------------===//
//
// The unit under construction, the names it declares, and how nodes are made. One object a translation unit.
//
//===-------------------------------------------------------------------------------------------===//
#pragma once

#include "Diagnostics.h"
#include "Dialect.h"
#include "Expansion.h"
#include "QualifierIndex.h"
#include "Tree.h"

#include "tacit/IR/TranslationUnit.h"

#include <unordered_map>
#include <unordered_set>

namespace tacit::cobol {

enum class Usage : std::uint8_t {
  None,
  Display,
  Binary,
  NativeBinary,
  CompX,
  BinaryChar,
  BinaryShort,
  BinaryLong,
  BinaryDouble,
  Packed,
  UnsignedPacked,
  Float,
  Double,
  Extended,
  Index,
  Pointer,
  National,
  Group
};

/// What name lookup and layout know of a data item besides its ir::DataItem; same index.
struct Field {
  Symbol name = 0;
  ir::DataItemId firstChild;
  ir::DataItemId lastChild;
  ir::DataItemId next;     ///< Sibling.
  ir::DataItemId sameName; ///< Declared before it under the same name.
  Usage usage = Usage::None;
  bool isSynchronized = false;
  bool isIndexName = false;
  bool isDetail = false;    ///< Report group of TYPE DETAIL.
  std::uint16_t column = 0; ///< Where a report item is printed; 0 if that is not said.
};

/// What a screen or report item shows and where its input goes.
struct DisplayLinks {
  ir::ExprId from;              ///< FROM, USING, SOURCE.
  ir::ExprId to;                ///< TO, USING.
  std::vector<ir::ExprId> sums; ///< SUM: the item is a counter of these.
};

/// One RD: its groups (level 01) and what CONTROL names.
struct ReportInfo {
  std::vector<ir::DataItemId> groups;
  std::vector<std::uint32_t> controls; ///< Tokens.
};

struct FileInfo {
  ir::ResourceId resource;
  bool isSort = false;
  bool isRandom = false;
  ir::ProgramId program; ///< That declares it.
};

/// Names of a SELECT entry whose items are declared later; tokens, 0 if there is none.
struct FileReference {
  ir::ResourceId resource;
  std::uint32_t key = 0;
  std::uint32_t status = 0;
};

/// A condition-name, found by its symbol.
struct ConditionInfo {
  ir::ConditionId condition;
  Symbol name = 0;
  std::uint32_t sameName = ~0U; ///< Index of the one declared before it.
  ir::ProgramId program;
};

class UnitBuilder {
public:
  UnitBuilder(ExpandedSource &source, const SyntaxTree &tree, ir::TranslationUnit &unit,
              std::vector<Diagnostic> &diagnostics)
      : source(source), tree(tree), unit(unit), diagnostics(diagnostics), tokens(source.buffer.tokens) {}

  ExpandedSource &source;
  const SyntaxTree &tree;
  ir::TranslationUnit &unit;
  std::vector<Diagnostic> &diagnostics;
  const std::vector<Token> &tokens;

  ir::ProgramId program; ///< The one being lowered.
  Dialect dialect;
  char currency = '$';
  std::vector<ir::ProgramId> classes; ///< Classes, factories and objects: methods see their items.
  bool intrinsics = false;            ///< REPOSITORY lets functions be called without the word FUNCTION.

  std::vector<std::uint32_t> cicsCommands; ///< First tokens of EXEC CICS, ascending.
  std::vector<Field> fields;
  std::vector<ConditionInfo> conditions;
  std::unordered_map<Symbol, FileInfo> files; ///< Of the current program, and global ones of those around it.
  std::vector<std::pair<Symbol, FileInfo>> globalFiles;
  std::vector<FileReference> fileReferences;
  std::unordered_map<std::uint32_t, DisplayLinks> displayLinks; ///< By index of the item.
  std::unordered_map<Symbol, ReportInfo> reports;               ///< Of the current program.
  std::unordered_map<Symbol, std::string_view> classNames;      ///< CLASS of SPECIAL-NAMES.
  std::unordered_set<Symbol> mnemonics; ///< Devices, channels and alphabets of SPECIAL-NAMES.

  //--- Names
  /// The names of programs that do not contain \p next go out of sight. Programs come in source order.
  void enterProgram(ir::ProgramId next);
  std::string_view name(Symbol symbol); ///< In capitals, in the unit's arena.
  ir::DataItemId addItem(ir::DataItem item, Field field);
  ir::ConditionId addCondition(ir::Condition condition, Symbol name);
  /// The item named by \p name and the \p qualifiers, innermost first. Where several fit equally well it is
  /// unknown which one is meant: an unknown item, reported once.
  ir::DataItemId findItem(Symbol name, std::span<const Symbol> qualifiers, const Token &at);
  /// What REDEFINES \p name means under \p parent, or at level 01 if that is invalid: the last such entry
  /// above.
  ir::DataItemId latestMember(Symbol name, ir::DataItemId parent) const;
  ir::ConditionId findCondition(Symbol name, std::span<const Symbol> qualifiers);
  bool isDeclared(Symbol name) const { return name < heads_.size() && heads_[name].latest.isValid(); }
  /// The item of an undeclared or ambiguous name: made, reported and listed as missing once.
  ir::DataItemId unknownItem(Symbol name, const Token &at, const DiagnosticInfo &why = diag::NameUnknown);
  /// Registers of the platform (RETURN-CODE, SQLCODE, EIBRESP ...); invalid if \p name is none.
  ir::DataItemId registerItem(Symbol name);
  /// What the source means by \p text, a name of the platform: the item that it declares or copies under this
  /// name, or else the register. Invalid if the source never uses the name.
  ir::DataItemId platformItem(std::string_view text);
  ir::ResourceId resource(ir::ResourceKind kind, std::string_view name, const ir::Origin &origin);

  //--- Nodes
  ir::TypeId type(const ir::Type &type);
  ir::ExprId expr(ir::Expr node) { return unit.exprs.push_back(std::move(node)); }
  ir::ExprId itemExpr(ir::DataItemId item, const ir::Origin &origin);
  ir::ExprId numberExpr(std::string_view text, const ir::Origin &origin);
  ir::ExprId stringExpr(std::string_view text, const ir::Origin &origin);
  ir::ExprId figurative(ir::Op op, const ir::Origin &origin);
  ir::ExprId binary(ir::Op op, ir::ExprId left, ir::ExprId right, ir::ExprKind kind = ir::ExprKind::Binary);
  ir::ExprId call(std::string_view function, std::span<const ir::ExprId> operands, const ir::Origin &origin);

  //--- Places
  ir::Origin origin(std::uint32_t first, std::uint32_t end) const { return source.originOf(first, end); }
  ir::Origin origin(const Token &token) const { return source.originOf(token); }
  /// The characters of a literal, doubled quotes made single, in the unit's arena.
  std::string_view literalText(const Token &token);
  /// Tokens [first, end) joined by single blanks where there was space.
  std::string_view textOf(std::uint32_t first, std::uint32_t end, std::size_t limit = 400);
  template <typename... Args>
  void report(const DiagnosticInfo &info, const ir::Origin &at, const Args &...args) {
    diagnostics.push_back(source.at(makeDiagnostic(info, {}, args...), at));
  }
  /// Comment beside the tokens [first, end) or directly above the first.
  std::string_view commentFor(std::uint32_t first, std::uint32_t end);

private:
  bool qualifies(ir::DataItemId item, std::span<const Symbol> qualifiers) const;
  bool isVisible(ir::ProgramId owner, bool isGlobal) const;
  template <typename Visit>
  void forEachCandidate(Symbol name, std::span<const Symbol> qualifiers, Visit visit);
  template <typename Visit>
  void forEachCondition(Symbol name, std::span<const Symbol> qualifiers, Visit visit);
  template <typename Take> void forEachGroup(ir::DataItemId item, Take take) const;
  bool isConstantFile(ir::FileId file);

  std::vector<std::string_view> names_;
  struct Chain {
    ir::DataItemId latest;
    std::uint32_t length = 0;
    ir::ProgramId program; ///< For which `meant` is what the name alone means; of long chains.
    ir::DataItemId meant;
  };
  std::vector<Chain> heads_; ///< Items by their names' symbols.
  struct ConditionChain {
    std::uint32_t latest = QualifierIndex::None;
    std::uint32_t length = 0;
    ir::ProgramId program; ///< As in Chain.
    ir::ConditionId meant;
  };
  std::unordered_map<Symbol, ConditionChain> conditionHeads_;
  QualifierIndex itemsBelow_;
  QualifierIndex conditionsBelow_;
  std::vector<ir::DataItemId> inSight_; ///< Items that heads_ and their chains hold, in their order.
  std::vector<std::uint32_t> conditionsInSight_;
  struct Scope {
    ir::ProgramId program;
    std::size_t items = 0; ///< In sight when it began.
    std::size_t conditions = 0;
  };
  std::vector<Scope> scopes_; ///< The programs around the current one, and itself.
  std::unordered_map<std::uint64_t, std::vector<ir::TypeId>> types_;
  std::unordered_map<Symbol, ir::DataItemId> unknowns_;
  std::unordered_map<Symbol, ir::DataItemId> registers_;
  std::unordered_map<std::string, ir::ResourceId> resources_;
  ir::FileId lastFile_;
  bool isLastConstant_ = false;
};

} // namespace tacit::cobol
