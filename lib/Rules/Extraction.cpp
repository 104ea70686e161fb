#include "Extraction.h"

#include "Diagnostics.h"

#include "tacit/Analysis/DeadCode.h"
#include "tacit/IR/Walk.h"
#include "tacit/Support/Hash.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <tuple>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

static std::tuple<std::uint32_t, std::uint32_t, std::uint16_t> placeOf(const Origin &origin) {
  return {origin.file.index(), origin.line, origin.column};
}

Extraction::Extraction(const TranslationUnit &unit, const RuleOptions &options, const EarlierUnits *earlier)
    : unit_(unit), earlier_(earlier), scene_(unit), formatter_(unit, Formatter::Results::Called),
      names_(options.glossary), writer_(scene_, formatter_, names_), identity_(unit, knowledge_.arena),
      origins_(scene_.analyses) {
  for (const File &file : unit.files)
    paths_.push_back(text(file.path));
  if (paths_.empty())
    paths_.push_back(text(unit.path));
  for (const Program &program : unit.programs)
    for (const Origin &use : program.uses)
      macros_.emplace_back(use, program.origin);
  std::ranges::sort(
      macros_, {}, [](const MacroUse &each) { return std::pair(placeOf(each.first), placeOf(each.second)); });
}

std::vector<LineRange> Extraction::macrosIn(const Origin &origin) const {
  std::vector<LineRange> result;
  auto first = std::ranges::lower_bound(macros_, placeOf(origin), {},
                                        [](const MacroUse &each) { return placeOf(each.first); });
  for (auto at = first; at != macros_.end(); ++at) {
    const Origin &site = at->first;
    if (site.file != origin.file ||
        std::pair(site.line, site.column) > std::pair(origin.endLine, origin.endColumn))
      break;
    LineRange body = lines(at->second);
    if (std::ranges::find(result, body) == result.end())
      result.push_back(body);
  }
  return result;
}

Knowledge Extraction::run() {
  if (scene_.analyses.pointsTo().isCutShort())
    knowledge_.diagnostics.push_back(makeDiagnostic(PointersCutShort, {std::string(unit_.path), 0, 0}));
  addFiles();
  addPrograms();
  addItems();
  addMentions();
  addComments();
  for (ProgramId program : unit_.programs.ids()) {
    if (unit_.programs[program].procedures.empty())
      continue;
    std::string key = sharedKey(program);
    auto told = earlier_ && !key.empty() ? earlier_->told.find(key, earlier_->unit) : std::nullopt;
    if (told) {
      if (*told)
        rangesWithRules_.insert(scene_.analyses.mainRange(program));
    } else {
      addProgramRules(program);
      addLedger(program);
      addControlFlow(program);
      addGroups(program);
      addMovedConstants(program);
      addTables(program);
      addFindings(program);
      addFlows(program);
      summarise(program);
      if (!key.empty())
        knowledge_.told.push_back({std::move(key), !found_.empty()});
    }
    addAccesses(program);
    addCalls(program);
    found_.clear();
    unreachable_.clear();
    scene_.forgetConditions();
  }
  addMissing();
  return std::move(knowledge_);
}

std::string Extraction::guards() {
  GuardPrinter printer(scene_, writer_);
  printer_ = &printer;
  for (ProgramId program : unit_.programs.ids())
    if (!unit_.programs[program].procedures.empty())
      addProgramRules(program);
  printer_ = nullptr;
  return printer.take();
}

std::string Extraction::sharedKey(ProgramId program) const {
  const Program &own = unit_.programs[program];
  if (!isFunctionLike(own.kind) || !unit_.files.contains(own.origin.file) ||
      unit_.files[own.origin.file].path == unit_.path)
    return {};
  std::uint64_t places = 0;
  for (StatementId id : scene_.nesting.statements(program)) {
    const Statement &statement = unit_.statements[id];
    const Origin &at = statement.origin;
    places = fnv1a(statement.verb, places * 31 + statement.node.index());
    for (std::uint64_t part : {at.line, at.endLine, std::uint32_t{at.column}, std::uint32_t{at.endColumn}})
      places = (places ^ part) * 1099511628211ULL;
  }
  return fmt::format("{}\n{}\n{:x}", own.qualifiedName, unit_.files[own.origin.file].path, places);
}

