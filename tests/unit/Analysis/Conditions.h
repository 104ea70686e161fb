//===- Conditions of a program given as IR text -------------------------------------------------===//
#pragma once

#include "support/IrText.h"
#include "tacit/Analysis/PathConditions.h"
#include "tacit/IR/Format.h"
#include "tacit/IR/Walk.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

/// Program P with numbers A B C, texts T U and the carrier F (an item that only lowering made).
/// \p procedures lists its procedures as the program names them, \p body describes them.
class Conditions {
public:
  Conditions(const std::string &procedures, const std::string &body)
      : unit(unitOf("file f0 path=a\n"
                    "type t0 number encoding=display digits=5\n"
                    "type t1 text bytes=1\n"
                    "item %0:A type=t0 bytes=5\nitem %1:B type=t0 bytes=5\nitem %2:C type=t0 bytes=5\n"
                    "item %3:T type=t1 bytes=1\nitem %4:U type=t1 bytes=1\n"
                    "item %5:F storage=temporary type=t0 bytes=5\n"
                    "resource r0:FILE\n"
                    "label l0:L\n"
                    "program u0:P batch procedures=[" +
                    procedures + "]\n" + body)),
        analyses(unit), formatter_(unit) {}

  /// The guard of the statement at \p line within the smallest range that runs it.
  std::string guard(std::uint32_t line) { return text(line, false); }
  /// What was ruled out before \p line because the run would have ended.
  std::string assumptions(std::uint32_t line) { return text(line, true); }
  bool isDoomed(std::uint32_t line) {
    tacit::analysis::NodeId node = nodeAt(line);
    return conditions(node).isDoomed(node);
  }
  bool exclude(std::uint32_t one, std::uint32_t other) {
    return conditions(nodeAt(one)).exclude(nodeAt(one), nodeAt(other));
  }
  bool implies(std::uint32_t line, std::uint32_t other) {
    return conditions(nodeAt(line)).implies(nodeAt(line), nodeAt(other));
  }
  bool cover(std::initializer_list<std::uint32_t> lines) {
    std::vector<tacit::analysis::NodeId> nodes;
    for (std::uint32_t line : lines)
      nodes.push_back(nodeAt(line));
    return conditions(nodes.front()).cover(nodes);
  }

  tacit::ir::TranslationUnit unit;
  tacit::analysis::UnitAnalyses analyses;

private:
  static constexpr tacit::ir::ProgramId Program{std::uint32_t{0}};

  tacit::analysis::NodeId nodeAt(std::uint32_t line) {
    for (tacit::ir::StatementId id : unit.statements.ids())
      if (unit.statements[id].origin.line == line)
        return analyses.graph(Program).nodeOf(id);
    FAIL("no statement at line " << line);
    return {};
  }

  tacit::analysis::PathConditions &conditions(tacit::analysis::NodeId node) {
    const tacit::analysis::FlowGraph &graph = analyses.graph(Program);
    tacit::ir::ProcedureId procedure = graph.nodes[node].procedure;
    tacit::analysis::Range best = analyses.mainRange(Program);
    for (const tacit::analysis::Range &range : analyses.ranges(Program))
      if (analyses.contains(range, procedure) && graph.position(range.thru) - graph.position(range.from) <
                                                     graph.position(best.thru) - graph.position(best.from))
        best = range;
    auto isCarrier = [this](tacit::ir::DataItemId item) {
      return unit.items[item].storage == tacit::ir::Storage::Temporary;
    };
    paths_ = std::make_unique<tacit::analysis::PathConditions>(analyses, best,
                                                               tacit::analysis::Carriers{isCarrier});
    return *paths_;
  }

  std::string literal(const tacit::analysis::GuardLiteral &literal) {
    const tacit::analysis::AtomUse &use = paths_->atoms()[literal.atom].uses.front();
    std::string what;
    if (use.label.kind == tacit::analysis::EdgeLabel::Kind::Index)
      what = paths_->atoms()[literal.atom].values->key() + " has " + formatter_.expr(use.label.expr);
    else
      what = use.expr ? formatter_.expr(use.expr) : std::string(toText(use.label.outcome));
    return literal.positive == use.positive ? what : "not (" + what + ")";
  }

  std::string text(std::uint32_t line, bool wantsAssumptions) {
    tacit::analysis::NodeId node = nodeAt(line);
    tacit::analysis::PathConditions &paths = conditions(node);
    if (!paths.contains(node))
      return "unreachable";
    tacit::analysis::Guard guard = wantsAssumptions ? paths.assumptionsOf(node) : paths.guardOf(node);
    std::string result = guard.isNever ? "never" : guard.isAlways() ? "always" : "";
    for (const tacit::analysis::GuardClause &clause : guard.clauses) {
      std::string either;
      for (const auto &alternative : clause.alternatives) {
        std::string both;
        for (const tacit::analysis::GuardLiteral &part : alternative)
          both += (both.empty() ? "" : " and ") + literal(part);
        either += (either.empty() ? "" : " or ") + both;
      }
      result += (result.empty() ? "" : "; ") + either;
    }
    return result + (guard.isExact ? "" : " (cut)");
  }

  tacit::ir::Formatter formatter_;
  std::unique_ptr<tacit::analysis::PathConditions> paths_;
};
