//===- The interface of a recogniser -------------------------------------------------------===//
//
// A recogniser looks at one statement in its scene and says which business effects it has. It reads the IR
// and asks for analyses, computes none of its own, stores nothing, and knows no source language. Each lives
// in a folder of lib/Rules/Recognisers and defines one `constinit` descriptor named recogniser<Folder>.
//
//===---------------------------------------------------------------------------------------===//
#pragma once

#include "tacit/IR/TranslationUnit.h"
#include "tacit/Rules/Knowledge.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tacit {

namespace rules {
class Scene;

/// A rule that a recogniser proposes for a statement. The engine adds guard, context, wording and identity.
struct Candidate {
  RuleKind kind = RuleKind::Decision;
  Category category = Category::Business;
  /// The assignments of the statement that are the effect; empty for effects of another kind.
  std::vector<ir::Assignment> assignments;
  /// What is acted on when it is no data item: a file, a table, a program, "return", "exit".
  std::string target;
  /// The value returned, when it is not the statement's whole value (a branch of `?:`).
  ir::ExprId value;
  /// A further condition of this effect beyond that of the statement (a branch of `?:`), and whether it must
  /// hold.
  ir::ExprId extraGuard;
  bool extraHolds = true;
  bool tellsMessage = false; ///< The effect is that a text for people goes out.
  std::vector<std::string> reasons;
  double confidence = 0.5;
};
} // namespace rules

/// One recogniser. Stateless; used by all workers at once.
struct Recogniser {
  std::string_view name;
  /// Cheap: whether the statement's form can have such an effect at all.
  bool (*mayApply)(const ir::Statement &statement);
  /// Appends what it finds.
  void (*recognise)(const rules::Scene &scene, std::vector<rules::Candidate> &candidates);
};

/// All recognisers, in the order of their names. Written by the build from the sub-folders.
std::span<const Recogniser *const> allRecognisers();

} // namespace tacit