LineRange Extraction::lines(const Origin &origin) const {
  std::string_view path = paths_.contains(origin.file) ? paths_[origin.file] : paths_[FileId(0U)];
  return {path, origin.line, std::max(origin.line, origin.endLine)};
}

LineRange Extraction::ownLines(StatementId statement) const {
  LineRange range = lines(unit_.statements[statement].origin);
  std::vector<StatementList> nested;
  appendNestedLists(unit_.statements[statement], nested);
  for (StatementList list : nested) {
    const Origin &first = unit_.statements[list.front()].origin;
    if (first.file == unit_.statements[statement].origin.file && first.line >= range.line)
      range.endLine = std::min(range.endLine, std::max(range.line, first.line - 1));
  }
  return range;
}

std::string_view Extraction::copySite(const Origin &origin) {
  if (!origin.expansion || unit_.expansions[origin.expansion].kind == ExpansionKind::Macro)
    return {};
  const Origin *site = &unit_.expansions[origin.expansion].site;
  for (unsigned depth = 0; site->expansion && depth < 64; ++depth)
    site = &unit_.expansions[site->expansion].site;
  LineRange at = lines(*site);
  return text(fmt::format("{}:{}", at.file, at.line));
}

std::string Extraction::unitName(ProcedureId procedure) const {
  const Procedure &at = unit_.procedures[procedure];
  return std::string(at.name.empty() ? unit_.programs[at.program].name : at.name);
}

bool Extraction::isBusinessClause(const PathConditions &conditions, const GuardClause &clause) const {
  if (scene_.onlyTellsThatItWorked(conditions, clause))
    return false;
  for (const auto &alternative : clause.alternatives)
    for (const GuardLiteral &literal : alternative)
      if (scene_.kindOf(conditions, literal.atom) != TestKind::Technical)
        return true;
  return false;
}

/// Whether \p clause asks for a status of the platform in a choice in whose arm \p statement stands: the
/// source says that it depends on it. A check that left before is another matter.
bool Extraction::isStatusAround(const PathConditions &conditions, const GuardClause &clause,
                                StatementId statement) const {
  auto standsAround = [&](ExprId test) {
    bool isAsked = false;
    auto look = [&](ExprId condition) {
      forEachExpr(unit_, condition, [&](ExprId part) { isAsked |= part == test; });
    };
    for (StatementId at = scene_.nesting.of(statement).parent; at && !isAsked;
         at = scene_.nesting.of(at).parent) {
      const StatementNode &node = unit_.statements[at].node;
      if (const auto *choice = std::get_if<If>(&node))
        look(choice->condition);
      else if (const auto *arms = std::get_if<Switch>(&node))
        for (const Case &arm : arms->cases)
          std::ranges::for_each(arm.alternatives, look);
    }
    return isAsked;
  };
  auto asksForStatus = [&](ExprId test) {
    std::vector<Touch> reads;
    collectReads(unit_, test, reads);
    return !reads.empty() && std::ranges::all_of(reads, [&](const Touch &read) {
      const ItemRoles &role = scene_.facts.roles(read.item);
      bool carries =
          role.carriesStatus && !role.isEndSwitch && unit_.items[read.item].storage != Storage::Local;
      return (role.isStatus || carries) && !identity_.item(read.item).empty();
    });
  };
  auto isAround = [&](const AtomUse &use) {
    return !use.isLoopTest && use.expr && asksForStatus(use.expr) && standsAround(use.expr);
  };
  return std::ranges::all_of(clause.alternatives, [&](const std::vector<GuardLiteral> &alternative) {
    return std::ranges::all_of(alternative, [&](const GuardLiteral &literal) {
      return std::ranges::any_of(conditions.atoms()[literal.atom].uses, isAround);
    });
  });
}

