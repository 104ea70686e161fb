#include "tacit/Analysis/FlowGraph.h"

#include "tacit/Support/Decimal.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace tacit::analysis {

using namespace tacit::ir;

namespace {
/// Where `break` and `continue` go inside a list, and where an exception goes.
struct Surroundings {
  NodeId breakTo;
  NodeId continueTo;
  std::size_t attempt = 0; ///< The innermost `try` around, counted from 1; 0 for none.
};

/// A `try`: where its handlers begin, and the `try` around it.
struct Attempt {
  StatementId statement;
  std::vector<NodeId> handlers;
  std::size_t around = 0;
};

/// A list of statements still to be connected: control enters at `entry` and goes on at `next`.
struct PendingList {
  StatementList list;
  NodeId entry;
  NodeId next;
  Surroundings around;
  ProcedureId procedure;
};
} // namespace

/// Connects lists one by one from a work list: a nested list gets its entry node at once and its inside
/// later.
class FlowGraphBuilder {
public:
  FlowGraphBuilder(const TranslationUnit &unit, ProgramId program, const Callees *callees)
      : unit_(unit), callees_(callees) {
    graph_.program = program;
  }

  FlowGraph build();

private:
  NodeId node(FlowNodeKind kind, StatementId statement = {}) {
    return graph_.nodes.push_back({kind, statement, procedure_});
  }
  void edge(NodeId from, NodeId to, EdgeLabel label = {}) { graph_.edges_.push_back({from, to, label}); }
  /// The first node made for a statement is the one that stands for it.
  void own(StatementId statement, NodeId at) { owners_.push_back({statement, at}); }
  /// A new list inside \p owner to be connected later; returns where control enters it.
  NodeId list(StatementId owner, StatementList statements, NodeId next, const Surroundings &around) {
    if (statements.empty())
      return next;
    NodeId entry = node(FlowNodeKind::Join, owner);
    pending_.push_back({statements, entry, next, around, procedure_});
    return entry;
  }

  void connect(const PendingList &pending);
  void statement(StatementId id, NodeId at, NodeId next, const Surroundings &around);
  void handlers(StatementId id, NodeId at, std::span<const Handler> handlers, NodeId next,
                const Surroundings &around);
  void branch(StatementId id, NodeId at, ExprId condition, NodeId ifTrue, NodeId ifFalse);
  void switchArms(StatementId id, const Switch &node, NodeId at, NodeId next, const Surroundings &around);
  void loop(StatementId id, const LoopControl &control, NodeId at, NodeId body, NodeId next, NodeId again,
            const Surroundings &around);
  void controlled(StatementId id, const LoopControl &control, NodeId at, NodeId next,
                  const Surroundings &around, const StatementList *inlineBody);
  void jump(StatementId id, const Goto &node, NodeId at, NodeId next);
  void leave(StatementId id, const Exit &node, NodeId at, NodeId next, const Surroundings &around);
  void attempt(StatementId id, const Try &node, NodeId at, NodeId next, const Surroundings &around);
  /// Leads from \p raised to the handlers around that may run for an exception of \p types. Returns whether
  /// one of them certainly does.
  bool raise(NodeId raised, const ExceptionTypes &types, const Surroundings &around, const EdgeLabel &label);
  void raiseFromCalls();
  NodeId targetOf(const JumpTarget &target);
  NodeId labelNode(LabelId label);
  bool hasProcedure(ProcedureId procedure) const {
    return procedure && graph_.position(procedure) < graph_.procedures_.size();
  }
  void alter();
  void index();

  const TranslationUnit &unit_;
  const Callees *callees_;
  FlowGraph graph_;
  std::vector<Attempt> attempts_;
  std::vector<std::pair<StatementId, Surroundings>> guarded_; ///< Statements inside of a `try`.
  ProcedureId procedure_;
  std::vector<PendingList> pending_;
  std::vector<std::pair<StatementId, NodeId>> owners_;
  std::vector<std::pair<StatementId, NodeId>> begins_;
  std::unordered_map<LabelId, NodeId> labels_;
  std::unordered_map<ProcedureId, NodeId> sectionEnds_; ///< Of sections with paragraphs: of their last one.
  std::unordered_map<ProcedureId, NodeId> firstJumps_;  ///< The GO TO that ALTER of a procedure means.
  std::map<ProcedureId, std::set<ProcedureId>> alterations_;
};

