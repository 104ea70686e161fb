#include "Statements.h"

#include "tacit/FrontEnds/EmbeddedSql/Lowering.h"

#include <algorithm>

namespace tacit::cobol {

/// Paragraphs and sections exist before any statement, for jumps forward.
void Statements::declareProcedures(NodeId division) {
  bool hasFirst = false;
  ir::ProcedureId section;
  Symbol sectionName = 0;
  for (NodeId child = b_.tree.nodes[division].firstChild; child; child = b_.tree.nodes[child].next) {
    const Node &node = b_.tree.nodes[child];
    ir::Procedure procedure;
    procedure.program = b_.program;
    if (node.kind == NodeKind::Sentence) {
      if (hasFirst || procedures_.size() > firstOfDivision_)
        continue;
      hasFirst = true;
      procedure.kind = ir::ProcedureKind::Paragraph;
      procedure.origin = b_.origin(node.firstToken, std::max(node.endToken, node.firstToken + 1));
      procedures_.push_back(b_.unit.procedures.push_back(procedure));
      procedureNodes_.push_back(0);
      continue;
    }
    if (node.kind != NodeKind::Section && node.kind != NodeKind::Paragraph)
      continue;
    const Token &header = b_.tokens[node.firstToken];
    Symbol name = header.symbol ? header.symbol : b_.source.symbols.intern(header.text());
    procedure.name = b_.name(name);
    procedure.isDeclarative = node.isDeclarative;
    procedure.origin = b_.origin(node.firstToken, std::max(node.endToken, node.firstToken + 1));
    procedure.comment = b_.commentFor(node.firstToken, node.headEnd);
    procedure.kind =
        node.kind == NodeKind::Section ? ir::ProcedureKind::Section : ir::ProcedureKind::Paragraph;
    if (node.kind == NodeKind::Paragraph)
      procedure.section = section;
    ir::ProcedureId id = b_.unit.procedures.push_back(procedure);
    if (node.kind == NodeKind::Section) {
      section = id;
      sectionName = name;
    } else if (section.isValid()) {
      inSection_.try_emplace({section.index(), name}, id);
      bySectionName_.try_emplace({sectionName, name}, id);
    }
    byName_.try_emplace(name, id);
    procedures_.push_back(id);
    procedureNodes_.push_back(child);
  }
}

ir::ProcedureId Statements::findProcedure(Symbol name, Symbol section) const {
  auto in = [](const auto &table, const auto &key) {
    auto found = table.find(key);
    return found == table.end() ? ir::ProcedureId() : found->second;
  };
  if (section)
    return in(bySectionName_, std::pair(section, name));
  // Within a section its own paragraphs come first.
  if (currentSection_.isValid())
    if (ir::ProcedureId own = in(inSection_, std::pair(currentSection_.index(), name)); own.isValid())
      return own;
  return in(byName_, name);
}

ir::ProcedureId Statements::readProcedure(Reader &reader) {
  const Token &token = reader.tok();
  if (token.kind != TokenKind::Word && token.kind != TokenKind::Number)
    return {};
  Symbol name = token.symbol ? token.symbol : b_.source.symbols.intern(token.text());
  Symbol section = 0;
  if ((reader.kw(1) == Kw::Of || reader.kw(1) == Kw::In) && reader.kind(2) == TokenKind::Word)
    section = reader.tok(2).symbol;
  ir::ProcedureId found = findProcedure(name, section);
  if (!found.isValid())
    return {};
  reader.seek(reader.position() + (section ? 3 : 1));
  return found;
}

/// Procedures that the head of a statement names, each once.
std::vector<ir::ProcedureId> Statements::mentionedProcedures(const Node &statement) {
  constexpr std::size_t MaxProcedures = 200;
  std::vector<ir::ProcedureId> result;
  for (std::uint32_t at = statement.firstToken + 1; at < statement.headEnd; ++at) {
    const Token &token = b_.tokens[at];
    if ((token.kind != TokenKind::Word && token.kind != TokenKind::Number) || result.size() >= MaxProcedures)
      continue;
    Symbol name = token.symbol ? token.symbol : b_.source.symbols.intern(token.text());
    ir::ProcedureId found = b_.isDeclared(name) ? ir::ProcedureId() : findProcedure(name, 0);
    if (found.isValid() && std::ranges::find(result, found) == result.end())
      result.push_back(found);
  }
  return result;
}

/// Whether a copybook of the division is missing: nothing is known of what it runs or jumps to.
bool Statements::hasMissingText(NodeId division) const {
  const Node &node = b_.tree.nodes[division];
  auto siteOf = [&](ir::Origin origin) {
    while (origin.expansion.isValid())
      origin = b_.unit.expansions[origin.expansion].site;
    return origin;
  };
  ir::Origin first = siteOf(b_.origin(b_.tokens[node.firstToken]));
  ir::Origin last = siteOf(b_.origin(b_.tokens[std::max(node.endToken, node.firstToken + 1) - 1]));
  return std::ranges::any_of(b_.unit.missing, [&](const ir::Missing &missing) {
    // One behind the last statement is still inside.
    std::uint32_t line = missing.kind == ir::MissingKind::Copybook ? siteOf(missing.origin).line : 0;
    return line >= first.line && line <= last.line + 1;
  });
}

/// USING names, BY VALUE and the like passed over.
void Statements::parameters(Reader reader, std::vector<ir::DataItemId> &out, ir::Program *program) {
  while (!reader.atEnd()) {
    if (reader.acceptAny(Kw::By, Kw::Reference, Kw::Value, Kw::Using))
      continue;
    if (reader.isSpelled("CHAINING")) {
      reader.skip();
      continue;
    }
    if (reader.acceptAny(Kw::Returning, Kw::Giving)) {
      ir::DataItemId item = reader.itemOf(reader.identifier());
      if (program)
        program->result = item;
      continue;
    }
    if (!reader.atName()) {
      reader.skip();
      continue;
    }
    ir::DataItemId item = reader.itemOf(reader.identifier());
    if (item.isValid())
      out.push_back(item);
  }
}

/// USE: the section is entered by the event it names.
void Statements::use(NodeId node, ir::ProcedureId procedure) {
  const Node &statement = b_.tree.nodes[node];
  ir::EntryPoint point;
  point.event = ir::EntryEvent::FileError;
  std::vector<ir::ResourceId> resources;
  for (Reader reader(b_, statement.firstToken + 1, statement.headEnd); !reader.atEnd(); reader.skip()) {
    std::string_view word = b_.source.symbols.text(reader.tok().symbol);
    auto named = b_.files.find(reader.tok().symbol);
    if (word == "DEBUGGING" || word == "REPORTING")
      point.event = word == "DEBUGGING" ? ir::EntryEvent::Debugging : ir::EntryEvent::Reporting;
    else if (word == "CONDITION" || word == "EC" || word == "EO" || word == "OBJECT")
      point.event = ir::EntryEvent::Exception;
    else if (word == "INPUT" || word == "OUTPUT" || word == "I-O" || word == "EXTEND")
      point.mode = b_.name(reader.tok().symbol);
    else if (named != b_.files.end())
      resources.push_back(named->second.resource);
  }
  point.resources = b_.unit.arena().copy(resources);
  point.name = b_.textOf(statement.firstToken, statement.headEnd);
  point.procedure = procedure;
  point.origin = b_.origin(statement.firstToken, statement.headEnd);
  entries_.push_back(point);
}

void Statements::bodies(NodeId division) {
  std::size_t index = firstOfDivision_;
  List list;
  auto finish = [&] {
    if (current_.isValid())
      b_.unit.procedures[current_].body = b_.unit.arena().copy(list);
    list.clear();
  };
  auto sentences = [&](NodeId owner) {
    for (NodeId child = b_.tree.nodes[owner].firstChild; child; child = b_.tree.nodes[child].next) {
      if (b_.tree.nodes[child].kind != NodeKind::Sentence)
        continue;
      NodeId first = b_.tree.nodes[child].firstChild;
      if (first && b_.tree.nodes[first].keyword == Kw::Use)
        use(first, current_);
      sentence(child, list);
    }
  };
  currentSection_ = {};
  if (index < procedures_.size() && procedureNodes_[index] == 0) {
    current_ = procedures_[index];
    sentences(division);
    finish();
    ++index;
  }
  for (; index < procedures_.size(); ++index) {
    current_ = procedures_[index];
    const ir::Procedure &procedure = b_.unit.procedures[current_];
    currentSection_ = procedure.kind == ir::ProcedureKind::Section ? current_ : procedure.section;
    sentences(procedureNodes_[index]);
    finish();
  }
}

void Statements::division(NodeId division) {
  const Node &node = b_.tree.nodes[division];
  std::uint32_t end = node.headEnd;
  if (end > node.firstToken && b_.tokens[end - 1].kind == TokenKind::Period)
    --end;
  std::vector<ir::DataItemId> items;
  parameters(Reader(b_, std::min(node.firstToken + 2, end), end), items, &b_.unit.programs[b_.program]);
  firstOfDivision_ = procedures_.size();
  std::size_t firstStatement = b_.unit.statements.size();
  declareProcedures(division);
  if (firstOfDivision_ == 0) {
    sql_.read(node.parent);
    sql::declareColumns(sql_.blocks());
  }
  ir::Program &program = b_.unit.programs[b_.program];
  if (!items.empty())
    program.parameters = b_.unit.arena().copy(items);
  program.hasUnreadText |= hasMissingText(division);
  bodies(division);
  lowerPlatformCalls(b_, firstStatement, pendingResources_, procedures_);
  pendingResources_.clear();
  attachCicsHandlers(b_, cics_, procedures_, entries_);
  cics_ = {};
  program.procedures = b_.unit.arena().copy(procedures_);
  program.entries = b_.unit.arena().copy(entries_);
}

} // namespace tacit::cobol