/// Parts of a guard that only ask whether the machinery works, or for another round of a loop, are
/// assumptions of a business rule, not a part of it.
Extraction::SplitGuard Extraction::splitGuard(const Scene &scene) {
  SplitGuard result;
  if (!scene.isReachable)
    return result;
  PathConditions &conditions = scene_.conditions(scene.range);
  std::vector<bool> keep;
  std::vector<bool> drop;
  for (const GuardClause &clause : scene.guard->clauses) {
    bool isBusiness = isBusinessClause(conditions, clause);
    // That a search has not ended yet is said by the test that holds.
    const GuardLiteral &first = clause.alternatives.front().front();
    const AtomUse &use = conditions.atoms()[first.atom].uses.front();
    bool isRunningSearch = clause.alternatives.size() == 1 && clause.alternatives.front().size() == 1 &&
                           !first.positive && use.label.kind == EdgeLabel::Kind::Outcome &&
                           std::holds_alternative<Switch>(unit_.statements[use.label.statement].node);
    bool isKept = isBusiness || isStatusAround(conditions, clause, scene.id);
    keep.push_back(isKept && !isRunningSearch);
    drop.push_back(!isKept);
    result.parts.push_back(!isKept           ? GuardPart::Assumes
                           : isRunningSearch ? GuardPart::Search
                                             : GuardPart::Guard);
  }
  result.guard = writer_.guard(conditions, *scene.guard, scene.id, keep);
  result.assumes = writer_.guard(conditions, *scene.guard, scene.id, drop);
  const Guard &others = conditions.assumptionsOf(scene.node);
  if (others.clauses.size() <= 12) {
    GuardText text =
        writer_.guard(conditions, others, scene.id, std::vector<bool>(others.clauses.size(), true));
    result.assumes.formula = bothHold(result.assumes.formula, text.formula);
  } else if (!others.clauses.empty()) {
    result.assumes.formula += (result.assumes.formula.empty() ? "" : " AND ");
    result.assumes.formula += fmt::format("none of {} earlier checks ended the run", others.clauses.size());
  }
  return result;
}

/// The conditions under which callers run a range, one after the other. Empty when some caller runs it
/// always.
std::string Extraction::contextOf(const Range &range, unsigned depth) {
  if (auto known = contexts_.find(range); known != contexts_.end())
    return known->second;
  contexts_[range] = ""; // A cycle adds nothing.
  std::vector<std::string> parts;
  const std::vector<CallSite> &sites = scene_.analyses.callSites(range);
  static constexpr std::size_t MaxSites = 8;
  bool isAlways = sites.empty() || sites.size() > MaxSites || depth > 8;
  for (const CallSite &site : sites) {
    if (isAlways)
      break;
    const FlowGraph &graph = scene_.analyses.graph(site.program);
    Range around = scene_.rangeOf(graph.nodes[site.node].procedure, site.node);
    PathConditions &conditions = scene_.conditions(around);
    if (!conditions.contains(site.node))
      continue;
    StatementId statement = graph.nodes[site.node].statement;
    const Guard &guard = conditions.guardOf(site.node);
    std::vector<bool> keep;
    for (const GuardClause &clause : guard.clauses)
      keep.push_back(isBusinessClause(conditions, clause) ||
                     (statement && isStatusAround(conditions, clause, statement)));
    std::string own = statement ? writer_.guard(conditions, guard, statement, keep).formula : "";
    std::string outer = contextOf(around, depth + 1);
    std::string both = bothHold(outer, own);
    if (both.empty())
      isAlways = true;
    else if (std::find(parts.begin(), parts.end(), both) == parts.end())
      parts.push_back(both);
  }
  std::string result;
  if (!isAlways)
    for (const std::string &part : parts)
      result += (result.empty() ? "" : " OR ") + (parts.size() > 1 ? "(" + part + ")" : part);
  if (result.size() > 2000)
    result = result.substr(0, 1990) + " ...";
  return contexts_[range] = result;
}

/// The items that the tests of \p guard and the assignments of \p candidate name.
static std::vector<Touch> touchedBy(const TranslationUnit &unit, const Candidate &candidate,
                                    const GuardText &guard) {
  std::vector<Touch> touches;
  for (ExprId test : guard.tests)
    collectReads(unit, test, touches);
  for (const Assignment &assignment : candidate.assignments) {
    collectReads(unit, assignment.value, touches);
    if (DataItemId target = writtenItem(unit, assignment.target))
      touches.push_back({target, assignment.target});
  }
  return touches;
}

