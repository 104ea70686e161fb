//===- Which version of an item a test of a guard is about ------------------------------------===//
#pragma once

#include "GuardText.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace tacit::rules {

/// Tests of one item before and after it changed read the same, and at times contrary to each other: those of
/// what has changed since say before what.
class TextWriter::Versions {
public:
  Versions(const TextWriter &writer, const analysis::PathConditions &conditions, const analysis::Guard &guard,
           ir::StatementId effect, const std::vector<bool> &keep)
      : writer_(writer), conditions_(conditions) {
    auto forEach = [&](auto visit) {
      for (std::size_t at = 0; at < guard.clauses.size(); ++at)
        if (keep[at])
          for (const auto &alternative : guard.clauses[at].alternatives)
            for (const analysis::GuardLiteral &one : alternative)
              visit(one);
    };
    forEach([&](const analysis::GuardLiteral &one) { note(one.atom); });
    if (asksForSeveral_)
      forEach([&](const analysis::GuardLiteral &one) {
        add(one.atom, writer.literalFormula(conditions, one, effect));
      });
  }

  /// What to say behind a test of \p atom; empty if nothing in the guard asks for a later version
  /// with other words.
  std::string before(std::uint32_t atom, GuardText &text) const {
    if (!asksForSeveral_)
      return {};
    if (const analysis::AtomUse &use = conditions_.atoms()[atom].uses.front(); isOutcome(use)) {
      auto known = lastOutcome_.find(outcomeText(use));
      return known->second != atom && texts_.at(known->first).size() > 1 ? "earlier" : "";
    }
    for (const auto &[item, version] : conditions_.versionsRead(atom)) {
      const Known &known = newest_.at(item);
      if (known.version <= version || known.texts.size() < 2)
        continue;
      ir::StatementId change = conditions_.changeBetween(item, version, known.version);
      if (!change)
        return "earlier";
      text.places.push_back(writer_.unit_.statements[change].origin);
      return "before " + changeText(change, item);
    }
    return {};
  }

private:
  static bool isOutcome(const analysis::AtomUse &use) {
    return use.label.kind == analysis::EdgeLabel::Kind::Outcome;
  }
  std::string outcomeText(const analysis::AtomUse &use) const {
    return writer_.outcomeLiteral(use.label.statement, use.label.outcome, true).formula;
  }
  const std::string &changeText(ir::StatementId change, ir::DataItemId item) const {
    auto [known, isNew] = writer_.changes_.try_emplace({change, item});
    if (isNew)
      known->second = makeChangeText(change, item);
    return known->second;
  }
  std::string makeChangeText(ir::StatementId change, ir::DataItemId item) const {
    constexpr std::size_t Longest = 60;
    const ir::Statement &statement = writer_.unit_.statements[change];
    const auto *assign = std::get_if<ir::Assign>(&statement.node);
    const auto *perform = std::get_if<ir::Perform>(&statement.node);
    const auto *call = std::get_if<ir::Call>(&statement.node);
    std::string text;
    if (assign != nullptr && assign->assignments.size() == 1 && assign->assignments.front().value)
      text = fmt::format("{} := {}", writer_.formula(assign->assignments.front().target),
                         writer_.formula(assign->assignments.front().value));
    else if (perform != nullptr && perform->from)
      text = fmt::format("PERFORM {}", writer_.unit_.procedures[perform->from].name);
    else if (call != nullptr && !call->callee.empty() && writer_.unit_.language != Language::Cobol)
      text = fmt::format("{}()", functionName(call->callee));
    else
      text = writer_.formatter_.statement(change);
    // What a command does is told by our word for it, not by that of the source.
    bool isCommand = statement.verb == "EXEC CICS";
    return text.size() <= Longest && !isCommand
               ? text
               : fmt::format("{} {}", statement.verb, writer_.unit_.items[item].name);
  }
  /// Whether the guard asks for two versions of anything at all: texts matter only then.
  void note(std::uint32_t atom) {
    if (isOutcome(conditions_.atoms()[atom].uses.front())) {
      asksForSeveral_ |= firstOutcome_.value_or(atom) != atom;
      firstOutcome_ = atom;
      return;
    }
    for (const auto &[item, version] : conditions_.versionsRead(atom)) {
      auto [known, isNew] = newest_.try_emplace(item, version);
      asksForSeveral_ |= !isNew && known->second.version != version;
    }
  }
  void add(std::uint32_t atom, std::string formula) {
    if (const analysis::AtomUse &use = conditions_.atoms()[atom].uses.front(); isOutcome(use)) {
      auto [known, isNew] = lastOutcome_.try_emplace(outcomeText(use), atom);
      texts_[known->first].insert(std::move(formula));
      if (!isNew && orderOf(known->second) < orderOf(atom))
        known->second = atom;
      return;
    }
    for (const auto &[item, version] : conditions_.versionsRead(atom)) {
      Known &known = newest_.at(item);
      known.version = std::max(known.version, version);
      known.texts.insert(formula);
    }
  }
  std::pair<std::uint32_t, std::uint32_t> orderOf(std::uint32_t atom) const {
    return {conditions_.orderOf(conditions_.atoms()[atom].uses.front().node), atom};
  }

  const TextWriter &writer_;
  const analysis::PathConditions &conditions_;
  struct Known {
    explicit Known(std::uint32_t first) : version(first) {}
    std::uint32_t version;
    std::set<std::string> texts; ///< One that is asked again and again says the same each time.
  };
  bool asksForSeveral_ = false;
  std::optional<std::uint32_t> firstOutcome_; ///< An atom that asks for an outcome.
  std::map<ir::DataItemId, Known> newest_;
  std::map<std::string, std::uint32_t> lastOutcome_;   ///< By outcome, without its answer.
  std::map<std::string, std::set<std::string>> texts_; ///< With it.
};

} // namespace tacit::rules
