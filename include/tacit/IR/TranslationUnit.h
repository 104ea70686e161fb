//===- The intermediate representation of one translation unit --------------------===//
#pragma once

#include "tacit/IR/Nodes.h"
#include "tacit/Source/SourceFile.h"
#include "tacit/Support/Arena.h"

#include <string>
#include <string_view>
#include <vector>

namespace tacit::ir {

/// Everything that one source file means after expansion of its copybooks or headers. Owns its nodes;
/// movable, immutable once a front-end has returned it, and then readable from any thread.
class TranslationUnit {
public:
  std::string_view path; ///< Of the unit's own file.
  Language language = Language::Unknown;
  SourceFormat format = SourceFormat::Auto;
  std::string_view dialect;
  ReadStatus status = ReadStatus::Read;
  std::string_view reason; ///< Why the status is not Read.

  IdVector<FileId, File> files;
  IdVector<ExpansionId, Expansion> expansions;
  IdVector<TypeId, Type> types;
  IdVector<DataItemId, DataItem> items;
  IdVector<ConditionId, Condition> conditions;
  IdVector<ResourceId, Resource> resources;
  IdVector<ExprId, Expr> exprs;
  IdVector<StatementId, Statement> statements;
  IdVector<LabelId, Label> labels;
  IdVector<ProcedureId, Procedure> procedures;
  IdVector<ProgramId, Program> programs;
  std::vector<Comment> comments; ///< In source order.
  std::vector<Missing> missing;  ///< In source order, one entry a mention.

  Arena &arena() { return arena_; }

private:
  Arena arena_;
};

/// What is wrong with \p unit, one line each, empty if nothing: ids out of range, origins outside their file,
/// statements owned twice, children outside their parent's bytes, exprs of the wrong shape.
std::vector<std::string> verify(const TranslationUnit &unit);

/// The stable text form. `parse(print(u))` prints the same text again.
std::string print(const TranslationUnit &unit);
/// The text of one program's statements only, for short golden files.
std::string printProgram(const TranslationUnit &unit, ProgramId program, std::string_view onlyProcedure = {});

} // namespace tacit::ir