/// Names in a rule that nothing declares: what they hold is not known.
std::set<std::string_view> Extraction::unresolvedIn(const Candidate &candidate,
                                                    const GuardText &guard) const {
  std::set<std::string_view> names;
  if (std::ranges::find(unit_.missing, MissingKind::Item, &Missing::kind) == unit_.missing.end())
    return names;
  std::vector<Touch> touches = touchedBy(unit_, candidate, guard);
  for (const Missing &missing : unit_.missing)
    if (missing.kind == MissingKind::Item)
      for (const Touch &touch : touches)
        if (const DataItem &item = unit_.items[touch.item];
            item.name == missing.name && (!item.type || unit_.types[item.type].kind == TypeKind::Unknown))
          names.insert(item.name);
  return names;
}

/// Items that the rule names and that have the same words, though they are not the same.
std::set<DataItemId> Extraction::alikeIn(const Candidate &candidate, const GuardText &guard) const {
  std::vector<Touch> touches = touchedBy(unit_, candidate, guard);
  if (candidate.value)
    collectReads(unit_, candidate.value, touches);
  std::map<std::string_view, std::set<DataItemId>> byWords;
  for (const Touch &touch : touches)
    if (unit_.items[touch.item].storage != Storage::Temporary)
      byWords[writer_.itemWords(touch.item)].insert(touch.item);
  std::set<DataItemId> alike;
  for (const auto &[words, items] : byWords)
    if (items.size() > 1)
      alike.insert(items.begin(), items.end());
  return alike;
}

void Extraction::addRule(const Scene &scene, const Candidate &candidate) {
  auto wholeGuard = [&] {
    SplitGuard whole = splitGuard(scene);
    if (candidate.extraGuard)
      writer_.addTest(whole.guard, candidate.extraGuard, candidate.extraHolds);
    return whole;
  };
  SplitGuard split = wholeGuard();
  if (std::set<DataItemId> alike = alikeIn(candidate, split.guard); !alike.empty()) {
    writer_.qualify(std::move(alike));
    split = wholeGuard();
  }
  EffectText effect = describeEffect(scene, candidate, writer_, formatter_, names_);
  ProcedureId procedure = scene_.nesting.of(scene.id).procedure;
  const Range &range = scene.range;

  RuleRow row;
  row.kind = candidate.kind;
  row.category = candidate.category;
  row.program = identity_.program(scene.program);
  row.unit = text(unitName(procedure));
  SeenThrough seen = seenThrough(scene, split.guard);
  row.guard = text(split.guard.formula + carriersText(seen, split.guard));
  row.effect = text(effect.formula);
  row.target = text(effect.target);
  row.context = text(contextOf(range, 0));
  row.assumes = text(split.assumes.formula);
  row.title = text(effect.title);
  RoundsText rounds = rounds_.describe(scene, candidate, effect, writer_);
  writer_.qualify({});
  std::string sentence = rounds.words;
  if (!split.guard.words.empty())
    sentence += " when " + split.guard.words;
  row.statement = text(sentence + ".");
  row.at = ownLines(scene.id);
  row.confidence = candidate.confidence * (scene.guard->isExact ? 1.0 : 0.7);
  std::vector<std::string> reasons = candidate.reasons;
  for (std::string_view name : unresolvedIn(candidate, split.guard)) {
    reasons.push_back(fmt::format("depends on unresolved {}", name));
    row.confidence *= 0.8;
  }
  if (!scene.guard->isExact)
    reasons.emplace_back("the condition is cut short: the unit has too many paths");
  row.reasons = text(fmt::format("{}", fmt::join(reasons, "; ")));
  row.rule = identity_.hashed("R-", fmt::format("{}|{}|{}|{}|{}|{}", row.program, row.unit, toText(row.kind),
                                                split.guard.formula, row.effect, row.target));
  if (printer_ != nullptr)
    printer_->add(scene, row.rule, split.parts, candidate);
  isEffect_.insert(scene.id);
  ruleOf_.try_emplace(scene.id, row.rule);
  if (candidate.kind == RuleKind::Validation)
    refusalOf_.try_emplace(scene.id, row.rule);
  rangesWithRules_.insert(range);

  std::size_t firstEvidence = knowledge_.evidence.size();
  knowledge_.evidence.push_back({row.rule, EvidenceRole::Effect, row.at, copySite(scene.statement.origin)});
  if (DataItemId text = shownConstant(scene, candidate))
    knowledge_.evidence.push_back({row.rule, EvidenceRole::Definition, lines(unit_.items[text].origin),
                                   copySite(unit_.items[text].origin)});
  // A rule in the body of a macro stands there as well.
  Origin effectText = scene.statement.origin;
  effectText.endLine = row.at.endLine;
  if (effectText.endLine != scene.statement.origin.endLine)
    effectText.endColumn = std::numeric_limits<std::uint16_t>::max();
  for (const LineRange &body : macrosIn(effectText))
    knowledge_.evidence.push_back({row.rule, EvidenceRole::Effect, body, {}});
  std::set<LineRange> shown;
  for (const Origin &place : split.guard.places)
    if (shown.insert(lines(place)).second)
      knowledge_.evidence.push_back({row.rule, EvidenceRole::Guard, lines(place), copySite(place)});
  for (const Origin &use : unit_.programs[scene.program].uses)
    if (shown.insert(lines(use)).second)
      knowledge_.evidence.push_back({row.rule, EvidenceRole::Context, lines(use), copySite(use)});
  addCarriers(firstEvidence, seen);
  addDefinitions(firstEvidence, scene, candidate, split.guard, rounds);
  addRuleItems(row.rule, scene, candidate, split.guard, seen);
  addParameters(row.rule, scene, candidate, split.guard);
  Found found{scene.id,    candidate,  knowledge_.rules.size(), {},
              scene.range, scene.node, split.guard.cells,       split.guard.tests};
  for (const Assignment &assignment : candidate.assignments)
    found.targets.push_back(scene.written(assignment.target));
  found_.push_back(std::move(found));
  knowledge_.rules.push_back(row);
}