FlowGraph FlowGraphBuilder::build() {
  const Program &program = unit_.programs[graph_.program];
  graph_.procedures_.assign(program.procedures.begin(), program.procedures.end());
  for (ProcedureId procedure : program.procedures) {
    procedure_ = procedure;
    graph_.entries_.push_back(node(FlowNodeKind::Entry));
    graph_.ends_.push_back(node(FlowNodeKind::End));
  }
  for (ProcedureId procedure : program.procedures)
    if (ProcedureId section = unit_.procedures[procedure].section)
      sectionEnds_[section] = graph_.endOf(procedure);
  for (std::size_t at = 0; at < program.procedures.size(); ++at) {
    procedure_ = program.procedures[at];
    const Procedure &procedure = unit_.procedures[procedure_];
    pending_.push_back({procedure.body, graph_.entries_[at], graph_.ends_[at], {}, procedure_});
    bool fallsThrough = at + 1 < program.procedures.size() &&
                        unit_.procedures[program.procedures[at + 1]].isDeclarative == procedure.isDeclarative;
    if (fallsThrough)
      edge(graph_.ends_[at], graph_.entries_[at + 1]);
    else
      edge(graph_.ends_[at], node(FlowNodeKind::Return));
  }
  while (!pending_.empty()) {
    PendingList pending = pending_.back();
    pending_.pop_back();
    connect(pending);
  }
  // A further way in is one more way from the start of the procedure it stands in.
  for (const EntryPoint &entry : program.entries) {
    auto label = entry.label ? labels_.find(entry.label) : labels_.end();
    if (label == labels_.end() || !hasProcedure(entry.procedure))
      continue;
    graph_.entryLabels_.emplace_back(entry.label, label->second);
    edge(graph_.entryOf(entry.procedure), label->second);
  }
  std::sort(graph_.entryLabels_.begin(), graph_.entryLabels_.end());
  alter();
  raiseFromCalls();
  index();
  return std::move(graph_);
}

void FlowGraphBuilder::connect(const PendingList &pending) {
  procedure_ = pending.procedure;
  NodeId at = pending.entry;
  for (std::size_t position = 0; position < pending.list.size(); ++position) {
    NodeId next = position + 1 < pending.list.size() ? node(FlowNodeKind::Join) : pending.next;
    statement(pending.list[position], at, next, pending.around);
    at = next;
  }
  if (pending.list.empty())
    edge(at, pending.next);
}

