#include "UnitBuilder.h"

#include "Diagnostics.h"
#include "SqlArea.h"

#include "tacit/FrontEnds/Supplied.h"
#include "tacit/Support/Hash.h"

#include <algorithm>

namespace tacit::cobol {

std::string_view UnitBuilder::name(Symbol symbol) {
  if (symbol >= names_.size())
    names_.resize(std::max<std::size_t>(source.symbols.size(), symbol + 1));
  if (names_[symbol].empty())
    names_[symbol] = unit.arena().copyText(source.symbols.text(symbol));
  return names_[symbol];
}

ir::DataItemId UnitBuilder::addItem(ir::DataItem item, Field field) {
  if (isConstantFile(item.origin.file))
    item.storage = ir::Storage::Constant;
  // Attributes, colours and highlighting of basic mapping support (CICS), whoever wrote the copybook.
  item.isScreenControl |= item.parent.isValid() && unit.items[item.parent].name == "DFHBMSCA";
  ir::DataItemId id = unit.items.push_back(item);
  if (field.name) {
    if (field.name >= heads_.size())
      heads_.resize(std::max<std::size_t>(source.symbols.size(), field.name + 1));
    Chain &chain = heads_[field.name];
    field.sameName = chain.latest;
    chain = {id, chain.length + 1, {}, {}};
    inSight_.push_back(id);
  }
  fields.push_back(field);
  if (item.parent.isValid()) {
    Field &owner = fields[item.parent.index()];
    if (owner.firstChild.isValid())
      fields[owner.lastChild.index()].next = id;
    else
      owner.firstChild = id;
    owner.lastChild = id;
  }
  return id;
}

bool UnitBuilder::isConstantFile(ir::FileId file) {
  // An item rarely stands in another file than the one before it.
  if (file != lastFile_) {
    lastFile_ = file;
    isLastConstant_ = file.isValid() && hasSuppliedConstants(source.files[file.index()].path);
  }
  return isLastConstant_;
}

ir::ConditionId UnitBuilder::addCondition(ir::Condition condition, Symbol symbol) {
  ir::ConditionId id = unit.conditions.push_back(condition);
  ConditionChain &chain = conditionHeads_[symbol];
  conditions.push_back({id, symbol, chain.latest, program});
  chain = {static_cast<std::uint32_t>(conditions.size() - 1), chain.length + 1, {}, {}};
  conditionsInSight_.push_back(chain.latest);
  return id;
}

void UnitBuilder::enterProgram(ir::ProgramId next) {
  for (; !scopes_.empty() && scopes_.back().program != unit.programs[next].parent; scopes_.pop_back()) {
    for (; inSight_.size() > scopes_.back().items; inSight_.pop_back()) {
      const Field &field = fields[inSight_.back().index()];
      heads_[field.name] = {field.sameName, heads_[field.name].length - 1, {}, {}};
    }
    for (; conditionsInSight_.size() > scopes_.back().conditions; conditionsInSight_.pop_back()) {
      const ConditionInfo &info = conditions[conditionsInSight_.back()];
      ConditionChain &chain = conditionHeads_[info.name];
      chain = {info.sameName, chain.length - 1, {}, {}};
    }
    itemsBelow_.clear();
    conditionsBelow_.clear();
  }
  scopes_.push_back({next, inSight_.size(), conditionsInSight_.size()});
}

bool UnitBuilder::isVisible(ir::ProgramId owner, bool isGlobal) const {
  if (!owner.isValid() || owner == program)
    return true;
  if (!isGlobal && std::ranges::find(classes, owner) == classes.end())
    return false;
  for (ir::ProgramId outer = unit.programs[program].parent; outer.isValid();
       outer = unit.programs[outer].parent)
    if (outer == owner)
      return true;
  return false;
}

bool UnitBuilder::qualifies(ir::DataItemId item, std::span<const Symbol> qualifiers) const {
  ir::DataItemId at = unit.items[item].parent;
  ir::DataItemId root = item;
  for (Symbol qualifier : qualifiers) {
    while (at.isValid() && fields[at.index()].name != qualifier) {
      root = at;
      at = unit.items[at].parent;
    }
    if (!at.isValid()) {
      // The outermost qualifier may be the file.
      ir::ResourceId file = unit.items[root].resource;
      return qualifier == qualifiers.back() && file.isValid() &&
             unit.resources[file].name == source.symbols.text(qualifier);
    }
    root = at;
    at = unit.items[at].parent;
  }
  return true;
}

/// Names of the groups around \p item, and of its file.
template <typename Take> void UnitBuilder::forEachGroup(ir::DataItemId item, Take take) const {
  ir::DataItemId root = item;
  for (ir::DataItemId at = unit.items[item].parent; at.isValid(); at = unit.items[at].parent) {
    take(fields[at.index()].name);
    root = at;
  }
  if (ir::ResourceId file = unit.items[root].resource; file.isValid())
    take(source.symbols.find(unit.resources[file].name));
}

/// The items that \p name with these qualifiers may mean, without those that it surely does not.
template <typename Visit>
void UnitBuilder::forEachCandidate(Symbol name, std::span<const Symbol> qualifiers, Visit visit) {
  const Chain &chain = heads_[name];
  if (qualifiers.empty() || chain.length < QualifierIndex::LongChain) {
    for (ir::DataItemId id = chain.latest; id.isValid(); id = fields[id.index()].sameName)
      visit(id);
    return;
  }
  auto next = [&](std::uint32_t id) {
    ir::DataItemId before = fields[id].sameName;
    return before.isValid() ? before.index() : QualifierIndex::None;
  };
  auto groups = [&](std::uint32_t id, auto take) { forEachGroup(ir::DataItemId(id), take); };
  std::span<const std::uint32_t> ids = itemsBelow_.find(name, qualifiers, chain.latest.index(), next, groups);
  for (auto id = ids.rbegin(); id != ids.rend(); ++id)
    visit(ir::DataItemId(*id));
}

ir::DataItemId UnitBuilder::findItem(Symbol symbol, std::span<const Symbol> qualifiers, const Token &at) {
  if (symbol >= heads_.size() || !symbol)
    return {};
  bool isLong = qualifiers.empty() && heads_[symbol].length >= QualifierIndex::LongChain;
  if (isLong && heads_[symbol].program == program)
    return heads_[symbol].meant;
  ir::DataItemId found;
  bool isOwn = false;
  bool isComplete = false; // The qualifiers are all the groups of found: no deeper item is meant then.
  bool isAmbiguous = false;
  forEachCandidate(symbol, qualifiers, [&](ir::DataItemId id) {
    const ir::DataItem &item = unit.items[id];
    ir::DataItemId root = id;
    std::size_t groups = 0;
    for (; unit.items[root].parent.isValid(); ++groups)
      root = unit.items[root].parent;
    if (!isVisible(item.program, item.isGlobal || unit.items[root].isGlobal) || !qualifies(id, qualifiers))
      return;
    bool own = item.program == program;
    bool complete = qualifiers.size() >= groups;
    if (found.isValid() && isOwn == own && isComplete == complete) {
      isAmbiguous = true;
    } else if (!found.isValid() || own > isOwn || (own == isOwn && complete)) {
      found = id;
      isOwn = own;
      isComplete = complete;
      isAmbiguous = false;
    }
  });
  if (isAmbiguous)
    found = unknownItem(symbol, at, diag::NameAmbiguous);
  if (isLong) {
    heads_[symbol].program = program;
    heads_[symbol].meant = found;
  }
  return found;
}

ir::DataItemId UnitBuilder::latestMember(Symbol symbol, ir::DataItemId parent) const {
  ir::DataItemId id = symbol < heads_.size() ? heads_[symbol].latest : ir::DataItemId();
  while (id.isValid() && (unit.items[id].parent != parent || unit.items[id].program != program))
    id = fields[id.index()].sameName;
  return id;
}

template <typename Visit>
void UnitBuilder::forEachCondition(Symbol name, std::span<const Symbol> qualifiers, Visit visit) {
  const ConditionChain &chain = conditionHeads_[name];
  auto next = [&](std::uint32_t index) { return conditions[index].sameName; };
  if (qualifiers.empty() || chain.length < QualifierIndex::LongChain) {
    for (std::uint32_t index = chain.latest; index != QualifierIndex::None; index = next(index))
      visit(conditions[index]);
    return;
  }
  auto groups = [&](std::uint32_t index, auto take) {
    ir::DataItemId item = unit.conditions[conditions[index].condition].item;
    if (!item.isValid())
      return;
    take(fields[item.index()].name);
    forEachGroup(item, take);
  };
  std::span<const std::uint32_t> indexes =
      conditionsBelow_.find(name, qualifiers, chain.latest, next, groups);
  for (auto index = indexes.rbegin(); index != indexes.rend(); ++index)
    visit(conditions[*index]);
}

ir::ConditionId UnitBuilder::findCondition(Symbol symbol, std::span<const Symbol> qualifiers) {
  auto chain = conditionHeads_.find(symbol);
  if (chain == conditionHeads_.end())
    return {};
  bool isLong = qualifiers.empty() && chain->second.length >= QualifierIndex::LongChain;
  if (isLong && chain->second.program == program)
    return chain->second.meant;
  ir::ConditionId found;
  forEachCondition(symbol, qualifiers, [&](const ConditionInfo &info) {
    ir::DataItemId item = unit.conditions[info.condition].item;
    ir::DataItemId root = item;
    while (root.isValid() && unit.items[root].parent.isValid())
      root = unit.items[root].parent;
    if (!isVisible(info.program, root.isValid() && unit.items[root].isGlobal))
      return;
    bool matches =
        qualifiers.empty() || (item.isValid() && fields[item.index()].name == qualifiers[0]
                                   ? qualifies(item, qualifiers.subspan(qualifiers.empty() ? 0 : 1))
                                   : item.isValid() && qualifies(item, qualifiers));
    if (matches)
      found = info.condition;
  });
  if (isLong) {
    chain->second.program = program;
    chain->second.meant = found;
  }
  return found;
}

ir::DataItemId UnitBuilder::unknownItem(Symbol symbol, const Token &at, const DiagnosticInfo &why) {
  auto [slot, isNew] = unknowns_.try_emplace(symbol);
  if (!isNew && (unit.items[slot->second].program == program || !program.isValid()))
    return slot->second;
  ir::DataItem item;
  item.name = name(symbol);
  item.type = type({});
  item.program = program;
  item.origin = origin(at);
  slot->second = addItem(item, {});
  unit.missing.push_back({ir::MissingKind::Item, item.name, item.origin});
  report(why, item.origin, item.name);
  return slot->second;
}

namespace {

struct RegisterInfo {
  std::string_view name;
  ir::TypeKind kind;
  ir::Encoding encoding;
  std::uint16_t digits;
  std::uint32_t size;
  bool isStatus;
};

using enum ir::TypeKind;
constexpr RegisterInfo Registers[] = {
    {"RETURN-CODE", Number, ir::Encoding::Binary, 9, 4, false},
    {"TALLY", Number, ir::Encoding::Binary, 5, 4, false},
    {"SORT-RETURN", Number, ir::Encoding::Binary, 4, 2, true},
    {"DFHCOMMAREA", Text, ir::Encoding::Display, 0, 1, false},
    {"EIBTIME", Number, ir::Encoding::Packed, 7, 4, false},
    {"EIBDATE", Number, ir::Encoding::Packed, 7, 4, false},
    {"EIBTRNID", Text, ir::Encoding::Display, 0, 4, false},
    {"EIBTASKN", Number, ir::Encoding::Packed, 7, 4, false},
    {"EIBTRMID", Text, ir::Encoding::Display, 0, 4, false},
    {"EIBCPOSN", Number, ir::Encoding::Binary, 4, 2, true},
    {"EIBCALEN", Number, ir::Encoding::Binary, 4, 2, true},
    {"EIBAID", Text, ir::Encoding::Display, 0, 1, true},
    {"EIBFN", Text, ir::Encoding::Display, 0, 2, true},
    {"EIBRCODE", Text, ir::Encoding::Display, 0, 6, true},
    {"EIBDS", Text, ir::Encoding::Display, 0, 8, false},
    {"EIBREQID", Text, ir::Encoding::Display, 0, 8, false},
    {"EIBRSRCE", Text, ir::Encoding::Display, 0, 8, true},
    {"EIBSYNC", Text, ir::Encoding::Display, 0, 1, true},
    {"EIBFREE", Text, ir::Encoding::Display, 0, 1, true},
    {"EIBRECV", Text, ir::Encoding::Display, 0, 1, true},
    {"EIBSEND", Text, ir::Encoding::Display, 0, 1, true},
    {"EIBATT", Text, ir::Encoding::Display, 0, 1, true},
    {"EIBEOC", Text, ir::Encoding::Display, 0, 1, true},
    {"EIBFMH", Text, ir::Encoding::Display, 0, 1, true},
    {"EIBCOMPL", Text, ir::Encoding::Display, 0, 1, true},
    {"EIBSIG", Text, ir::Encoding::Display, 0, 1, true},
    {"EIBCONF", Text, ir::Encoding::Display, 0, 1, true},
    {"EIBERR", Text, ir::Encoding::Display, 0, 1, true},
    {"EIBERRCD", Text, ir::Encoding::Display, 0, 4, true},
    {"EIBSYNRB", Text, ir::Encoding::Display, 0, 1, true},
    {"EIBNODAT", Text, ir::Encoding::Display, 0, 1, true},
    {"EIBRESP", Number, ir::Encoding::Binary, 8, 4, true},
    {"EIBRESP2", Number, ir::Encoding::Binary, 8, 4, true},
    {"EIBRLDBK", Text, ir::Encoding::Display, 0, 1, true},
    {"DFHEIBLK", Text, ir::Encoding::Display, 0, 85, false},
    {"DIBVER", Text, ir::Encoding::Display, 0, 2, false},
    {"DIBSTAT", Text, ir::Encoding::Display, 0, 2, true},
    {"DIBSEGM", Text, ir::Encoding::Display, 0, 8, true},
    {"DIBSEGLV", Text, ir::Encoding::Display, 0, 2, true},
    {"DIBKFBL", Number, ir::Encoding::Binary, 4, 2, true},
    {"DIBDBDNM", Text, ir::Encoding::Display, 0, 8, false},
    {"DIBDBORG", Text, ir::Encoding::Display, 0, 8, false},
    {"CRT-STATUS", Number, ir::Encoding::Display, 4, 4, true},
    {"COB-CRT-STATUS", Number, ir::Encoding::Display, 4, 4, true},
    {"NUMBER-OF-CALL-PARAMETERS", Number, ir::Encoding::Binary, 9, 4, false},
    {"XML-CODE", Number, ir::Encoding::Binary, 9, 4, true},
    {"XML-EVENT", Text, ir::Encoding::Display, 0, 30, true},
    {"XML-TEXT", Text, ir::Encoding::Display, 0, 1, false},
    {"JSON-CODE", Number, ir::Encoding::Binary, 9, 4, true},
    {"WHEN-COMPILED", Text, ir::Encoding::Display, 0, 16, false},
    {"CURRENT-DATE", Text, ir::Encoding::Display, 0, 8, false},
    {"TIME-OF-DAY", Number, ir::Encoding::Display, 6, 6, false},
    {"LINAGE-COUNTER", Number, ir::Encoding::Binary, 9, 4, false},
    {"LINE-COUNTER", Number, ir::Encoding::Binary, 9, 4, false},
    {"PAGE-COUNTER", Number, ir::Encoding::Binary, 9, 4, false},
    {"DEBUG-ITEM", Text, ir::Encoding::Display, 0, 1, false},
    {"DEBUG-LINE", Text, ir::Encoding::Display, 0, 6, false},
    {"DEBUG-NAME", Text, ir::Encoding::Display, 0, 30, false},
    {"DEBUG-SUB-1", Number, ir::Encoding::Display, 4, 5, false},
    {"DEBUG-SUB-2", Number, ir::Encoding::Display, 4, 5, false},
    {"DEBUG-SUB-3", Number, ir::Encoding::Display, 4, 5, false},
    {"DEBUG-CONTENTS", Text, ir::Encoding::Display, 0, 1, false},
};

} // namespace

ir::DataItemId UnitBuilder::registerItem(Symbol symbol) {
  if (auto found = registers_.find(symbol); found != registers_.end())
    return found->second;
  if (ir::DataItemId area = sqlAreaItem(*this, symbol); area.isValid())
    return registers_[symbol] = area;
  std::string_view text = source.symbols.text(symbol);
  ir::DataItem item;
  ir::Type itemType;
  const auto *info = std::find_if(std::begin(Registers), std::end(Registers),
                                  [&](const RegisterInfo &each) { return each.name == text; });
  if (info != std::end(Registers)) {
    itemType = {.kind = info->kind,
                .encoding = info->encoding,
                .isSigned = info->kind == Number,
                .digits = info->digits,
                .byteSize = info->size};
    item.isStatusCarrier = info->isStatus;
    item.storage = ir::Storage::Register;
  } else {
    return {};
  }
  item.name = name(symbol);
  item.type = type(itemType);
  item.byteSize = itemType.byteSize;
  item.origin = {ir::FileId(0U), 1, 1, 1, 1, {}};
  ir::DataItemId id = addItem(item, {});
  registers_[symbol] = id;
  return id;
}

ir::DataItemId UnitBuilder::platformItem(std::string_view text) {
  Symbol symbol = source.symbols.find(text);
  if (!symbol)
    return {};
  return isDeclared(symbol) ? findItem(symbol, {}, tokens.front()) : registerItem(symbol);
}

ir::ResourceId UnitBuilder::resource(ir::ResourceKind kind, std::string_view text, const ir::Origin &at) {
  std::string key = fmt::format("{}:{}:{}", program.isValid() ? program.index() : 0, toText(kind), text);
  auto [slot, isNew] = resources_.try_emplace(std::move(key));
  if (isNew) {
    ir::Resource resource;
    resource.kind = kind;
    resource.name = unit.arena().intern(text);
    resource.program = program;
    resource.origin = at;
    slot->second = unit.resources.push_back(resource);
  }
  return slot->second;
}

ir::TypeId UnitBuilder::type(const ir::Type &wanted) {
  std::uint64_t hash = fnv1a(wanted.spelling);
  for (std::uint64_t part :
       {static_cast<std::uint64_t>(wanted.kind), static_cast<std::uint64_t>(wanted.encoding),
        static_cast<std::uint64_t>(wanted.digits), static_cast<std::uint64_t>(wanted.byteSize)})
    hash = hash * 31 + part;
  std::vector<ir::TypeId> &same = types_[hash];
  for (ir::TypeId id : same)
    if (unit.types[id] == wanted)
      return id;
  ir::Type copy = wanted;
  copy.spelling = unit.arena().copyText(wanted.spelling);
  same.push_back(unit.types.push_back(copy));
  return same.back();
}

ir::ExprId UnitBuilder::itemExpr(ir::DataItemId item, const ir::Origin &at) {
  return expr({.kind = ir::ExprKind::Item, .type = unit.items[item].type, .ref = item.index(), .origin = at});
}

ir::ExprId UnitBuilder::numberExpr(std::string_view text, const ir::Origin &at) {
  return expr({.kind = ir::ExprKind::Number, .origin = at, .text = unit.arena().copyText(text)});
}

ir::ExprId UnitBuilder::stringExpr(std::string_view text, const ir::Origin &at) {
  return expr({.kind = ir::ExprKind::String, .origin = at, .text = text});
}

ir::ExprId UnitBuilder::figurative(ir::Op op, const ir::Origin &at) {
  return expr({.kind = ir::ExprKind::Figurative, .op = op, .origin = at});
}

ir::ExprId UnitBuilder::binary(ir::Op op, ir::ExprId left, ir::ExprId right, ir::ExprKind kind) {
  ir::Origin at = unit.exprs[left].origin;
  const ir::Origin &end = unit.exprs[right].origin;
  if (end.file == at.file && end.expansion == at.expansion && end.endLine >= at.endLine) {
    at.endColumn = end.endLine > at.endLine ? end.endColumn : std::max(at.endColumn, end.endColumn);
    at.endLine = end.endLine;
  }
  return expr({.kind = kind, .op = op, .origin = at, .operands = unit.arena().copy({left, right})});
}

ir::ExprId UnitBuilder::call(std::string_view function, std::span<const ir::ExprId> operands,
                             const ir::Origin &at) {
  return expr({.kind = ir::ExprKind::Call,
               .origin = at,
               .operands = unit.arena().copy(operands),
               .text = unit.arena().intern(function)});
}

std::string_view UnitBuilder::literalText(const Token &token) {
  std::string_view text = token.text();
  if (!token.has(Token::Doubled))
    return unit.arena().copyText(text);
  // A doubled quote ends nothing; which quote it is shows at the doubling itself.
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    plain += text[at];
    bool isQuote = text[at] == '"' || text[at] == '\'';
    if (isQuote && at + 1 < text.size() && text[at + 1] == text[at])
      ++at;
  }
  return unit.arena().copyText(plain);
}

