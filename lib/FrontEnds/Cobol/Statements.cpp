#include "Statements.h"

#include "Diagnostics.h"

#include <algorithm>

namespace tacit::cobol {

ir::StatementId Statements::synthetic(ir::StatementNode node, std::string_view verb,
                                      const ir::Origin &origin) {
  return b_.unit.statements.push_back(
      {.node = std::move(node), .verb = verb, .isSynthetic = true, .origin = origin});
}

ir::LabelId Statements::sentenceEnd() {
  if (!sentenceEnd_.isValid())
    sentenceEnd_ = b_.unit.labels.push_back({"end of sentence", {}});
  return sentenceEnd_;
}

bool Statements::hasPhrase(NodeId node, PhraseKind kind) const {
  for (NodeId child = b_.tree.nodes[node].firstChild; child; child = b_.tree.nodes[child].next)
    if (b_.tree.nodes[child].phrase == kind)
      return true;
  return false;
}

ir::StatementList Statements::body(NodeId container) {
  List list;
  for (NodeId child = b_.tree.nodes[container].firstChild; child; child = b_.tree.nodes[child].next)
    if (b_.tree.nodes[child].kind == NodeKind::Statement)
      statement(child, list);
  return b_.unit.arena().copy(list);
}

void Statements::sentence(NodeId node, List &out) {
  sentenceEnd_ = {};
  for (NodeId child = b_.tree.nodes[node].firstChild; child; child = b_.tree.nodes[child].next)
    statement(child, out);
  if (!sentenceEnd_.isValid())
    return;
  const Node &sentence = b_.tree.nodes[node];
  ir::Origin origin = b_.origin(sentence.endToken - 1, sentence.endToken);
  b_.unit.labels[sentenceEnd_].origin = origin;
  out.push_back(synthetic(ir::LabelMark{sentenceEnd_}, "NEXT SENTENCE", origin));
  sentenceEnd_ = {};
}

static ir::Op outcomeOf(PhraseKind kind) {
  switch (kind) {
  case PhraseKind::AtEnd:
    return ir::Op::AtEnd;
  case PhraseKind::InvalidKey:
    return ir::Op::InvalidKey;
  case PhraseKind::SizeError:
    return ir::Op::SizeError;
  case PhraseKind::Overflow:
    return ir::Op::Overflow;
  case PhraseKind::Exception:
  case PhraseKind::Status: // Which one it is only the database's control block says.
    return ir::Op::Exception;
  case PhraseKind::EndOfPage:
    return ir::Op::EndOfPage;
  case PhraseKind::NoData:
    return ir::Op::NotFound;
  case PhraseKind::NotAtEnd:
  case PhraseKind::NotInvalidKey:
  case PhraseKind::NotSizeError:
  case PhraseKind::NotOverflow:
  case PhraseKind::NotException:
  case PhraseKind::NotEndOfPage:
  case PhraseKind::WithData:
    return ir::Op::Success;
  case PhraseKind::None:
  case PhraseKind::Then:
  case PhraseKind::Else:
  case PhraseKind::When:
  case PhraseKind::Body:
    return ir::Op::None;
  }
  return ir::Op::None;
}

std::span<const ir::Handler> Statements::handlers(const Context &context, ir::StatementList successPrefix) {
  // A head that is not read to its end makes the statement opaque. Its phrases are lowered then, not here
  // too: that would double the work at every level of nesting.
  if (!context.head->atEnd())
    return {};
  std::vector<ir::Handler> list;
  bool hasSuccess = false;
  for (NodeId child = b_.tree.nodes[context.node].firstChild; child; child = b_.tree.nodes[child].next) {
    ir::Op outcome = outcomeOf(b_.tree.nodes[child].phrase);
    if (outcome == ir::Op::None)
      continue;
    ir::StatementList statements = body(child);
    if (outcome == ir::Op::Success && !successPrefix.empty()) {
      List all(successPrefix.begin(), successPrefix.end());
      all.insert(all.end(), statements.begin(), statements.end());
      statements = b_.unit.arena().copy(all);
    }
    hasSuccess |= outcome == ir::Op::Success;
    list.push_back({outcome, statements, {}});
  }
  if (!hasSuccess && !successPrefix.empty())
    list.push_back({ir::Op::Success, successPrefix, {}});
  return b_.unit.arena().copy(list);
}

/// The phrases (ON SIZE ERROR, AT END ...) become handlers, where the verb's own function has not given the
/// statement some.
void Statements::keepPhrases(const Context &context, ir::Statement &out) {
  auto keep = [&](auto *node) {
    if (node != nullptr && node->handlers.empty())
      node->handlers = handlers(context);
  };
  keep(std::get_if<ir::Io>(&out.node));
  keep(std::get_if<ir::Assign>(&out.node));
  keep(std::get_if<ir::Call>(&out.node));
}

/// The statement as text, with the items that can be seen in it; its phrases stay readable as branches on an
/// unknown condition.
void Statements::opaque(Context &context, ir::Statement &out) {
  const Node &node = b_.tree.nodes[context.node];
  ir::Opaque opaque;
  opaque.text = b_.textOf(node.firstToken, node.headEnd);
  opaque.reason = b_.unit.arena().copyText(context.reason);
  std::vector<ir::ExprId> mentions;
  Reader reader(b_, node.firstToken + 1, node.headEnd);
  constexpr std::size_t MaxMentions = 200;
  while (!reader.atEnd() && mentions.size() < MaxMentions) {
    if (reader.kind() == TokenKind::Word && b_.isDeclared(reader.tok().symbol)) {
      ir::ExprId item = reader.identifier();
      if (item.isValid()) {
        mentions.push_back(item);
        continue;
      }
    }
    reader.skip();
  }
  opaque.mentions = b_.unit.arena().copy(mentions);
  out.node = opaque;
  b_.report(diag::StatementOpaque, out.origin, out.verb, context.reason);
  auto mayRun = [&](ir::StatementList statements) {
    ir::If branch;
    branch.condition = b_.expr({.kind = ir::ExprKind::Unknown, .origin = out.origin, .text = opaque.text});
    branch.thenBody = statements;
    context.after.push_back(synthetic(branch, out.verb, out.origin));
  };
  for (ir::ProcedureId procedure : mentionedProcedures(node)) {
    // It may be jumped to or run: what is not understood is no proof that nothing leads there.
    bool jumps = node.keyword == Kw::Go || node.keyword == Kw::Alter || node.keyword == Kw::Exec;
    ir::StatementNode run = ir::Perform{procedure, procedure, {}};
    if (jumps)
      run = ir::Goto{b_.unit.arena().copy({ir::JumpTarget{procedure, {}}}), {}};
    mayRun(b_.unit.arena().copy({synthetic(std::move(run), out.verb, out.origin)}));
  }
  for (NodeId child = node.firstChild; child; child = b_.tree.nodes[child].next)
    if (ir::StatementList statements = body(child); !statements.empty())
      mayRun(statements);
}

void Statements::statement(NodeId node, List &out) {
  const Node &source = b_.tree.nodes[node];
  Context context;
  context.node = node;
  context.id = b_.unit.statements.push_back({});
  ir::Statement result;
  result.origin = b_.origin(source.firstToken, std::max(source.endToken, source.firstToken + 1));
  result.verb = textOf(source.keyword);
  if (result.verb.empty())
    result.verb = b_.unit.arena().intern(b_.source.symbols.text(b_.tokens[source.firstToken].symbol));
  Reader reader(b_, source.firstToken, source.headEnd);
  context.head = &reader;
  bool isRead = false;
  std::size_t exprs = b_.unit.exprs.size();
  std::size_t entries = entries_.size();
  if (source.keyword == Kw::None) {
    context.reason = "no verb is known here";
  } else if (source.hasError && source.keyword != Kw::Exec) {
    context.reason = "the statement is damaged";
  } else {
    reader.skip();
    isRead = dispatch(reader, context, result);
    if (isRead && !reader.atEnd()) {
      context.reason = b_.unit.arena().copyText(fmt::format("not read from '{}' on", reader.tok().text()));
      isRead = false;
    }
  }
  if (!isRead) {
    // Nothing of the attempt stays: what it made would stand nowhere.
    b_.unit.statements.resize(context.id.index() + 1);
    b_.unit.exprs.resize(exprs);
    entries_.resize(entries);
    cics_.truncate(context.id.index());
    while (!pendingResources_.empty() && pendingResources_.back().statement.index() >= context.id.index())
      pendingResources_.pop_back();
    context.before.clear();
    context.after.clear();
  }
  if (isRead)
    keepPhrases(context, result);
  else
    opaque(context, result);
  b_.unit.statements[context.id] = result;
  out.insert(out.end(), context.before.begin(), context.before.end());
  out.push_back(context.id);
  out.insert(out.end(), context.after.begin(), context.after.end());
}

bool Statements::dispatch(Reader &reader, Context &context, ir::Statement &out) {
  switch (b_.tree.nodes[context.node].keyword) {
  case Kw::Move:
    return move(reader, context, out);
  case Kw::If:
    return ifStatement(reader, context, out);
  case Kw::Evaluate:
    return evaluate(reader, context, out);
  case Kw::Search:
    return search(reader, context, out);
  case Kw::Perform:
    return perform(reader, context, out);
  case Kw::Go:
    return goTo(reader, context, out);
  case Kw::Alter:
    return alter(reader, context, out);
  case Kw::Exit:
    return exit(reader, context, out);
  case Kw::Stop:
    return stop(reader, context, out);
  case Kw::Goback:
    reader.acceptAny(Kw::Returning, Kw::Giving);
    out.node = ir::Exit{ir::ExitKind::Return, reader.operand()};
    return true;
  case Kw::Next: {
    reader.accept(Kw::Sentence);
    ir::JumpTarget target{{}, sentenceEnd()};
    out.node = ir::Goto{b_.unit.arena().copy({target}), {}};
    return true;
  }
  case Kw::Entry:
    return entry(reader, context, out);
  case Kw::Continue:
    out.node = ir::Nop{};
    return true;
  case Kw::Add:
    return add(reader, context, out);
  case Kw::Subtract:
    return subtract(reader, context, out);
  case Kw::Multiply:
    return multiply(reader, context, out);
  case Kw::Divide:
    return divide(reader, context, out);
  case Kw::Compute:
    return compute(reader, context, out);
  case Kw::Initialize:
  case Kw::Initialise:
    return initialize(reader, context, out);
  case Kw::Set:
    return set(reader, context, out);
  case Kw::String:
    return string(reader, context, out);
  case Kw::Unstring:
    return unstring(reader, context, out);
  case Kw::Inspect:
  case Kw::Examine:
    return inspect(reader, context, out);
  case Kw::Transform:
    return transform(reader, context, out);
  case Kw::Open:
    return open(reader, context, out);
  case Kw::Close:
    return close(reader, context, out);
  case Kw::Read:
    return read(reader, context, out);
  case Kw::Write:
    return write(reader, context, out, ir::IoOp::Write);
  case Kw::Rewrite:
    return write(reader, context, out, ir::IoOp::Rewrite);
  case Kw::Release:
    return write(reader, context, out, ir::IoOp::Release);
  case Kw::Return:
    return returnRecord(reader, context, out);
  case Kw::Delete:
    return deleteOrStart(reader, context, out, ir::IoOp::Delete);
  case Kw::Start:
    return deleteOrStart(reader, context, out, ir::IoOp::Start);
  case Kw::Unlock:
    return deleteOrStart(reader, context, out, ir::IoOp::Unlock);
  case Kw::Sort:
    return sort(reader, context, out, ir::IoOp::Sort);
  case Kw::Merge:
    return sort(reader, context, out, ir::IoOp::Merge);
  case Kw::Display:
  case Kw::Exhibit:
    return display(reader, context, out);
  case Kw::Accept:
    return acceptInput(reader, context, out);
  case Kw::Commit:
    while (reader.accept(Kw::All) || (reader.isSpelled("WORK") || reader.isSpelled("TASK")))
      reader.seek(reader.end());
    out.node = ir::Io{.op = ir::IoOp::Commit};
    return true;
  case Kw::Rollback:
    out.node = ir::Io{.op = ir::IoOp::Rollback};
    return true;
  case Kw::Initiate:
  case Kw::Generate:
  case Kw::Terminate:
    return report(reader, context, out);
  case Kw::Suppress:
    reader.seek(reader.end());
    out.node = ir::Io{.op = ir::IoOp::Report};
    return true;
  case Kw::Send:
  case Kw::Purge:
    return otherIo(reader, context, out, ir::IoOp::Send, ir::ResourceKind::Queue);
  case Kw::Receive:
    return otherIo(reader, context, out, ir::IoOp::Receive, ir::ResourceKind::Queue);
  case Kw::Enable:
  case Kw::Disable:
    return otherIo(reader, context, out, ir::IoOp::Other, ir::ResourceKind::Queue);
  case Kw::Call:
    return call(reader, context, out);
  case Kw::Cancel:
    return cancel(reader, context, out);
  case Kw::Invoke:
    return invoke(reader, context, out);
  case Kw::Raise:
    return raise(reader, context, out);
  case Kw::On:
    return onCount(reader, context, out);
  case Kw::Exec:
    return exec(reader, context, out);
  case Kw::Xml:
  case Kw::Json:
    return markup(reader, context, out);
  case Kw::Allocate:
    return allocate(reader, context, out);
  case Kw::Free:
    return freeStorage(reader, context, out);
  case Kw::Transfer:
    return transfer(reader, context, out);
  case Kw::Chain:
    return chain(reader, context, out);
  case Kw::Enter:
    return enter(reader, context, out);
  case Kw::Ready:
    if (reader.kw() != Kw::Trace)
      return dialectVerb(reader, context, out);
    reader.skip();
    out.node = ir::Nop{};
    return true;
  case Kw::Use:
  case Kw::Note:
  case Kw::Reset:
  case Kw::Service:
    reader.seek(reader.end());
    out.node = ir::Nop{};
    return true;
  default:
    return dialectVerb(reader, context, out);
  }
}

} // namespace tacit::cobol