Extraction::SeenThrough Extraction::seenThrough(const Scene &scene, const GuardText &guard) {
  SeenThrough seen;
  if (guard.carried.empty())
    return seen;
  PathConditions &conditions = scene_.conditions(scene.range);
  auto decides = [&](NodeId node) { return conditions.decides(node, scene.node); };
  for (const CarriedTest &carried : guard.carried) {
    const Atom &atom = conditions.atoms()[carried.atom];
    bool isCarried = false;
    for (const CarrierTest &test : atom.carriers) {
      // The same tests may stand for a carrier that is asked for later, or for something else.
      if (conditions.orderOf(test.node) > conditions.orderOf(scene.node) || !decides(test.node))
        continue;
      isCarried = true;
      if (std::ranges::find(seen.carriers, test) == seen.carriers.end())
        seen.carriers.push_back(test);
    }
    bool isAsked = std::ranges::any_of(
        atom.uses, [&](const AtomUse &use) { return !use.isElsewhere && decides(use.node); });
    if (!isCarried || isAsked)
      continue;
    if (carried.test)
      seen.tests.insert(carried.test);
    else
      seen.outcomes.insert(carried.statement);
  }
  return seen;
}

/// What stands behind a guard that says more than the source asks for.
std::string Extraction::carriersText(const SeenThrough &seen, const GuardText &guard) const {
  std::vector<std::string> tests;
  for (const CarrierTest &test : seen.carriers)
    if (std::ranges::find(guard.tests, test.expr) == guard.tests.end())
      if (std::string formula = writer_.formula(test.expr); std::ranges::find(tests, formula) == tests.end())
        tests.push_back(std::move(formula));
  return tests.empty() ? std::string() : fmt::format(" (carried by {})", fmt::join(tests, ", "));
}

/// Where the source asks for what carries a decision of the guard, and where that is set.
void Extraction::addCarriers(std::size_t firstEvidence, const SeenThrough &seen) {
  constexpr std::size_t MostDefinitions = 8;
  std::string_view rule = knowledge_.evidence[firstEvidence].rule;
  auto show = [&](EvidenceRole role, const Origin &origin, const LineRange &range) {
    auto isShown = [&](const RuleEvidenceRow &row) { return row.role == role && row.at == range; };
    auto own = std::span(knowledge_.evidence).subspan(firstEvidence);
    if (range.line != 0 && std::ranges::none_of(own, isShown))
      knowledge_.evidence.push_back({rule, role, range, copySite(origin)});
  };
  for (const CarrierTest &test : seen.carriers) {
    show(EvidenceRole::Guard, unit_.exprs[test.expr].origin, lines(unit_.exprs[test.expr].origin));
    const std::vector<Definition> &definitions = scene_.facts.definitions(test.carrier);
    for (std::size_t at = 0; at < std::min(definitions.size(), MostDefinitions); ++at)
      show(EvidenceRole::Definition, unit_.statements[definitions[at].statement].origin,
           ownLines(definitions[at].statement));
  }
}