void FlowGraphBuilder::statement(StatementId id, NodeId at, NodeId next, const Surroundings &around) {
  begins_.push_back({id, at});
  if (around.attempt != 0 && callees_ != nullptr)
    guarded_.emplace_back(id, around);
  const StatementNode &body = unit_.statements[id].node;
  if (const auto *choice = std::get_if<If>(&body)) {
    branch(id, at, choice->condition, list(id, choice->thenBody, next, around),
           list(id, choice->elseBody, next, around));
  } else if (const auto *arms = std::get_if<Switch>(&body)) {
    switchArms(id, *arms, at, next, around);
  } else if (const auto *loop = std::get_if<Loop>(&body)) {
    controlled(id, loop->control, at, next, around, &loop->body);
  } else if (const auto *perform = std::get_if<Perform>(&body)) {
    controlled(id, perform->control, at, next, around, nullptr);
  } else if (const auto *jumpTo = std::get_if<Goto>(&body)) {
    jump(id, *jumpTo, at, next);
  } else if (const auto *exit = std::get_if<Exit>(&body)) {
    leave(id, *exit, at, next, around);
  } else if (const auto *alter = std::get_if<Alter>(&body)) {
    NodeId act = node(FlowNodeKind::Statement, id);
    own(id, act);
    edge(at, act);
    edge(act, next);
    alterations_[alter->procedure].insert(alter->to);
  } else if (const auto *label = std::get_if<LabelMark>(&body)) {
    NodeId mark = labelNode(label->label);
    graph_.nodes[mark].procedure = procedure_;
    own(id, mark);
    edge(at, mark);
    edge(mark, next);
  } else if (const auto *guarded = std::get_if<Try>(&body)) {
    attempt(id, *guarded, at, next, around);
  } else if (const auto *thrown = std::get_if<Throw>(&body)) {
    NodeId act = node(around.attempt != 0 ? FlowNodeKind::Statement : FlowNodeKind::Return, id);
    own(id, act);
    edge(at, act);
    ExceptionTypes types(thrown->types.begin(), thrown->types.end());
    if (around.attempt != 0 && !raise(act, types, around, {}))
      edge(act, node(FlowNodeKind::Return, id));
  } else {
    // XCTL does not come back; only a program that looks at the answer goes on when it failed.
    const auto *called = std::get_if<Call>(&body);
    bool leaves =
        called != nullptr && called->kind == CallKind::Xctl && !called->result && called->handlers.empty();
    NodeId act = node(leaves ? FlowNodeKind::Return : FlowNodeKind::Statement, id);
    own(id, act);
    edge(at, act);
    if (leaves)
      return;
    std::span<const Handler> after;
    if (const auto *assign = std::get_if<Assign>(&body))
      after = assign->handlers;
    else if (const auto *call = std::get_if<Call>(&body))
      after = call->handlers;
    else if (const auto *io = std::get_if<Io>(&body))
      after = io->handlers;
    handlers(id, act, after, next, around);
  }
}

void FlowGraphBuilder::attempt(StatementId id, const Try &guarded, NodeId at, NodeId next,
                               const Surroundings &around) {
  NodeId head = node(FlowNodeKind::Branch, id);
  own(id, head);
  edge(at, head);
  Surroundings inside = around;
  attempts_.push_back({.statement = id, .handlers = {}, .around = around.attempt});
  inside.attempt = attempts_.size();
  edge(head, list(id, guarded.body, next, inside));
  std::vector<NodeId> handlers;
  for (const Handler &handler : guarded.handlers) {
    handlers.push_back(list(id, handler.body, next, around));
    // Anything inside may fail in a way that the unit does not show.
    edge(head, handlers.back(), {EdgeLabel::Kind::Outcome, true, Op::Exception, {}, id, 0});
  }
  attempts_[inside.attempt - 1].handlers = std::move(handlers);
}

bool FlowGraphBuilder::raise(NodeId raised, const ExceptionTypes &types, const Surroundings &around,
                             const EdgeLabel &label) {
  for (std::size_t at = around.attempt; at != 0; at = attempts_[at - 1].around) {
    const Attempt &attempt = attempts_[at - 1];
    std::span<const Handler> handlers = std::get<Try>(unit_.statements[attempt.statement].node).handlers;
    for (std::size_t position = 0; position < handlers.size(); ++position) {
      if (!mayCatch(handlers[position].text, types))
        continue;
      edge(raised, attempt.handlers[position], label);
      if (catches(handlers[position].text, types))
        return true;
    }
  }
  return false;
}

/// Calls inside of a `try` lead to the handlers of what they may throw; what follows runs only if they threw
/// nothing.
void FlowGraphBuilder::raiseFromCalls() {
  if (guarded_.empty())
    return;
  std::unordered_map<StatementId, NodeId> nodes;
  for (const auto &[statement, at] : owners_)
    nodes.try_emplace(statement, at);
  std::unordered_map<NodeId, std::vector<std::size_t>> leaving;
  std::unordered_map<NodeId, std::vector<std::size_t>> coming;
  for (std::size_t number = 0; number < graph_.edges_.size(); ++number) {
    leaving[graph_.edges_[number].from].push_back(number);
    coming[graph_.edges_[number].to].push_back(number);
  }
  for (const auto &[id, around] : guarded_) {
    auto at = nodes.find(id);
    if (at == nodes.end())
      continue;
    NodeId raised = at->second;
    std::size_t before = graph_.edges_.size();
    for (const ExceptionTypes &types : callees_->escapingFrom(id))
      raise(raised, types, around, {EdgeLabel::Kind::Outcome, true, Op::Exception, {}, id, 0});
    if (graph_.edges_.size() == before)
      continue;
    EdgeLabel nothing{EdgeLabel::Kind::Outcome, false, Op::Exception, {}, id, 0};
    const StatementNode &body = unit_.statements[id].node;
    if (std::holds_alternative<If>(body) || std::holds_alternative<Switch>(body)) {
      // What is asked may throw: nothing is decided then.
      procedure_ = graph_.nodes[raised].procedure;
      NodeId question = node(FlowNodeKind::Branch, id);
      for (std::size_t number : coming[raised])
        graph_.edges_[number].to = question;
      for (std::size_t number = before; number < graph_.edges_.size(); ++number)
        graph_.edges_[number].from = question;
      edge(question, raised, nothing);
    } else if (std::ranges::all_of(leaving[raised], [&](std::size_t number) {
                 return graph_.edges_[number].label.kind == EdgeLabel::Kind::None;
               })) {
      for (std::size_t number : leaving[raised])
        graph_.edges_[number].label = nothing;
    }
  }
}

