//===- Items that tell where in the program control stands --------------------------------------===//
//
// Programs note the number or the name of the paragraph that they come to, for whoever reads their log. Such
// an item is known by how it is filled: each of many procedures gives it a constant of its own, whatever the
// business decides there, and nothing of the program looks at it.
//
//===---------------------------------------------------------------------------------------===//
#include "ItemFacts.h"
#include "ValueShapes.h"

#include "tacit/Analysis/PathConditions.h"
#include "tacit/Support/Text.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

/// Whether a statement of the list decides or runs anything.
static bool isWork(const TranslationUnit &unit, StatementList list) {
  return std::ranges::any_of(list, [&](StatementId each) {
    const StatementNode &node = unit.statements[each].node;
    return !std::holds_alternative<Assign>(node) && !std::holds_alternative<Nop>(node) &&
           !std::holds_alternative<Goto>(node) && !std::holds_alternative<Exit>(node);
  });
}

/// Whether most values are constants that procedures give before more of their work, each one of its own,
/// often before all of it: numbers that rise with the text of the program, or the procedures' names.
bool ItemFacts::marksPlaces(DataItemId item) const {
  constexpr std::size_t FewestPlaces = 5;
  std::map<ProcedureId, std::set<std::string>> told; // Constants by procedure.
  std::size_t before = 0;
  std::size_t opening = 0;
  std::size_t fitting = 0;
  std::size_t count = 0;
  std::optional<Decimal> last;
  for (const Definition &definition : definitions_[item]) {
    if (!definition.value) // A call may change the record that it lies in.
      continue;
    if (!isConstant(definition.value))
      return false;
    auto code = constantValue(unit_, definition.value);
    if (!code || isClearing(unit_, definition.value))
      continue;
    ProcedureId procedure = nesting_.of(definition.statement).procedure;
    ++count;
    StatementList list = nesting_.siblings(definition.statement);
    std::size_t here = nesting_.of(definition.statement).position;
    // What a call of the same list gets tells the unit called what to do.
    auto isHanded = [&](StatementId reader) {
      return std::holds_alternative<Call>(unit_.statements[reader].node) &&
             std::ranges::find(list, reader) != list.end();
    };
    bool isBefore = !nesting_.of(definition.statement).parent && isWork(unit_, list.subspan(here)) &&
                    !isRead(item, isHanded);
    before += isBefore ? 1 : 0;
    opening += isBefore && !isWork(unit_, list.first(here)) ? 1 : 0;
    if (code->text) {
      std::string name = toUpperCase(withoutSpacesBehind(*code->text));
      fitting += toUpperCase(unit_.procedures[procedure].name).contains(name) ? 1 : 0;
    } else if (code->number) {
      fitting += !last || *last <= *code->number ? 1 : 0;
      last = code->number;
    }
    told[procedure].insert(code->toText());
  }
  if (told.size() < FewestPlaces || before * 5 < count * 3 || opening * 5 < count || fitting * 5 < count * 4)
    return false;
  std::set<std::string> all;
  std::size_t sum = 0;
  for (const auto &[procedure, constants] : told) {
    all.insert(constants.begin(), constants.end());
    sum += constants.size();
  }
  return all.size() * 5 >= sum * 4; // Few places share one.
}

void ItemFacts::findMarkers() {
  auto looks = [&](StatementId statement) {
    const StatementNode &node = unit_.statements[statement].node;
    const auto *io = std::get_if<Io>(&node);
    bool tells = io != nullptr && (io->op == IoOp::Display || io->op == IoOp::Report);
    return !tells && !std::holds_alternative<Call>(node);
  };
  for (DataItemId item : roles_.ids())
    if (definitions_[item].size() > 4 && !roles_[item].isTested && !roles_[item].isStored &&
        !isRead(item, looks) && marksPlaces(item))
      roles_[item].isMarker = true;
}

} // namespace tacit::rules