/// Where the words of a sentence come from that stand neither at a test nor in the effect: values of
/// condition-names and named constants, bodies of macros, the subject of a switch, comments that name an
/// item.
void Extraction::addDefinitions(std::size_t firstEvidence, const Scene &scene, const Candidate &candidate,
                                const GuardText &guard, const RoundsText &rounds) {
  std::string_view rule = knowledge_.evidence[firstEvidence].rule;
  auto show = [&](const LineRange &range, EvidenceRole role, std::string_view copiedFrom) {
    // Headers of the system ("<system>/...") are no part of what is scanned.
    bool isShown = range.line == 0 || range.file.starts_with('<');
    for (std::size_t at = firstEvidence; at < knowledge_.evidence.size() && !isShown; ++at) {
      const LineRange &known = knowledge_.evidence[at].at;
      isShown = known.line <= range.line && range.endLine <= known.endLine && known.file == range.file;
    }
    if (!isShown)
      knowledge_.evidence.push_back({rule, role, range, copiedFrom});
  };
  auto showOrigin = [&](const Origin &origin, EvidenceRole role) {
    if (origin.line != 0)
      show(lines(origin), role, copySite(origin));
  };
  auto showIn = [&](ExprId root, EvidenceRole role) {
    forEachExpr(unit_, root, [&](ExprId at) {
      const Expr &expr = unit_.exprs[at];
      DataItemId item;
      if (expr.kind == ExprKind::Item || expr.kind == ExprKind::Member)
        item = expr.item();
      if (expr.kind == ExprKind::ConditionName) {
        showOrigin(unit_.conditions[expr.condition()].origin, EvidenceRole::Definition);
        item = unit_.conditions[expr.condition()].item;
      }
      if (item && !writer_.nameInComment(item).empty())
        showOrigin(unit_.items[item].origin, EvidenceRole::Comment);
      if (expr.kind == ExprKind::NamedConstant) {
        if (auto definition = writer_.definitionOf(expr))
          showOrigin(*definition, EvidenceRole::Definition);
      } else if (expr.operands.empty()) {
        showOrigin(expr.origin, expr.kind == ExprKind::Item || expr.kind == ExprKind::Member
                                    ? role
                                    : EvidenceRole::Definition);
      }
    });
  };
  for (ExprId value : rounds.values)
    showIn(value, EvidenceRole::Guard);
  for (const Origin &place : guard.places)
    for (const LineRange &body : macrosIn(place))
      show(body, EvidenceRole::Guard, {});
  for (ExprId test : guard.tests)
    showIn(test, EvidenceRole::Guard);
  for (const Assignment &assignment : candidate.assignments) {
    showIn(assignment.target, EvidenceRole::Effect);
    showIn(assignment.value, EvidenceRole::Effect);
  }
  if (candidate.value)
    showIn(candidate.value, EvidenceRole::Effect);
  if (const auto *exit = std::get_if<Exit>(&scene.statement.node); exit != nullptr && exit->value)
    showIn(exit->value, EvidenceRole::Effect);
  if (const auto *thrown = std::get_if<Throw>(&scene.statement.node); thrown != nullptr && thrown->value)
    showIn(thrown->value, EvidenceRole::Effect);
}

