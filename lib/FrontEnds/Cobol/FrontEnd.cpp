#include "tacit/FrontEnds/FrontEnd.h"

#include "DataDivision.h"
#include "Diagnostics.h"
#include "Statements.h"

#include <algorithm>

namespace tacit {

namespace cobol {
namespace {

/// Name and kind of the program whose node is \p node.
void describe(UnitBuilder &b, NodeId node, ir::Program &program) {
  const SyntaxTree &tree = b.tree;
  for (NodeId division = tree.nodes[node].firstChild; division; division = tree.nodes[division].next) {
    if (tree.nodes[division].kind != NodeKind::Identification)
      continue;
    for (NodeId header = tree.nodes[division].firstChild; header; header = tree.nodes[header].next) {
      Kw keyword = tree.nodes[header].keyword;
      switch (keyword) {
      case Kw::Factory:
      case Kw::Object:
      case Kw::Static:
        program.name = textOf(keyword);
        return;
      case Kw::FunctionId:
        program.kind = ir::ProgramKind::Function;
        break;
      case Kw::MethodId:
        program.kind = ir::ProgramKind::Method;
        break;
      case Kw::ProgramId:
      case Kw::ClassId:
      case Kw::InterfaceId:
      case Kw::EnumId:
      case Kw::ValuetypeId:
      case Kw::DelegateId:
        break;
      default:
        continue;
      }
      Reader reader(b, tree.nodes[header].firstToken + 1, tree.nodes[header].endToken);
      reader.accept(TokenKind::Period);
      std::string_view accessor;
      if ((reader.kw() == Kw::Get || reader.kw() == Kw::Set) && reader.kw(1) == Kw::Property) {
        accessor = textOf(reader.kw());
        reader.seek(reader.position() + 2);
      }
      if (reader.kind() == TokenKind::String)
        program.name = b.literalText(reader.tok());
      else if (reader.kind() == TokenKind::Word)
        program.name = b.name(reader.tok().symbol);
      else if (reader.kind() == TokenKind::Number)
        program.name = b.unit.arena().copyText(reader.tok().text());
      if (!accessor.empty())
        program.name = b.unit.arena().copyText(fmt::format("{} {}", accessor, program.name));
    }
  }
}

/// A class, or the factory or object in it: what it declares is seen by its methods.
bool isClass(const UnitBuilder &b, NodeId node) {
  for (NodeId division = b.tree.nodes[node].firstChild; division; division = b.tree.nodes[division].next)
    for (NodeId header = b.tree.nodes[division].firstChild;
         header && b.tree.nodes[division].kind == NodeKind::Identification;
         header = b.tree.nodes[header].next) {
      Kw keyword = b.tree.nodes[header].keyword;
      if (keyword == Kw::ClassId || keyword == Kw::Factory || keyword == Kw::Object ||
          keyword == Kw::Static || keyword == Kw::ValuetypeId)
        return true;
    }
  return false;
}

/// The comment block at the head of the program.
std::string_view headerComment(const UnitBuilder &b, NodeId node) {
  const Node &program = b.tree.nodes[node];
  std::uint32_t end = program.endToken;
  for (NodeId child = program.firstChild; child; child = b.tree.nodes[child].next)
    if (b.tree.nodes[child].kind != NodeKind::Identification) {
      end = b.tree.nodes[child].firstToken;
      break;
    }
  std::string text;
  constexpr std::size_t Limit = 4000;
  const std::vector<CommentToken> &comments = b.source.buffer.comments;
  auto first = std::ranges::lower_bound(comments, program.firstToken, {}, &CommentToken::tokensBefore);
  for (const CommentToken &comment : std::ranges::subrange(first, comments.end())) {
    if (comment.tokensBefore > end || text.size() > Limit)
      break;
    if (comment.text.empty())
      continue;
    if (!text.empty())
      text += '\n';
    text += comment.text;
  }
  return b.unit.arena().copyText(text);
}

/// \p program is nested in \p outer, at any depth.
bool isInside(const ir::TranslationUnit &unit, ir::ProgramId program, ir::ProgramId outer) {
  while (program.isValid() && program != outer)
    program = unit.programs[program].parent;
  return program.isValid();
}

void lowerProgram(UnitBuilder &b, NodeId node, ir::ProgramId parent) {
  struct Pending {
    NodeId node;
    ir::ProgramId parent;
  };
  std::vector<Pending> open{{node, parent}};
  while (!open.empty()) {
    Pending next = open.back();
    open.pop_back();
    const Node &source = b.tree.nodes[next.node];
    ir::Program program;
    program.parent = next.parent;
    program.kind = ir::ProgramKind::Batch;
    program.origin = b.origin(source.firstToken, std::max(source.endToken, source.firstToken + 1));
    describe(b, next.node, program);
    if (program.name.empty())
      program.name = b.unit.arena().intern(b.unit.path);
    program.qualifiedName = program.name;
    if (next.parent.isValid()) {
      program.qualifiedName = b.unit.arena().copyText(
          fmt::format("{}.{}", b.unit.programs[next.parent].qualifiedName, program.name));
      program.isExternallyVisible = false;
    }
    program.comment = headerComment(b, next.node);
    b.program = b.unit.programs.push_back(program);
    b.enterProgram(b.program);
    if (isClass(b, next.node))
      b.classes.push_back(b.program);
    b.files.clear();
    for (const auto &[name, file] : b.globalFiles)
      if (isInside(b.unit, b.program, file.program))
        b.files[name] = file;
    b.reports.clear();
    Statements statements(b);
    std::vector<NodeId> nested;
    bool hasLinkage = false;
    for (NodeId child = source.firstChild; child; child = b.tree.nodes[child].next) {
      switch (b.tree.nodes[child].kind) {
      case NodeKind::Environment:
        lowerEnvironment(b, child);
        break;
      case NodeKind::Data:
        lowerData(b, child);
        for (NodeId section = b.tree.nodes[child].firstChild; section; section = b.tree.nodes[section].next)
          hasLinkage |= b.tree.nodes[section].keyword == Kw::Linkage;
        break;
      case NodeKind::Procedure:
        resolveReferences(b);
        statements.division(child);
        break;
      case NodeKind::Program:
        nested.push_back(child);
        break;
      default:
        break;
      }
    }
    resolveReferences(b);
    ir::Program &done = b.unit.programs[b.program];
    auto command = std::ranges::lower_bound(b.cicsCommands, source.firstToken);
    bool isOnline = command != b.cicsCommands.end() && *command < source.endToken;
    if (done.kind == ir::ProgramKind::Batch && isOnline)
      done.kind = ir::ProgramKind::Online;
    else if (done.kind == ir::ProgramKind::Batch &&
             ((hasLinkage && !done.parameters.empty()) || done.parent.isValid()))
      done.kind = ir::ProgramKind::Subprogram;
    // CICS passes the communication area whether PROCEDURE DIVISION names it or not.
    if (isOnline && done.parameters.empty()) {
      if (ir::DataItemId area = b.platformItem("DFHCOMMAREA"); area.isValid())
        b.unit.programs[b.program].parameters = b.unit.arena().copy({area});
    }
    for (auto child = nested.rbegin(); child != nested.rend(); ++child)
      open.push_back({*child, b.program});
  }
}

/// Room for the largest tables at once: growing by doubling would hold them one and a half times for a while.
/// What is not used stays untouched memory.
void reserveTables(const ExpandedSource &source, const SyntaxTree &tree, ir::TranslationUnit &unit) {
  auto isStatement = [](const Node &node) { return node.kind == NodeKind::Statement; };
  auto isOperand = [](const Token &token) {
    return token.kind == TokenKind::Number || token.kind == TokenKind::String ||
           (token.kind == TokenKind::Word && keywordOf(token) == Kw::None);
  };
  auto statements = static_cast<std::size_t>(std::ranges::count_if(tree.nodes, isStatement));
  auto operands = static_cast<std::size_t>(std::ranges::count_if(source.buffer.tokens, isOperand));
  unit.statements.reserve(statements + statements / 4);
  unit.exprs.reserve(operands + operands / 4);
}

ir::TranslationUnit lower(const SourceFile &file, ExpandedSource &source, const SyntaxTree &tree,
                          const FrontEndOptions &options, std::vector<Diagnostic> &diagnostics) {
  ir::TranslationUnit unit;
  Arena &arena = unit.arena();
  unit.path = arena.copyText(file.path);
  unit.language = Language::Cobol;
  unit.format = source.format;
  for (const ir::File &each : source.files)
    unit.files.push_back({arena.copyText(each.path), arena.copyText(each.sha256)});
  for (const ir::Expansion &each : source.expansions)
    unit.expansions.push_back({each.kind, arena.intern(each.name), each.site});
  for (const ir::Missing &each : source.missing)
    unit.missing.push_back({each.kind, arena.intern(each.name), each.origin});
  for (const CommentToken &each : source.buffer.comments) {
    if (each.text.empty())
      continue;
    const TokenSource &place = source.buffer.sources[each.source];
    unit.comments.push_back(
        {arena.copyText(each.text),
         {place.file, each.line, each.line, each.column, each.endColumn, place.expansion}});
  }
  reserveTables(source, tree, unit);
  UnitBuilder builder(source, tree, unit, diagnostics);
  for (std::uint32_t at = 0; at + 1 < builder.tokens.size(); ++at)
    if (isWord(builder.tokens[at], Kw::Exec) && isWord(builder.tokens[at + 1], Kw::Cics))
      builder.cicsCommands.push_back(at);
  builder.dialect = dialectNamed(options.dialect, source.format);
  unit.dialect = builder.dialect.name;
  for (NodeId child = tree.nodes[0].firstChild; child; child = tree.nodes[child].next)
    if (tree.nodes[child].kind == NodeKind::Program)
      lowerProgram(builder, child, {});
  if (unit.programs.empty()) {
    unit.status = ReadStatus::Partial;
    unit.reason = "no program was found";
    diagnostics.push_back(makeDiagnostic(diag::NoProgram, {file.path, 0, 0}));
  } else if (!source.isComplete) {
    unit.status = ReadStatus::Partial;
    unit.reason = "copybooks are missing";
  }
  return unit;
}

class CobolFrontEnd final : public FrontEnd {
public:
  std::string_view name() const override { return "cobol"; }

  bool claims(const SourceFile &file) const override { return file.language == Language::Cobol; }

  WithDiagnostics<ir::TranslationUnit> translate(const SourceFile &file,
                                                 const FrontEndContext &context) const override {
    ExpandedSource source = expandSource(file, context);
    std::vector<Diagnostic> diagnostics = std::move(source.diagnostics);
    SyntaxTree tree = parse(source, diagnostics);
    ir::TranslationUnit unit = lower(file, source, tree, context.options(), diagnostics);
    sortAndUnique(diagnostics);
    return {std::move(unit), std::move(diagnostics)};
  }

  std::optional<std::string> dump(std::string_view phase, const SourceFile &file,
                                  const FrontEndContext &context) const override {
    if (phase != "tokens" && phase != "tree")
      return std::nullopt;
    ExpandedSource source = expandSource(file, context);
    if (phase == "tokens")
      return dumpTokenLines(source.buffer, source.files, source.expansions);
    std::vector<Diagnostic> diagnostics;
    return cobol::dump(parse(source, diagnostics), source);
  }
};

} // namespace
} // namespace cobol

std::unique_ptr<FrontEnd> makeCobolFrontEnd() {
  return std::make_unique<cobol::CobolFrontEnd>();
}

} // namespace tacit
