//===- What all parts of lowering share -----------------------------------------------------------===//
//
// The unit under construction, the names it declares, and how nodes are made. One object a translation unit.
//
//===-------------------------------------------------------------------------------------------===//
#pragma once

#include "Diagnostics.h"
#include "Dialect.h"
#include "Expansion.h"
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
  bool intrinsics = false; ///< REPOSITORY lets functions be called without the word FUNCTION.

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
  std::string_view name(Symbol symbol); ///< In capitals, in the unit's arena.
  ir::DataItemId addItem(ir::DataItem item, Field field);
  ir::ConditionId addCondition(ir::Condition condition, Symbol name);
  /// The item named by \p name and the \p qualifiers, innermost first. Where several fit equally well it is
  /// unknown which one is meant: an unknown item, reported once.
  ir::DataItemId findItem(Symbol name, std::span<const Symbol> qualifiers, const Token &at);
  /// What REDEFINES \p name means at level 01: the last such entry above.
  ir::DataItemId latestRecord(Symbol name) const;
  ir::ConditionId findCondition(Symbol name, std::span<const Symbol> qualifiers);
  bool isDeclared(Symbol name) const { return name < heads_.size() && heads_[name].isValid(); }
  /// The item of an undeclared or ambiguous name: made, reported and listed as missing once.
  ir::DataItemId unknownItem(Symbol name, const Token &at, const DiagnosticInfo &why = diag::NameUnknown);
  /// Registers of the platform (RETURN-CODE, SQLCODE, EIBRESP ...); invalid if \p name is none.
  ir::DataItemId registerItem(Symbol name);
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

  std::vector<std::string_view> names_;
  std::vector<ir::DataItemId> heads_;
  std::unordered_map<Symbol, std::uint32_t> conditionHeads_;
  std::unordered_map<std::uint64_t, std::vector<ir::TypeId>> types_;
  std::unordered_map<Symbol, ir::DataItemId> unknowns_;
  std::unordered_map<Symbol, ir::DataItemId> registers_;
  std::unordered_map<std::string, ir::ResourceId> resources_;
};

} // namespace tacit::cobol
