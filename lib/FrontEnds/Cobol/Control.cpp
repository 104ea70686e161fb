#include "Diagnostics.h"
#include "Statements.h"

namespace tacit::cobol {

bool Statements::ifStatement(Reader &reader, Context &context, ir::Statement &out) {
  ir::If node;
  node.condition = reader.condition();
  if (!node.condition.isValid())
    return failed(context, "the condition was not read");
  if (!reader.atEnd())
    return true; // The caller reports what is left.
  for (NodeId child = b_.tree.nodes[context.node].firstChild; child; child = b_.tree.nodes[child].next) {
    if (b_.tree.nodes[child].phrase == PhraseKind::Then)
      node.thenBody = body(child);
    else if (b_.tree.nodes[child].phrase == PhraseKind::Else)
      node.elseBody = body(child);
  }
  out.node = node;
  return true;
}

/// One object of a WHEN against its subject, as a complete condition. Invalid for ANY.
ir::ExprId Statements::whenObject(Reader &reader, const Reader::Subject &subject) {
  std::uint32_t first = reader.position();
  if (reader.accept(Kw::Any))
    return {};
  const ir::Expr &left = b_.unit.exprs[subject.left];
  bool isTrue = left.kind == ir::ExprKind::True;
  bool isFalse = left.kind == ir::ExprKind::False;
  if (isTrue || isFalse) {
    ir::ExprId condition = reader.condition();
    if (isFalse && condition.isValid())
      condition = b_.expr({.kind = ir::ExprKind::Not,
                           .origin = reader.originFrom(first),
                           .operands = b_.unit.arena().copy({condition})});
    return condition;
  }
  bool isCondition = left.kind == ir::ExprKind::Compare || left.kind == ir::ExprKind::ConditionName ||
                     left.kind == ir::ExprKind::ClassTest || left.kind == ir::ExprKind::And ||
                     left.kind == ir::ExprKind::Or || left.kind == ir::ExprKind::Not;
  if (isCondition && (reader.kw() == Kw::True || reader.kw() == Kw::False)) {
    bool negates = reader.kw() == Kw::False;
    reader.skip();
    if (!negates)
      return subject.left;
    return b_.expr({.kind = ir::ExprKind::Not,
                    .origin = reader.originFrom(first),
                    .operands = b_.unit.arena().copy({subject.left})});
  }
  std::uint32_t start = reader.position();
  bool negates = reader.accept(Kw::Not);
  ir::Op op = reader.relation();
  if (op != ir::Op::None || reader.kw() == Kw::Is || reader.kw() == Kw::Numeric ||
      reader.kw() == Kw::Alphabetic) {
    // A partial condition: WHEN > 5.
    reader.seek(start);
    return reader.condition({subject.left, ir::Op::Equal});
  }
  ir::ExprId low = reader.arithmetic();
  if (!low.isValid()) {
    reader.seek(start);
    return reader.condition();
  }
  ir::ExprId result;
  if (reader.acceptAny(Kw::Thru, Kw::Through)) {
    ir::ExprId high = reader.arithmetic();
    if (!high.isValid())
      return {};
    result =
        b_.binary(ir::Op::None, b_.binary(ir::Op::GreaterEqual, subject.left, low, ir::ExprKind::Compare),
                  b_.binary(ir::Op::LessEqual, subject.left, high, ir::ExprKind::Compare), ir::ExprKind::And);
  } else if (b_.unit.exprs[low].kind == ir::ExprKind::ConditionName) {
    result = low;
  } else {
    std::uint32_t behind = reader.position();
    if (reader.relation() != ir::Op::None) {
      // A whole condition where a value was expected.
      reader.seek(start);
      return reader.condition();
    }
    reader.seek(behind);
    result = b_.binary(ir::Op::Equal, subject.left, low, ir::ExprKind::Compare);
  }
  if (negates)
    result = b_.expr({.kind = ir::ExprKind::Not,
                      .origin = reader.originFrom(first),
                      .operands = b_.unit.arena().copy({result})});
  return result;
}

/// WHEN a ALSO b: all of them. True if every object is ANY.
ir::ExprId Statements::whenObjects(Reader &reader, const std::vector<Reader::Subject> &subjects) {
  std::uint32_t first = reader.position();
  ir::ExprId all;
  for (std::size_t at = 0; at < subjects.size(); ++at) {
    if (at > 0 && !reader.accept(Kw::Also))
      return {};
    std::uint32_t before = reader.position();
    bool isAny = reader.kw() == Kw::Any;
    ir::ExprId one = whenObject(reader, subjects[at]);
    if (!one.isValid() && !isAny)
      return {};
    if (reader.position() == before)
      return {};
    if (one.isValid())
      all = all.isValid() ? b_.binary(ir::Op::None, all, one, ir::ExprKind::And) : one;
  }
  if (!all.isValid())
    all = b_.expr({.kind = ir::ExprKind::True, .origin = reader.originFrom(first)});
  return all;
}

std::span<const ir::Case> Statements::armsWithBodies(const std::vector<Arm> &arms) {
  std::vector<ir::Case> cases;
  for (const Arm &each : arms) {
    cases.push_back(each.arm);
    cases.back().body = body(each.node);
  }
  return b_.unit.arena().copy(cases);
}

bool Statements::evaluate(Reader &reader, Context &context, ir::Statement &out) {
  ir::Switch node;
  std::vector<Reader::Subject> subjects;
  do {
    ir::ExprId subject = reader.condition();
    if (!subject.isValid())
      return failed(context, "a subject was not read");
    subjects.push_back({subject, ir::Op::None});
  } while (reader.accept(Kw::Also));
  if (!reader.atEnd())
    return true;
  node.subject = subjects.front().left;
  std::vector<ir::ExprId> alternatives;
  bool isDefault = false;
  std::uint32_t firstToken = 0;
  // Read all heads before any body, so that an unread one leaves nothing half lowered.
  std::vector<Arm> arms;
  for (NodeId child = b_.tree.nodes[context.node].firstChild; child; child = b_.tree.nodes[child].next) {
    const Node &when = b_.tree.nodes[child];
    if (when.phrase != PhraseKind::When)
      continue;
    if (!firstToken)
      firstToken = when.firstToken;
    Reader head(b_, when.firstToken + 1, when.headEnd);
    if (head.kw() == Kw::Other && !head.atName()) {
      head.skip();
      isDefault = true;
    } else {
      ir::ExprId alternative = whenObjects(head, subjects);
      if (!alternative.isValid() || !head.atEnd())
        return failed(context, "a WHEN was not read");
      alternatives.push_back(alternative);
    }
    if (!when.firstChild && when.next)
      continue; // WHEN without statements shares those of the next one.
    ir::Case arm;
    arm.alternatives = b_.unit.arena().copy(alternatives);
    arm.isDefault = isDefault;
    arm.origin = b_.origin(firstToken, when.endToken);
    arms.push_back({child, arm});
    alternatives.clear();
    isDefault = false;
    firstToken = 0;
  }
  node.cases = armsWithBodies(arms);
  out.node = node;
  return true;
}

bool Statements::search(Reader &reader, Context &context, ir::Statement &out) {
  ir::Switch node;
  node.kind = ir::SwitchKind::Search;
  reader.accept(Kw::All);
  ir::ExprId table = reader.identifier();
  node.table = reader.itemOf(table);
  if (!node.table.isValid())
    return failed(context, "the table was not read");
  node.subject = table;
  if (reader.accept(Kw::Varying)) {
    node.varying = reader.identifier();
  } else if (!b_.unit.items[node.table].indexes.empty()) {
    node.varying = b_.itemExpr(b_.unit.items[node.table].indexes.front(), out.origin);
  }
  if (!reader.atEnd())
    return true;
  // As in EVALUATE, all heads before any body.
  std::vector<Arm> arms;
  std::vector<Arm> defaults;
  for (NodeId child = b_.tree.nodes[context.node].firstChild; child; child = b_.tree.nodes[child].next) {
    const Node &when = b_.tree.nodes[child];
    ir::Case arm;
    arm.origin = b_.origin(when.firstToken, std::max(when.endToken, when.firstToken + 1));
    if (when.phrase == PhraseKind::When) {
      Reader head(b_, when.firstToken + 1, when.headEnd);
      ir::ExprId condition = head.condition();
      head.accept(Kw::Then);
      if (!condition.isValid() || !head.atEnd())
        return failed(context, "a WHEN was not read");
      arm.alternatives = b_.unit.arena().copy({condition});
      arms.push_back({child, arm});
    } else if (when.phrase == PhraseKind::AtEnd) {
      arm.isDefault = true;
      defaults.push_back({child, arm});
    }
  }
  arms.insert(arms.end(), defaults.begin(), defaults.end());
  node.cases = armsWithBodies(arms);
  out.node = node;
  return true;
}

/// UNTIL, TIMES and VARYING at the cursor.
bool Statements::loopControl(Reader &reader, ir::LoopControl &control) {
  auto until = [&](ir::ExprId &out, bool negates) {
    std::uint32_t first = reader.position();
    if (reader.accept(Kw::Exit)) {
      out = b_.expr(
          {.kind = negates ? ir::ExprKind::True : ir::ExprKind::False, .origin = reader.originFrom(first)});
      return true;
    }
    ir::ExprId condition = reader.condition();
    if (!condition.isValid())
      return false;
    out = negates ? b_.expr({.kind = ir::ExprKind::Not,
                             .origin = reader.originFrom(first),
                             .operands = b_.unit.arena().copy({condition})})
                  : condition;
    return true;
  };
  if (reader.kw() == Kw::With || reader.kw() == Kw::Test) {
    reader.accept(Kw::With);
    if (!reader.accept(Kw::Test))
      return false;
    control.testAfter = reader.kw() == Kw::After;
    if (!reader.acceptAny(Kw::After, Kw::Before))
      return false;
  }
  if (reader.accept(Kw::Until))
    return until(control.condition, true);
  if (reader.isSpelled("FOREVER")) {
    reader.skip();
    return true;
  }
  if (reader.accept(Kw::Varying)) {
    std::vector<ir::Varying> list;
    do {
      ir::Varying varying;
      varying.item = reader.identifier();
      if (!varying.item.isValid() || !reader.accept(Kw::From))
        return false;
      varying.from = reader.arithmetic();
      if (reader.accept(Kw::By))
        varying.by = reader.arithmetic();
      else
        varying.by = b_.numberExpr("1", b_.unit.exprs[varying.item].origin);
      if (!reader.accept(Kw::Until) || !until(varying.until, false))
        return false;
      list.push_back(varying);
    } while (reader.accept(Kw::After));
    control.varying = b_.unit.arena().copy(list);
    return true;
  }
  if (reader.atOperand()) {
    control.times = reader.arithmetic();
    return control.times.isValid() && reader.accept(Kw::Times);
  }
  return true;
}

bool Statements::perform(Reader &reader, Context &context, ir::Statement &out) {
  NodeId bodyNode = 0;
  for (NodeId child = b_.tree.nodes[context.node].firstChild; child; child = b_.tree.nodes[child].next)
    if (b_.tree.nodes[child].phrase == PhraseKind::Body)
      bodyNode = child;
  if (bodyNode) {
    ir::Loop loop;
    if (!loopControl(reader, loop.control))
      return failed(context, "the loop control was not read");
    bool isPlain =
        !loop.control.condition.isValid() && !loop.control.times.isValid() && loop.control.varying.empty();
    if (isPlain &&
        reader.position() == b_.tree.nodes[context.node].firstToken + 1) // PERFORM ... END-PERFORM: once
      loop.control.times = b_.numberExpr("1", out.origin);
    if (!reader.atEnd())
      return true;
    loop.body = body(bodyNode);
    out.node = loop;
    return true;
  }
  if (reader.kw() == Kw::Thread && reader.kind(1) == TokenKind::Word)
    reader.skip();
  ir::Perform node;
  const Token &name = reader.tok();
  node.from = readProcedure(reader);
  if (!node.from.isValid()) {
    b_.report(diag::ProcedureUnknown, b_.origin(name), name.text());
    return failed(context, "the procedure is not in this program");
  }
  node.thru = node.from;
  if (reader.acceptAny(Kw::Thru, Kw::Through)) {
    const Token &last = reader.tok();
    node.thru = readProcedure(reader);
    if (!node.thru.isValid()) {
      b_.report(diag::ProcedureUnknown, b_.origin(last), last.text());
      return failed(context, "the last procedure is not in this program");
    }
  }
  if (!loopControl(reader, node.control))
    return failed(context, "the loop control was not read");
  out.node = node;
  return true;
}

bool Statements::goTo(Reader &reader, Context &context, ir::Statement &out) {
  reader.accept(Kw::To);
  ir::Goto node;
  std::vector<ir::JumpTarget> targets;
  while (!reader.atEnd() && reader.kw() != Kw::Depending) {
    const Token &name = reader.tok();
    ir::ProcedureId target = readProcedure(reader);
    if (!target.isValid()) {
      b_.report(diag::ProcedureUnknown, b_.origin(name), name.text());
      return failed(context, "a target is not in this program");
    }
    targets.push_back({target, {}});
  }
  if (reader.accept(Kw::Depending)) {
    reader.accept(Kw::On);
    node.dependingOn = reader.operand();
    if (!node.dependingOn.isValid())
      return failed(context, "DEPENDING ON was not read");
  }
  node.targets = b_.unit.arena().copy(targets);
  out.node = node;
  return true;
}

bool Statements::alter(Reader &reader, Context &context, ir::Statement &out) {
  bool isFirst = true;
  while (!reader.atEnd()) {
    ir::Alter node;
    node.procedure = readProcedure(reader);
    reader.accept(Kw::To);
    if (reader.accept(Kw::Proceed))
      reader.accept(Kw::To);
    node.to = readProcedure(reader);
    if (!node.procedure.isValid() || !node.to.isValid())
      return failed(context, "a procedure is not in this program");
    if (isFirst)
      out.node = node;
    else
      context.after.push_back(synthetic(node, "ALTER", out.origin));
    isFirst = false;
  }
  return !isFirst;
}

bool Statements::exit(Reader &reader, Context &context, ir::Statement &out) {
  if (reader.atEnd()) {
    out.node = ir::Nop{};
    return true;
  }
  Kw what = reader.kw();
  reader.skip();
  switch (what) {
  case Kw::Program:
  case Kw::Function:
  case Kw::Method: {
    // EXIT PROGRAM does nothing in a main program, and whether this is one only its caller knows. A nested
    // program and one with parameters are called.
    const ir::Program &program = b_.unit.programs[b_.program];
    bool isCalled = what != Kw::Program || program.parent.isValid() || !program.parameters.empty() ||
                    program.kind == ir::ProgramKind::Function;
    ir::Exit node{isCalled ? ir::ExitKind::Return : ir::ExitKind::ReturnIfCalled, {}};
    if (reader.acceptAny(Kw::Returning, Kw::Giving))
      node.value = reader.operand();
    out.node = node;
    return true;
  }
  case Kw::Paragraph:
    out.node = ir::Exit{ir::ExitKind::Paragraph, {}};
    return true;
  case Kw::Section:
    out.node = ir::Exit{ir::ExitKind::Section, {}};
    return true;
  case Kw::Perform:
    out.node = ir::Exit{reader.accept(Kw::Cycle) ? ir::ExitKind::Continue : ir::ExitKind::Break, {}};
    return true;
  default:
    return failed(context, "this EXIT is not known");
  }
}

bool Statements::stop(Reader &reader, Context &context, ir::Statement &out) {
  if (reader.accept(Kw::Run)) {
    reader.acceptAny(Kw::Returning, Kw::Giving);
    reader.accept(Kw::With);
    if (reader.isSpelled("NORMAL") || reader.accept(Kw::Error)) {
      if (reader.isSpelled("NORMAL"))
        reader.skip();
      reader.accept(Kw::Status);
    }
    out.node = ir::Exit{ir::ExitKind::Stop, reader.operand()};
    return true;
  }
  // STOP literal: shows it and waits for the operator.
  ir::ExprId shown = reader.operand();
  if (!shown.isValid())
    return failed(context, "STOP without RUN or a literal");
  ir::Access access{console(out.origin), ir::IoOp::Display, {}};
  out.node = ir::Io{.op = ir::IoOp::Display,
                    .accesses = b_.unit.arena().copy({access}),
                    .uses = b_.unit.arena().copy({shown}),
                    .detail = "STOP"};
  return true;
}

bool Statements::entry(Reader &reader, Context &, ir::Statement &out) {
  ir::EntryPoint point;
  point.name =
      reader.kind() == TokenKind::String ? b_.literalText(reader.tok()) : b_.name(reader.tok().symbol);
  reader.skip();
  point.procedure = current_;
  point.origin = out.origin;
  point.label = b_.unit.labels.push_back({point.name, out.origin});
  std::vector<ir::DataItemId> items;
  if (reader.accept(Kw::Using)) {
    Reader rest(b_, reader.position(), reader.end());
    parameters(rest, items, nullptr);
    reader.seek(reader.end());
  }
  point.parameters = b_.unit.arena().copy(items);
  entries_.push_back(point);
  out.node = ir::LabelMark{point.label};
  return true;
}

} // namespace tacit::cobol
