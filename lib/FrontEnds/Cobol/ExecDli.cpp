#include "Statements.h"

#include <algorithm>

namespace tacit::cobol {

namespace {

struct DliCommand {
  std::string_view verb;
  ir::IoOp op;
};
constexpr DliCommand DliCommands[] = {
    {"GU", ir::IoOp::Read},           {"GET", ir::IoOp::Read},        {"GN", ir::IoOp::ReadNext},
    {"GNP", ir::IoOp::ReadNext},      {"ISRT", ir::IoOp::Insert},     {"INSERT", ir::IoOp::Insert},
    {"REPL", ir::IoOp::Rewrite},      {"REPLACE", ir::IoOp::Rewrite}, {"DLET", ir::IoOp::Delete},
    {"DELETE", ir::IoOp::Delete},     {"SCHD", ir::IoOp::Open},       {"SCHEDULE", ir::IoOp::Open},
    {"TERM", ir::IoOp::Close},        {"TERMINATE", ir::IoOp::Close}, {"CHKP", ir::IoOp::Commit},
    {"CHECKPOINT", ir::IoOp::Commit}, {"SYMCHKP", ir::IoOp::Commit},  {"XRST", ir::IoOp::Start},
    {"ROLB", ir::IoOp::Rollback},     {"ROLL", ir::IoOp::Rollback},   {"ROLS", ir::IoOp::Rollback},
    {"DEQ", ir::IoOp::Unlock},        {"LOG", ir::IoOp::Write},       {"LOAD", ir::IoOp::Insert}};

/// The parts of one segment in a command: parents come first, the segment that is meant last.
struct Segment {
  std::string_view name;
  bool isTransferred = false; ///< Has INTO or FROM.
  std::vector<std::string_view> fields;
};

} // namespace

/// A name in parentheses is the segment itself; one in two pairs is an item that holds the name.
std::string_view Statements::dliName(Reader &reader, std::vector<ir::ExprId> &uses) {
  bool isItem = reader.accept(TokenKind::LeftParen);
  std::string_view name;
  if (reader.kind() == TokenKind::String)
    name = b_.literalText(reader.tok());
  else if (reader.kind() == TokenKind::Word)
    name = b_.name(reader.tok().symbol);
  if (isItem && reader.kind() == TokenKind::Word)
    if (ir::ExprId item = reader.identifier(); item.isValid())
      uses.push_back(item);
  return name;
}

/// WHERE(FIELD = ITEM AND ...): fields of the segment on the left, items of the program on the right.
void Statements::dliWhere(Reader &reader, std::vector<std::string_view> &fields,
                          std::vector<ir::ExprId> &uses) {
  int depth = 0;
  bool isRight = false;
  while (!reader.atEnd() && reader.kw() != Kw::EndExec) {
    TokenKind kind = reader.kind();
    if (kind == TokenKind::LeftParen) {
      ++depth;
    } else if (kind == TokenKind::RightParen) {
      if (depth-- == 0)
        return;
    } else if (reader.kw() == Kw::And || reader.kw() == Kw::Or) {
      isRight = false;
    } else if (kind == TokenKind::Equal || kind == TokenKind::NotEqual || kind == TokenKind::Less ||
               kind == TokenKind::LessEqual || kind == TokenKind::Greater ||
               kind == TokenKind::GreaterEqual) {
      isRight = true;
    } else if (isRight && reader.atOperand()) {
      std::uint32_t before = reader.position();
      if (ir::ExprId value = reader.operand(); value.isValid() && reader.position() > before) {
        uses.push_back(value);
        continue;
      }
    } else if (!isRight && kind == TokenKind::Word && reader.kw() == Kw::None) {
      fields.push_back(b_.name(reader.tok().symbol));
    }
    reader.skip();
  }
}

bool Statements::dli(Reader &reader, Context &, ir::Statement &out) {
  std::uint32_t first = reader.position();
  std::uint32_t end = reader.end();
  while (end > first &&
         (isWord(b_.tokens[end - 1], Kw::EndExec) || b_.tokens[end - 1].kind == TokenKind::Period))
    --end;
  Reader dli(b_, first, end);
  std::string_view verb = dli.kind() == TokenKind::Word ? b_.name(dli.tok().symbol) : std::string_view();
  dli.skip();
  const auto *command = std::ranges::find(DliCommands, verb, &DliCommand::verb);
  ir::IoOp op = command == std::end(DliCommands) ? ir::IoOp::Other : command->op;
  std::vector<ir::ExprId> fills;
  std::vector<ir::ExprId> uses;
  std::vector<Segment> segments;
  std::string_view database;
  while (!dli.atEnd()) {
    bool isOption = dli.kind() == TokenKind::Word && dli.kind(1) == TokenKind::LeftParen;
    if (!isOption) {
      dli.skip();
      continue;
    }
    std::string_view option = b_.name(dli.tok().symbol);
    dli.skip();
    dli.skip();
    if (option == "SEGMENT") {
      segments.push_back({dliName(dli, uses), false, {}});
    } else if (option == "PSB") {
      database = dliName(dli, uses);
    } else if (option == "WHERE" && !segments.empty()) {
      dliWhere(dli, segments.back().fields, uses);
    } else if (option != "PCB" && dli.atOperand()) {
      ir::ExprId value = dli.arithmetic();
      bool isFilled =
          option == "INTO" || option == "KEYFEEDBACK" || option == "FEEDBACKLEN" || option == "STATUSGROUP";
      if ((option == "INTO" || option == "FROM") && !segments.empty())
        segments.back().isTransferred = true;
      if (value.isValid())
        (isFilled && b_.unit.exprs[value].kind == ir::ExprKind::Item ? fills : uses).push_back(value);
    }
    for (int depth = 1; !dli.atEnd() && depth > 0; dli.skip()) {
      depth += dli.kind() == TokenKind::LeftParen;
      depth -= dli.kind() == TokenKind::RightParen;
    }
  }
  for (std::string_view name : {"DIBSTAT", "DIBSEGM", "DIBSEGLV", "DIBKFBL"})
    if (ir::DataItemId item = b_.platformItem(name); item.isValid())
      fills.push_back(b_.itemExpr(item, out.origin));
  // The last segment is the one that is meant; parents with an area of their own are read on the path to it.
  std::vector<ir::Access> accesses;
  for (std::size_t at = segments.size(); at > 0; --at) {
    const Segment &segment = segments[at - 1];
    bool isMeant = at == segments.size();
    if (isMeant || segment.isTransferred)
      accesses.push_back({b_.resource(ir::ResourceKind::Segment, segment.name, out.origin), op,
                          b_.unit.arena().copy(segment.fields)});
  }
  if (segments.empty() && !database.empty())
    accesses.push_back({b_.resource(ir::ResourceKind::Unknown, database, out.origin), op, {}});
  out.node = ir::Io{.op = op,
                    .accesses = b_.unit.arena().copy(accesses),
                    .fills = b_.unit.arena().copy(fills),
                    .uses = b_.unit.arena().copy(uses),
                    .detail = b_.textOf(first, end, 2000)};
  reader.seek(reader.end());
  return true;
}

} // namespace tacit::cobol