/// A chain of questions, one a failing outcome; the success phrase runs when none of them happened.
void FlowGraphBuilder::handlers(StatementId id, NodeId at, std::span<const Handler> handlers, NodeId next,
                                const Surroundings &around) {
  NodeId success = next;
  for (const Handler &handler : handlers)
    if (handler.outcome == Op::Success)
      success = list(id, handler.body, next, around);
  Op asked = Op::None;
  auto notAsked = [&] {
    return asked == Op::None ? EdgeLabel{} : EdgeLabel{EdgeLabel::Kind::Outcome, false, asked, {}, id, 0};
  };
  for (const Handler &handler : handlers) {
    if (handler.outcome == Op::Success)
      continue;
    NodeId question = node(FlowNodeKind::Branch, id);
    edge(at, question, notAsked());
    edge(question, list(id, handler.body, next, around),
         {EdgeLabel::Kind::Outcome, true, handler.outcome, {}, id, 0});
    asked = handler.outcome;
    at = question;
  }
  bool hasSuccess =
      std::ranges::any_of(handlers, [](const Handler &each) { return each.outcome == Op::Success; });
  bool isIo = std::holds_alternative<Io>(unit_.statements[id].node);
  if (hasSuccess && asked == Op::None && !isIo) {
    // Only the success has statements of its own: there is a failure all the same, and it goes on behind.
    const auto *assign = std::get_if<Assign>(&unit_.statements[id].node);
    Op failure = assign == nullptr                  ? Op::Exception
                 : assign->kind == AssignKind::Text ? Op::Overflow
                                                    : Op::SizeError;
    NodeId question = node(FlowNodeKind::Branch, id);
    edge(at, question);
    edge(question, success, {EdgeLabel::Kind::Outcome, false, failure, {}, id, 0});
    edge(question, next, {EdgeLabel::Kind::Outcome, true, failure, {}, id, 0});
    return;
  }
  edge(at, success, notAsked());
  // Input and output may fail in a way that no phrase is for.
  if (hasSuccess && isIo) {
    EdgeLabel residual = notAsked();
    residual.isResidual = true;
    edge(at, next, residual);
  }
}

void FlowGraphBuilder::branch(StatementId id, NodeId at, ExprId condition, NodeId ifTrue, NodeId ifFalse) {
  NodeId question = node(FlowNodeKind::Branch, id);
  own(id, question);
  edge(at, question);
  edge(question, ifTrue, {EdgeLabel::Kind::Condition, true, Op::None, condition, id, 0});
  edge(question, ifFalse, {EdgeLabel::Kind::Condition, false, Op::None, condition, id, 0});
}