void Extraction::addRuleItems(std::string_view rule, const Scene &scene, const Candidate &candidate,
                              const GuardText &guard, const SeenThrough &seen) {
  std::set<std::pair<DataItemId, ItemRole>> added;
  auto add = [&](DataItemId item, ItemRole role) {
    bool isKnown = item && !identity_.item(item).empty() && unit_.items[item].storage != Storage::Temporary;
    if (!isKnown || !added.emplace(item, role).second)
      return;
    RuleItemRow row{rule, identity_.item(item), role};
    if (role != ItemRole::Writes)
      if (auto origin = origins_.of(item); origin && !identity_.item(origin->item).empty()) {
        row.origin = identity_.item(origin->item);
        row.originAt = lines(unit_.statements[origin->move].origin);
      }
    knowledge_.ruleItems.push_back(row);
  };
  /// A test or an outcome, and as what its items take part.
  auto addTested = [&](ExprId root, ItemRole role) {
    std::vector<ExprId> tests{root};
    // An intermediate result of lowering stands for what it was made of.
    for (std::size_t at = 0; at < tests.size(); ++at)
      forEachExpr(unit_, tests[at], [&](ExprId part) {
        const Expr &expr = unit_.exprs[part];
        if (expr.kind == ExprKind::Item && unit_.items[expr.item()].storage == Storage::Temporary)
          for (const Definition &definition : scene_.facts.definitions(expr.item()))
            if (definition.value && std::ranges::find(tests, definition.value) == tests.end())
              tests.push_back(definition.value);
        if (expr.kind == ExprKind::ConditionName)
          knowledge_.ruleItems.push_back({rule, identity_.condition(expr.condition()), role});
        else if (expr.kind == ExprKind::Item || expr.kind == ExprKind::Member)
          add(expr.item(), role);
        // A subscript in a condition only finds the element, a pointer the record.
        return expr.kind != ExprKind::Item && expr.kind != ExprKind::Member &&
               expr.kind != ExprKind::ConditionName;
      });
  };
  for (ExprId test : guard.tests)
    addTested(test, seen.tests.contains(test) ? ItemRole::Decides : ItemRole::Tests);
  for (const CarrierTest &test : seen.carriers)
    addTested(test.expr, ItemRole::Tests);
  for (StatementId asked : guard.outcomes) {
    ItemRole role = seen.outcomes.contains(asked) ? ItemRole::Decides : ItemRole::Tests;
    const StatementNode &node = unit_.statements[asked].node;
    if (const auto *search = std::get_if<Switch>(&node))
      for (const Case &arm : search->cases)
        for (ExprId alternative : arm.alternatives)
          addTested(alternative, role);
    if (const auto *io = std::get_if<Io>(&node))
      for (const Access &access : io->accesses)
        if (access.resource) {
          const Resource &resource = unit_.resources[access.resource];
          add(resource.keyItem ? resource.keyItem : resource.statusItem, role);
        }
  }
  std::vector<Touch> reads;
  if (!candidate.assignments.empty()) {
    for (const Assignment &assignment : candidate.assignments) {
      add(scene.written(assignment.target), ItemRole::Writes);
      collectReads(unit_, assignment.value, reads);
    }
  } else {
    StatementEffects effects = effectsOf(unit_, scene.id);
    reads = effects.reads;
    if (const HandledAccess *access = scene_.handlers.handingOver(scene.id))
      for (DataItemId record : access->records)
        add(record, ItemRole::Writes);
    if (const auto *io = std::get_if<Io>(&scene.statement.node)) {
      for (const Access &access : io->accesses)
        if (access.resource) {
          add(unit_.resources[access.resource].handle, ItemRole::Writes);
          for (DataItemId record : unit_.resources[access.resource].records)
            for (ExprId use : io->uses)
              if (use && scene.written(use) == record)
                add(record, ItemRole::Writes);
        }
    }
  }
  for (const Touch &read : reads)
    add(read.item, ItemRole::Reads);
}

void Extraction::addProgramRules(ProgramId program) {
  for (StatementId id : scene_.nesting.statements(program)) {
    const Statement &statement = unit_.statements[id];
    std::vector<const Recogniser *> interested;
    for (const Recogniser *recogniser : allRecognisers())
      if (recogniser->mayApply(statement))
        interested.push_back(recogniser);
    if (interested.empty())
      continue;
    Scene scene(scene_, program, id);
    scene.findGuard();
    if (!scene.isReachable || scene.guard->isNever)
      continue;
    std::vector<Candidate> candidates;
    for (const Recogniser *recogniser : interested)
      recogniser->recognise(scene, candidates);
    for (const Candidate &candidate : candidates)
      addRule(scene, candidate);
  }
}

