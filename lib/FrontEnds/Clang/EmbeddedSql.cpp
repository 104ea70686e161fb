#include "EmbeddedSql.h"

#include "ConstantTexts.h"

#include "tacit/Support/Text.h"

#include <algorithm>

using namespace clang;

namespace tacit::cfe {

static std::string_view nameOfCallee(const CallExpr &call) {
  const FunctionDecl *callee = call.getDirectCallee();
  return callee && callee->getDeclName().isIdentifier() ? std::string_view(callee->getName())
                                                        : std::string_view();
}

bool EmbeddedSql::isCall(const CallExpr &call) {
  return nameOfCallee(call) == embeddedc::CallName;
}

bool EmbeddedSql::isStop(const CallExpr &call) {
  return nameOfCallee(call) == embeddedc::StopName;
}

static std::optional<std::uint32_t> firstNumber(const CallExpr &call) {
  if (call.getNumArgs() == 0)
    return std::nullopt;
  const auto *number = dyn_cast<IntegerLiteral>(call.getArg(0)->IgnoreParenImpCasts());
  return number ? std::optional(static_cast<std::uint32_t>(number->getValue().getLimitedValue(~0U)))
                : std::nullopt;
}

std::optional<sql::Event> EmbeddedSql::event(const Expr &condition) {
  const auto *call = dyn_cast<CallExpr>(condition.IgnoreParenImpCasts());
  if (!call || nameOfCallee(*call) != embeddedc::EventName)
    return std::nullopt;
  std::optional<std::uint32_t> number = firstNumber(*call);
  return number && *number < 3 ? std::optional(static_cast<sql::Event>(*number)) : std::nullopt;
}

bool EmbeddedSql::isHolder(const FunctionDecl &function) {
  return function.getDeclName().isIdentifier() &&
         std::string_view(function.getName()).starts_with(std::string(embeddedc::CallName) + "_");
}

std::optional<EmbeddedSql::Source> EmbeddedSql::source(const CallExpr &call) const {
  std::optional<std::uint32_t> number = firstNumber(call);
  if (!isCall(call) || !number)
    return std::nullopt;
  FileID file = s_.map.sources().getFileID(s_.map.sources().getSpellingLoc(call.getBeginLoc()));
  const EmbeddedFile *embedded = s_.map.embedded(file);
  if (!embedded || *number >= embedded->rewritten().blocks.size())
    return std::nullopt;
  return Source{embedded, file, *number};
}

std::uint32_t EmbeddedSql::number(const Source &source) const {
  auto found = numbers_.find({source.file, source.index});
  return found == numbers_.end() ? sql::NoBlock : found->second;
}

void EmbeddedSql::read(const Preprocessing &preprocessing) {
  const SourceManager &sources = s_.map.sources();
  for (FileID file : preprocessing.files())
    if (const EmbeddedFile *embedded = s_.map.embedded(file))
      for (std::uint32_t index = 0; index < embedded->rewritten().blocks.size(); ++index) {
        const embeddedc::Block &block = embedded->rewritten().blocks[index];
        if (block.use == embeddedc::BlockUse::Include && !block.isComplete &&
            !preprocessing.isSkipped(file, block.rewritten)) {
          constexpr std::size_t Word = std::string_view(" INCLUDE ").size();
          unit.missing.push_back({.kind = ir::MissingKind::Header,
                                  .name = unit.arena().copyText(
                                      std::string_view(block.text).substr(std::min(block.text.size(), Word))),
                                  .origin = s_.map.originalOrigin(file, block.begin, block.end)});
        }
        // A header that is included again says nothing new.
        if (block.use != embeddedc::BlockUse::Statement || preprocessing.isSkipped(file, block.rewritten) ||
            !numbers_.try_emplace({embedded, index}, 0).second)
          continue;
        entries_.push_back({.source = {embedded, file, index}});
      }
  if (entries_.empty())
    return;
  auto place = [&](const Entry &entry) {
    return sources.getComposedLoc(entry.source.in, entry.source.block().rewritten);
  };
  std::ranges::sort(entries_, [&](const Entry &a, const Entry &b) {
    if (a.source.in == b.source.in)
      return a.source.index < b.source.index;
    return sources.isBeforeInTranslationUnit(place(a), place(b));
  });
  for (std::uint32_t number = 0; number < entries_.size(); ++number)
    numbers_[{entries_[number].source.file, entries_[number].source.index}] = number;

  findCalls(s_.ast, s_.map, [&](const FoundCall &each) {
    std::optional<Source> where = isCall(*each.call) ? source(*each.call) : std::nullopt;
    if (!where)
      return;
    if (std::uint32_t block = number(*where); block != sql::NoBlock && !entries_[block].found.call)
      entries_[block].found = each;
  });

  std::vector<sql::Block> blocks;
  blocks.reserve(entries_.size());
  for (Entry &entry : entries_)
    blocks.push_back(expand(entry));
  blocks_.read(std::move(blocks));
  sql::declareColumns(blocks_);
}

const Expr *EmbeddedSql::argument(const Entry &entry, std::uint32_t host, bool isIndicator) const {
  const CallExpr *call = callOf(entry);
  if (!call)
    return nullptr;
  unsigned index = entry.source.block().hosts[host].argument + 1 + isIndicator;
  return index < call->getNumArgs() ? call->getArg(index)->IgnoreParenImpCasts() : nullptr;
}

/// The structure whose members a host variable of \p type stands for; null if it is one value.
static const RecordDecl *hostStructure(QualType type) {
  if (type->isPointerType())
    type = type->getPointeeType();
  const RecordDecl *record = type->getAsRecordDecl();
  record = record ? record->getDefinition() : nullptr;
  if (!record || !record->isStruct() || record->isDependentType())
    return nullptr;
  std::vector<const FieldDecl *> fields(record->field_begin(), record->field_end());
  // A length and characters are one value: VARCHAR.
  bool isText = fields.size() == 2 && fields[0]->getType()->isIntegerType() &&
                fields[1]->getType()->isArrayType() &&
                fields[1]->getType()->castAsArrayTypeUnsafe()->getElementType()->isCharType();
  // So are the numbers that precompilers keep in structures: their members are nobody's columns.
  std::string_view name = record->getName();
  bool isNumber = name == "decimal" || name == "dtime" || name == "intrvl";
  return fields.empty() || isText || isNumber ? nullptr : record;
}

/// The block's text with structures as their members.
sql::Block EmbeddedSql::expand(Entry &entry) {
  constexpr std::size_t MostMembers = 2000;
  const embeddedc::Block &block = entry.source.block();
  sql::Block result;
  std::size_t done = 0, place = 0;
  auto copyTo = [&](std::size_t end) {
    for (; place < block.places.size() && block.places[place].offset < end; ++place)
      entry.places.push_back(
          {static_cast<std::uint32_t>(result.text.size() + block.places[place].offset - done),
           block.places[place].original});
    result.text += std::string_view(block.text).substr(done, end - done);
    done = end;
  };
  auto add = [&](HostVariable host, std::uint32_t original) {
    entry.hosts.push_back(host);
    entry.places.push_back({static_cast<std::uint32_t>(result.text.size()), original});
    result.text += fmt::format(" :{} ", entry.hosts.size());
  };
  for (std::uint32_t number = 0; number < block.hosts.size(); ++number) {
    const embeddedc::Host &host = block.hosts[number];
    copyTo(host.offset);
    const Expr *value = argument(entry, number, false);
    const RecordDecl *structure = value && host.isInList && !value->getType()->isDependentType()
                                      ? hostStructure(value->getType())
                                      : nullptr;
    if (structure) {
      std::uint32_t position = 0;
      for (const FieldDecl *field : structure->fields()) {
        if (entry.hosts.size() >= MostMembers)
          break;
        if (position > 0)
          result.text += ',';
        add({number, field, position++}, host.begin);
      }
    } else {
      add({.written = number}, host.begin);
    }
    done = host.offset + fmt::format(" :{} ", number + 1).size();
    while (place < block.places.size() && block.places[place].offset < done)
      ++place;
  }
  copyTo(block.text.size());
  result.hosts = static_cast<std::uint32_t>(entry.hosts.size());
  return result;
}

std::string EmbeddedSql::text(const Source &source) const {
  const embeddedc::Block &block = source.block();
  std::string_view original = source.file->original();
  std::string whole;
  std::size_t done = 0;
  for (std::uint32_t number = 0; number < block.hosts.size(); ++number) {
    const embeddedc::Host &host = block.hosts[number];
    whole += std::string_view(block.text).substr(done, host.offset - done);
    whole += fmt::format(":{}", original.substr(host.begin, host.end - host.begin));
    if (host.indicatorEnd != 0)
      whole +=
          fmt::format(" :{}", original.substr(host.indicatorBegin, host.indicatorEnd - host.indicatorBegin));
    done = host.offset + fmt::format(" :{} ", number + 1).size();
    if (done < block.text.size() && std::string_view(" ,);").find(block.text[done]) == std::string_view::npos)
      whole += ' ';
  }
  whole += std::string_view(block.text).substr(std::min(done, block.text.size()));
  std::size_t first = whole.find_first_not_of(' ');
  if (first == std::string::npos)
    return {};
  std::size_t last = whole.find_last_not_of(' ');
  constexpr std::size_t Longest = 4000;
  return whole.substr(first, std::min(last - first + 1, Longest));
}

//--- What the lowering asks ----------------------------------------------------------

/// Whether a cursor's variable can be named in the function that opens it.
bool EmbeddedSql::isVisible(const Entry &entry, const Expr &argument) const {
  if (entry.found.function == function_ || callOf(entry) == current_)
    return true;
  return namesOnlyGlobals(argument);
}

ir::ExprId EmbeddedSql::valueOf(const Entry &entry, const Expr *argument, std::string_view text,
                                const ir::Origin &origin) {
  if (argument && lowering_ && isVisible(entry, *argument))
    return lowering_->lowerHost(*argument);
  return unit.exprs.push_back({.kind = ir::ExprKind::Unknown,
                               .type = s_.data.type(s_.ast.DependentTy),
                               .origin = origin,
                               .text = unit.arena().intern(text)});
}

ir::ExprId EmbeddedSql::hostValue(std::uint32_t block, std::uint32_t host) {
  const Entry &entry = entries_[block];
  const HostVariable &variable = entry.hosts[host];
  const embeddedc::Host &written = entry.source.block().hosts[variable.written];
  ir::Origin origin = s_.map.originalOrigin(entry.source.in, written.begin, written.end);
  std::string_view text = entry.source.file->original().substr(written.begin, written.end - written.begin);
  const Expr *value = argument(entry, variable.written, false);
  ir::ExprId made = valueOf(entry, value, text, origin);
  if (!variable.member || unit.exprs[made].kind == ir::ExprKind::Unknown)
    return made;
  return lowering_->lowerHostMember(made, value->getType(), *variable.member, origin);
}

ir::ExprId EmbeddedSql::indicatorValue(std::uint32_t block, std::uint32_t host) {
  const Entry &entry = entries_[block];
  const HostVariable &variable = entry.hosts[host];
  const embeddedc::Host &written = entry.source.block().hosts[variable.written];
  if (written.indicatorEnd == 0)
    return {};
  const Expr *indicator = argument(entry, variable.written, true);
  std::string_view text = entry.source.file->original().substr(written.indicatorBegin,
                                                               written.indicatorEnd - written.indicatorBegin);
  ir::Origin origin = s_.map.originalOrigin(entry.source.in, written.indicatorBegin, written.indicatorEnd);
  // A structure of indicators has one for each member of the other; an array stands once.
  const RecordDecl *structure = indicator && !indicator->getType()->isDependentType() && variable.member
                                    ? hostStructure(indicator->getType())
                                    : nullptr;
  if (!structure)
    return variable.position == 0 ? valueOf(entry, indicator, text, origin) : ir::ExprId();
  if (variable.position >= std::distance(structure->field_begin(), structure->field_end()))
    return {};
  ir::ExprId made = valueOf(entry, indicator, text, origin);
  if (unit.exprs[made].kind == ir::ExprKind::Unknown)
    return variable.position == 0 ? made : ir::ExprId();
  return lowering_->lowerHostMember(made, indicator->getType(),
                                    **std::next(structure->field_begin(), variable.position), origin);
}

ir::Origin EmbeddedSql::whole(std::uint32_t block) {
  // In the body of a macro it stands where the macro is used.
  const CallExpr *call = callOf(entries_[block]);
  return call && call->getBeginLoc().isMacroID() ? s_.map.origin(call->getSourceRange())
                                                 : origin(entries_[block].source);
}

ir::Origin EmbeddedSql::place(std::uint32_t block, std::uint32_t offset) {
  const Entry &entry = entries_[block];
  if (const CallExpr *call = callOf(entry); call && call->getBeginLoc().isMacroID())
    return whole(block);
  auto after = std::ranges::upper_bound(entry.places, offset, {}, &embeddedc::Block::Place::offset);
  std::uint32_t begin =
      after == entry.places.begin() ? entry.source.block().begin : std::prev(after)->original;
  std::string_view text = entry.source.file->original();
  std::uint32_t end = begin;
  while (end < text.size() && (isLetter(text[end]) || isDigit(text[end]) || text[end] == '_'))
    ++end;
  return s_.map.originalOrigin(entry.source.in, begin, std::max(end, begin + 1));
}

static const VarDecl *globalVariable(const ASTContext &ast, std::string_view name) {
  for (const NamedDecl *each : ast.getTranslationUnitDecl()->lookup(&ast.Idents.get(name)))
    if (const auto *variable = dyn_cast<VarDecl>(each))
      return variable;
  return nullptr;
}

ir::DataItemId EmbeddedSql::statusItem(std::uint32_t) {
  if (status_)
    return *status_;
  status_ = ir::DataItemId();
  if (const VarDecl *area = globalVariable(s_.ast, "sqlca"))
    if (const RecordDecl *record = area->getType()->getAsRecordDecl();
        record && (record = record->getDefinition()) != nullptr) {
      ir::DataItemId item = s_.data.variable(*area, {});
      for (const FieldDecl *field : record->fields())
        if (field->getName() == "sqlcode")
          status_ = s_.data.child(item, *field);
    }
  for (std::string_view name : {"SQLCODE", "SQLSTATE"}) {
    if (status_->isValid())
      break;
    const VarDecl *variable = globalVariable(s_.ast, name);
    if (!variable)
      variable = guesses_.statusVariable(name);
    if (variable)
      status_ = s_.data.variable(*variable, {});
  }
  return *status_;
}

ir::ResourceId EmbeddedSql::resource(ir::ResourceKind kind, std::string_view name, const ir::Origin &origin) {
  auto [at, isNew] = resources_.try_emplace(fmt::format("{}:{}", toText(kind), name));
  if (isNew)
    at->second =
        unit.resources.push_back({.kind = kind, .name = unit.arena().intern(name), .origin = origin});
  return at->second;
}

bool EmbeddedSql::isFilled(const CallExpr &call, const VarDecl &variable) const {
  std::optional<Source> where = source(call);
  std::uint32_t block = where ? number(*where) : sql::NoBlock;
  if (block == sql::NoBlock)
    return true;
  const Entry &entry = entries_[block];
  return std::ranges::any_of(blocks_[block].statement.out, [&](std::uint32_t host) {
    const Expr *value = argument(entry, entry.hosts[host].written, false);
    return value && referredVariable(*value) == &variable;
  });
}

std::string EmbeddedSql::constantText(std::uint32_t block, std::uint32_t host) {
  const Entry &entry = entries_[block];
  const Expr *value = argument(entry, entry.hosts[host].written, false);
  const VarDecl *variable = value ? referredVariable(*value) : nullptr;
  if (!variable || !entry.found.function)
    return {};
  ConstantTexts texts(s_.ast, textBudget_,
                      [this](const CallExpr &call, const VarDecl &asked) { return isFilled(call, asked); });
  std::optional<ConstantText> found = texts.find(*entry.found.function, *entry.found.call, *variable);
  return found && found->values.empty() ? found->text : std::string();
}

void markSqlStatus(ir::TranslationUnit &unit) {
  // Tags of the area with precompilers: Db2 and Oracle, Informix, ECPG, Ingres.
  auto isArea = [](std::string_view name) {
    return name == "sqlca" || name == "sqlca_s" || name == "sqlca_t" || name == "s_IISQLCA" ||
           name == "IISQLCA";
  };
  // Members come after what they belong to.
  for (ir::DataItemId id : unit.items.ids()) {
    ir::DataItem &item = unit.items[id];
    bool isMember = item.parent.isValid() && unit.items[item.parent].isStatusCarrier;
    bool isVariable = false;
    if (item.type.isValid() && unit.types[item.type].kind == ir::TypeKind::Record &&
        unit.types[item.type].record.isValid())
      isVariable = isArea(unit.items[unit.types[item.type].record].name);
    bool isStatus = !item.parent.isValid() && isStatusVariable(item.name);
    bool isType = item.storage == ir::Storage::RecordType && !item.resource.isValid() && isArea(item.name);
    item.isStatusCarrier |= isMember || isVariable || isStatus || isType;
  }
}

} // namespace tacit::cfe