void FlowGraphBuilder::switchArms(StatementId id, const Switch &arms, NodeId at, NodeId next,
                                  const Surroundings &around) {
  Surroundings inside = around;
  bool runsOn = arms.kind == SwitchKind::FallThrough;
  if (runsOn)
    inside.breakTo = next;
  // Bodies first, from the last to the first, so that each knows the one it runs on into.
  std::vector<NodeId> bodies(arms.cases.size());
  NodeId after = next;
  for (std::size_t arm = arms.cases.size(); arm-- > 0;) {
    bodies[arm] = list(id, arms.cases[arm].body, runsOn ? after : next, inside);
    after = bodies[arm];
  }
  NodeId otherwise = next;
  for (std::size_t arm = 0; arm < arms.cases.size(); ++arm)
    if (arms.cases[arm].isDefault)
      otherwise = bodies[arm];

  NodeId head = at;
  if (arms.kind == SwitchKind::Search) {
    head = node(FlowNodeKind::Branch, id);
    own(id, head);
    edge(at, head);
    edge(head, otherwise, {EdgeLabel::Kind::Outcome, true, Op::AtEnd, {}, id, 0});
    NodeId element = node(FlowNodeKind::LoopSet, id);
    edge(head, element, {EdgeLabel::Kind::Outcome, false, Op::AtEnd, {}, id, 0});
    at = element;
    otherwise = head;
  }
  for (std::size_t arm = 0; arm < arms.cases.size(); ++arm)
    for (ExprId alternative : arms.cases[arm].alternatives) {
      NodeId no =
          node(FlowNodeKind::Join, id); // Still inside: the order of arms is part of their conditions.
      branch(id, at, alternative, bodies[arm], no);
      at = no;
    }
  own(id, at);
  edge(at, otherwise);
}

/// A loop, or a PERFORM with or without one. `inlineBody` is null for a PERFORM of procedures.
void FlowGraphBuilder::controlled(StatementId id, const LoopControl &control, NodeId at, NodeId next,
                                  const Surroundings &around, const StatementList *inlineBody) {
  bool isLoop = control.condition || control.times || !control.varying.empty() || inlineBody != nullptr;
  if (!isLoop) {
    NodeId run = node(FlowNodeKind::Perform, id);
    own(id, run);
    edge(at, run);
    edge(run, next);
    return;
  }
  NodeId again = node(FlowNodeKind::Join); // After the body: where `continue` goes.
  NodeId body;
  if (inlineBody != nullptr) {
    Surroundings inside = around;
    inside.breakTo = next;
    inside.continueTo = again;
    body = list(id, *inlineBody, again, inside);
  } else {
    body = node(FlowNodeKind::Perform, id);
    own(id, body);
    edge(body, again);
  }
  loop(id, control, at, body, next, again, around);
}

/// PERFORM 3 TIMES: what follows is not reached without a round.
static bool hasRound(const TranslationUnit &unit, const LoopControl &control) {
  if (!control.times || unit.exprs[control.times].kind != ExprKind::Number)
    return false;
  auto rounds = Decimal::parse(unit.exprs[control.times].text);
  return rounds && *rounds >= Decimal(1);
}

void FlowGraphBuilder::loop(StatementId id, const LoopControl &control, NodeId at, NodeId body, NodeId next,
                            NodeId again, const Surroundings &around) {
  if (!control.init.empty()) {
    NodeId afterInit = node(FlowNodeKind::Join);
    edge(at, list(id, control.init, afterInit, around));
    at = afterInit;
  }
  if (!control.step.empty()) {
    NodeId afterStep = node(FlowNodeKind::Join);
    edge(again, list(id, control.step, afterStep, around));
    again = afterStep;
  }
  // The way out of a loop stands before the way in: a depth-first order then has the body before what follows
  // it.
  if (control.varying.empty()) {
    NodeId head = node(FlowNodeKind::Branch, id);
    edge(again, head);
    if (hasRound(unit_, control)) {
      NodeId start = node(FlowNodeKind::LoopSet, id);
      own(id, start);
      edge(at, start);
      edge(start, body);
    } else {
      own(id, head);
      edge(at, control.testAfter ? body : head);
    }
    if (control.condition) {
      edge(head, next, {EdgeLabel::Kind::Condition, false, Op::None, control.condition, id, 0});
      edge(head, body, {EdgeLabel::Kind::Condition, true, Op::None, control.condition, id, 0});
    } else {
      if (control.times)
        edge(head, next);
      edge(head, body);
    }
    return;
  }
  // VARYING a AFTER b: all items get their first values, then each level tests; a level that ends steps the
  // one outside of it and starts anew.
  NodeId start = node(FlowNodeKind::LoopSet, id);
  edge(at, start);
  std::size_t levels = control.varying.size();
  std::vector<NodeId> tests(levels);
  for (std::size_t level = 0; level < levels; ++level)
    tests[level] = node(FlowNodeKind::Branch, id);
  own(id, start);
  edge(start, control.testAfter ? body : tests[0]);
  for (std::size_t level = 0; level < levels; ++level) {
    NodeId inner = level + 1 < levels ? tests[level + 1] : body;
    NodeId done = next;
    if (level > 0) {
      done = node(FlowNodeKind::LoopSet, id);
      edge(done, tests[level - 1]);
    }
    edge(tests[level], done,
         {EdgeLabel::Kind::Condition, true, Op::None, control.varying[level].until, id, 0});
    edge(tests[level], inner,
         {EdgeLabel::Kind::Condition, false, Op::None, control.varying[level].until, id, 0});
  }
  NodeId step = node(FlowNodeKind::LoopSet, id);
  edge(again, step);
  edge(step, tests[levels - 1]);
}