/// The validation in the list of \p statement, behind it, whose message \p statement shows; empty if there is
/// none.
std::string_view Extraction::refusalToldBy(StatementId statement) const {
  if (!std::holds_alternative<Io>(unit_.statements[statement].node) ||
      !Scene::mentionsMessage(unit_, unit_.statements[statement]))
    return {};
  StatementList list = scene_.nesting.siblings(statement);
  for (StatementId later : list.subspan(scene_.nesting.of(statement).position + 1)) {
    if (auto refusal = refusalOf_.find(later); refusal != refusalOf_.end())
      return refusal->second;
    if (!std::holds_alternative<Io>(unit_.statements[later].node))
      return {};
  }
  return {};
}

void Extraction::addLedger(ProgramId program) {
  const std::vector<StatementId> &statements = scene_.nesting.statements(program);
  // A statement around a rule decides it; so does one that performs a range with rules in it.
  std::set<StatementId> decides;
  std::set<Range> withRules = rangesWithRules_;
  for (bool changed = true; changed;) {
    changed = false;
    for (StatementId id : statements) {
      bool runsRules = false;
      const FlowGraph &graph = scene_.analyses.graph(program);
      if (NodeId node = graph.nodeOf(id))
        for (const Range &range : scene_.analyses.performedRanges(graph, node))
          runsRules |= withRules.contains(range) ||
                       std::any_of(withRules.begin(), withRules.end(), [&](const Range &inner) {
                         return inner.program == program && scene_.analyses.contains(range, inner.from);
                       });
      if (!runsRules && !isEffect_.contains(id))
        continue;
      if (runsRules && decides.insert(id).second)
        changed = true;
      for (StatementId at = scene_.nesting.of(id).parent; at; at = scene_.nesting.of(at).parent)
        if (decides.insert(at).second)
          changed = true;
      if (runsRules &&
          withRules.insert(scene_.rangeOf(scene_.nesting.of(id).procedure, graph.nodeOf(id))).second)
        changed = true;
    }
  }
  const auto unreachable = explainUnreachable(scene_.analyses, program);
  std::uint32_t count = 0;
  for (StatementId id : statements) {
    const Statement &statement = unit_.statements[id];
    if (statement.isSynthetic || std::holds_alternative<LabelMark>(statement.node))
      continue;
    ++count;
    LedgerRow row;
    row.program = identity_.program(program);
    row.at = ownLines(id);
    if (auto rule = ruleOf_.find(id); rule != ruleOf_.end()) {
      row.disposition = Disposition::Rule;
      row.reason = "effect of a rule";
      row.rule = rule->second;
    } else {
      auto proof = unreachable.find(id);
      Account account = accountFor(Scene(scene_, program, id), decides.contains(id),
                                   proof == unreachable.end() ? std::string_view() : proof->second);
      row.disposition = account.disposition;
      row.reason = text(account.reason);
      if (account.disposition == Disposition::Technical)
        if (std::string_view refusal = refusalToldBy(id); !refusal.empty()) {
          row.disposition = Disposition::Rule;
          row.reason = "tells why something is refused";
          row.rule = refusal;
        }
      if (account.disposition == Disposition::Unreachable)
        unreachable_.emplace_back(id, row.reason);
    }
    knowledge_.ledger.push_back(row);
  }
  for (ProgramRow &row : knowledge_.programs)
    if (row.program == identity_.program(program))
      row.statements = count;
}

} // namespace tacit::rules

std::optional<bool> tacit::ToldPrograms::find(const std::string &key, std::size_t unit) const {
  std::scoped_lock lock(mutex_);
  auto found = entries_.find(key);
  if (found == entries_.end() || found->second.unit >= unit)
    return std::nullopt;
  return found->second.hasRules;
}

void tacit::ToldPrograms::add(const std::vector<ToldProgram> &told, std::size_t unit) {
  std::scoped_lock lock(mutex_);
  for (const ToldProgram &each : told)
    if (auto [known, isNew] = entries_.try_emplace(each.key, unit, each.hasRules);
        !isNew && unit < known->second.unit)
      known->second = {unit, each.hasRules};
}

tacit::Knowledge tacit::extractKnowledge(const ir::TranslationUnit &unit, const RuleOptions &options,
                                         const EarlierUnits *earlier) {
  return rules::Extraction(unit, options, earlier).run();
}
