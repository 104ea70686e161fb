#include "Scene.h"
#include "tacit/IR/Walk.h"
#include "tacit/Rules/Recogniser.h"

#include <algorithm>

namespace tacit {

using namespace tacit::ir;
using rules::Candidate;
using rules::Scene;

static bool mayApply(const Statement &statement) {
  const auto *io = std::get_if<Io>(&statement.node);
  return io != nullptr && io->condition &&
         (io->op == IoOp::Select || io->op == IoOp::Declare || io->op == IoOp::Open);
}

/// Elementary parts of a condition of rows.
struct Parts {
  /// A column is compared with a constant or with what other rows hold, or asked whether it has a value.
  bool asksConstant = false;
  bool asksRange = false; ///< A column lies before or behind a value of the program.
  bool asksKey = false;   ///< A column is equal to a value of the program.
};

static Parts partsOf(const Scene &scene, ExprId condition) {
  Parts parts;
  forEachExpr(scene.unit, condition, [&](ExprId at) {
    const Expr &expr = scene.unit.exprs[at];
    if (expr.kind == ExprKind::And || expr.kind == ExprKind::Or || expr.kind == ExprKind::Not)
      return true;
    bool asksRows = std::ranges::any_of(expr.operands, [&](ExprId side) {
      return side && scene.unit.exprs[side].kind == ExprKind::Call &&
             scene.unit.exprs[side].text == "FUNCTION SELECT";
    });
    bool isCompare = expr.kind == ExprKind::Compare && expr.operands.size() == 2;
    if (!isCompare || asksRows || scene.facts().isConstant(expr.operands[0]) ||
        scene.facts().isConstant(expr.operands[1]))
      parts.asksConstant = true;
    else if (expr.op == Op::Equal)
      parts.asksKey = true;
    else
      parts.asksRange = true;
    return false;
  });
  return parts;
}

/// Whether the unit has a statement of its own that declares the cursor that \p open opens.
static bool isDeclaredElsewhere(const Scene &scene, const Io &open) {
  return std::ranges::any_of(scene.unit.statements, [&](const Statement &other) {
    const auto *io = std::get_if<Io>(&other.node);
    return io != nullptr && io->op == IoOp::Declare && !io->accesses.empty() &&
           io->accesses.front().resource == open.accesses.front().resource;
  });
}

static void recognise(const Scene &scene, std::vector<Candidate> &candidates) {
  const Io &io = std::get<Io>(scene.statement.node);
  if (scene.isDoomed || io.accesses.empty() || !io.accesses.front().resource)
    return;
  bool isCursor = io.op != IoOp::Select;
  if (io.op == IoOp::Open && isDeclaredElsewhere(scene, io))
    return;
  Parts parts = partsOf(scene, io.condition);
  // Rows from a key onwards, and nothing else: reading goes on where it stopped.
  bool selects = parts.asksConstant || (parts.asksRange && (parts.asksKey || !isCursor));
  if (!selects)
    return;
  Candidate found;
  found.extraGuard = io.condition;
  found.reasons.push_back("the condition of a query decides which rows count");
  found.confidence = 0.75;
  if (isCursor)
    found.target = std::string(scene.unit.resources[io.accesses.front().resource].name);
  for (const Handler &handler : io.handlers)
    if (handler.outcome == Op::Success && !isCursor)
      for (StatementId id : handler.body)
        if (const auto *assign = std::get_if<Assign>(&scene.unit.statements[id].node))
          found.assignments.insert(found.assignments.end(), assign->assignments.begin(),
                                   assign->assignments.end());
  if (!isCursor && found.assignments.empty())
    return;
  candidates.push_back(std::move(found));
}

extern const Recogniser recogniserRowSelection;
constinit const Recogniser recogniserRowSelection{"RowSelection", &mayApply, &recognise};

} // namespace tacit