NodeId FlowGraphBuilder::labelNode(LabelId label) {
  auto [at, isNew] = labels_.try_emplace(label, NodeId());
  if (isNew)
    at->second = node(FlowNodeKind::Join);
  return at->second;
}

NodeId FlowGraphBuilder::targetOf(const JumpTarget &target) {
  return target.label ? labelNode(target.label) : graph_.entryOf(target.procedure);
}

void FlowGraphBuilder::jump(StatementId id, const Goto &jumpTo, NodeId at, NodeId next) {
  NodeId act = node(jumpTo.dependingOn ? FlowNodeKind::Branch : FlowNodeKind::Statement, id);
  own(id, act);
  edge(at, act);
  if (jumpTo.dependingOn) {
    for (std::uint32_t choice = 0; choice < jumpTo.targets.size(); ++choice)
      edge(act, targetOf(jumpTo.targets[choice]),
           {EdgeLabel::Kind::Index, true, Op::None, jumpTo.dependingOn, id, choice + 1});
    edge(act, next,
         {EdgeLabel::Kind::Index, false, Op::None, jumpTo.dependingOn, id,
          static_cast<std::uint32_t>(jumpTo.targets.size())});
    return;
  }
  for (const JumpTarget &target : jumpTo.targets)
    edge(act, targetOf(target));
  firstJumps_.try_emplace(procedure_, act); // Those of a body come before nested ones.
}

/// ALTER gives the GO TO of a paragraph further targets, wherever it stands. A section that is named means
/// its first paragraph.
void FlowGraphBuilder::alter() {
  for (const auto &[procedure, targets] : alterations_) {
    auto jump = firstJumps_.find(procedure);
    std::size_t at = hasProcedure(procedure) ? graph_.position(procedure) + 1 : 0;
    if (jump == firstJumps_.end() && at > 0 && at < graph_.procedures_.size() &&
        unit_.procedures[graph_.procedures_[at]].section == procedure)
      jump = firstJumps_.find(graph_.procedures_[at]);
    if (jump == firstJumps_.end())
      continue;
    for (ProcedureId to : targets)
      if (hasProcedure(to))
        edge(jump->second, graph_.entryOf(to));
  }
}

void FlowGraphBuilder::leave(StatementId id, const Exit &exit, NodeId at, NodeId next,
                             const Surroundings &around) {
  FlowNodeKind kind = FlowNodeKind::Statement;
  NodeId to;
  switch (exit.kind) {
  case ExitKind::Paragraph:
    to = graph_.endOf(procedure_);
    break;
  case ExitKind::Section: {
    ProcedureId section =
        unit_.procedures[procedure_].section ? unit_.procedures[procedure_].section : procedure_;
    auto last = sectionEnds_.find(section);
    to = last == sectionEnds_.end() ? graph_.endOf(section) : last->second;
    break;
  }
  case ExitKind::Break:
    to = around.breakTo;
    break;
  case ExitKind::Continue:
    to = around.continueTo;
    break;
  case ExitKind::ReturnIfCalled: {
    // Who called is not the program's decision: one way leads back, the other one on.
    NodeId act = node(FlowNodeKind::Branch, id);
    own(id, act);
    edge(at, act);
    edge(act, node(FlowNodeKind::Return, id));
    edge(act, next);
    return;
  }
  case ExitKind::Return:
    kind = FlowNodeKind::Return;
    break;
  case ExitKind::Stop:
    kind = FlowNodeKind::Stop;
    break;
  case ExitKind::Abend:
    kind = FlowNodeKind::Abend;
    break;
  }
  NodeId act = node(kind, id);
  own(id, act);
  edge(at, act);
  if (to)
    edge(act, to);
}