std::string_view UnitBuilder::textOf(std::uint32_t first, std::uint32_t end, std::size_t limit) {
  std::string text;
  for (std::uint32_t at = first; at < end; ++at) {
    const Token &token = tokens[at];
    if (!text.empty() && token.has(Token::SpaceBefore))
      text += ' ';
    bool isQuoted = token.kind == TokenKind::String && !token.has(Token::Prefixed);
    if (isQuoted)
      text += '\'';
    text += token.text();
    if (isQuoted)
      text += '\'';
    if (text.size() > limit) {
      text.resize(limit);
      text += "...";
      break;
    }
  }
  return unit.arena().copyText(text);
}

std::string_view UnitBuilder::commentFor(std::uint32_t first, std::uint32_t end) {
  const std::vector<CommentToken> &all = source.buffer.comments;
  const Token &start = tokens[first];
  const Token &last = tokens[end > first ? end - 1 : first];
  // Comments with tokensBefore in (first, end] stand inside or behind; those with == first stand above.
  auto at = std::lower_bound(
      all.begin(), all.end(), first + 1,
      [](const CommentToken &comment, std::uint32_t token) { return comment.tokensBefore < token; });
  for (auto beside = at; beside != all.end() && beside->tokensBefore <= end; ++beside)
    if (beside->source == last.source && beside->line <= last.line + last.lineSpan &&
        beside->line >= start.line && !beside->text.empty())
      return unit.arena().copyText(beside->text);
  std::uint32_t line = start.line;
  std::string text;
  std::vector<std::string_view> lines;
  constexpr std::size_t MaxLines = 12;
  for (auto above = at; above != all.begin() && lines.size() < MaxLines;) {
    --above;
    if (above->tokensBefore != first || above->source != start.source || above->line + 1 < line ||
        above->line >= line)
      break;
    line = above->line;
    if (!above->text.empty())
      lines.push_back(above->text);
  }
  for (auto each = lines.rbegin(); each != lines.rend(); ++each) {
    if (!text.empty())
      text += ' ';
    text += *each;
  }
  return unit.arena().copyText(text);
}

} // namespace tacit::cobol