/// Sorts the edges by source node (keeping their order) and makes the reverse tables.
void FlowGraphBuilder::index() {
  if (!begins_.empty()) {
    auto [low, high] = std::minmax_element(begins_.begin(), begins_.end());
    graph_.firstStatement_ = low->first.index();
    graph_.nodeOfStatement_.assign(high->first.index() - graph_.firstStatement_ + 1, {});
    graph_.beginOfStatement_ = graph_.nodeOfStatement_;
    for (auto [statement, at] : begins_)
      graph_.beginOfStatement_[statement.index() - graph_.firstStatement_] = at;
    for (auto [statement, at] : owners_)
      if (NodeId &owner = graph_.nodeOfStatement_[statement.index() - graph_.firstStatement_]; !owner)
        owner = at;
  }
  std::size_t count = graph_.nodes.size();
  graph_.first_.assign(count + 1, 0);
  graph_.firstPredecessor_.assign(count + 1, 0);
  for (const FlowEdge &edge : graph_.edges_) {
    ++graph_.first_[edge.from.index() + 1];
    ++graph_.firstPredecessor_[edge.to.index() + 1];
  }
  for (std::size_t at = 0; at < count; ++at) {
    graph_.first_[at + 1] += graph_.first_[at];
    graph_.firstPredecessor_[at + 1] += graph_.firstPredecessor_[at];
  }
  std::vector<FlowEdge> edges(graph_.edges_.size());
  std::vector<std::uint32_t> place = graph_.first_;
  for (const FlowEdge &edge : graph_.edges_)
    edges[place[edge.from.index()]++] = edge;
  graph_.edges_ = std::move(edges);
  graph_.predecessors_.resize(graph_.edges_.size());
  std::vector<std::uint32_t> fill(graph_.firstPredecessor_.begin(), graph_.firstPredecessor_.end());
  for (const FlowEdge &edge : graph_.edges_)
    graph_.predecessors_[fill[edge.to.index()]++] = edge.from;
}

NodeId FlowGraph::entryOf(const ir::EntryPoint &entry) const {
  if (entry.label) {
    auto found =
        std::lower_bound(entryLabels_.begin(), entryLabels_.end(), std::pair(entry.label, NodeId(0U)));
    return found != entryLabels_.end() && found->first == entry.label ? found->second : NodeId();
  }
  return entry.procedure && position(entry.procedure) < procedures_.size() ? entryOf(entry.procedure)
                                                                           : NodeId();
}

std::size_t FlowGraph::position(ProcedureId procedure) const {
  // Procedures of one program are made one after the other; the search serves the rest.
  std::size_t guess = procedure.index() - procedures_.front().index();
  if (guess < procedures_.size() && procedures_[guess] == procedure)
    return guess;
  return static_cast<std::size_t>(std::find(procedures_.begin(), procedures_.end(), procedure) -
                                  procedures_.begin());
}

bool asksForFailure(const TranslationUnit &unit, const EdgeLabel &label) {
  return label.kind == EdgeLabel::Kind::Outcome && label.outcome == Op::Exception &&
         !std::holds_alternative<Try>(unit.statements[label.statement].node);
}

bool isFailure(const TranslationUnit &unit, const EdgeLabel &label) {
  return label.holds && asksForFailure(unit, label);
}

FlowGraph buildFlowGraph(const TranslationUnit &unit, ProgramId program, const Callees *callees) {
  return FlowGraphBuilder(unit, program, callees).build();
}

} // namespace tacit::analysis
