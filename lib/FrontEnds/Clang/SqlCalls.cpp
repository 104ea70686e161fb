#include "SqlCalls.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <fmt/format.h>
#include <span>

using namespace clang;

namespace tacit::cfe {

static constexpr std::size_t MostColumns = 1000;

const Expr *SqlCalls::Call::argument(char role) const {
  std::size_t at = row->roles.find(role);
  return at < found.call->getNumArgs() ? found.call->getArg(static_cast<unsigned>(at)) : nullptr;
}

/// Whether \p expr is written as a null pointer.
static bool isNull(const ASTContext &ast, const Expr &expr) {
  return expr.isNullPointerConstant(const_cast<ASTContext &>(ast), Expr::NPC_ValueDependentIsNotNull) !=
         Expr::NPCK_NotNull;
}

//--- Finding --------------------------------------------------------------------------------

void SqlCalls::find() {
  // Most units know none of the names.
  bool isAny = std::ranges::any_of(sqlFunctions(), [&](const LibraryFunction &each) {
    return s_.ast.Idents.find(llvm::StringRef(each.name.data(), each.name.size())) != s_.ast.Idents.end();
  });
  if (!isAny)
    return;
  findCalls(s_.ast, s_.map, [&](const FoundCall &found) {
    const LibraryFunction *row = found.function ? libraryFunction(*found.call, s_.map) : nullptr;
    if (!row || (row->behaviour != Behaviour::Sql && row->behaviour != Behaviour::Column))
      return;
    Call made{.found = found, .row = row};
    if (const Expr *handle = made.argument('h') ? made.argument('h') : made.argument('H'))
      made.handle = handleOf(*handle);
    made.number = numberOf(made);
    calls_.push_back(std::move(made));
  });
}

SqlCalls::Handle SqlCalls::handleOf(const Expr &expr) const {
  Handle handle;
  const Expr *bare = expr.IgnoreParenCasts();
  while (true) {
    if (const auto *member = dyn_cast<MemberExpr>(bare)) {
      handle.push_back(member->getMemberDecl()->getCanonicalDecl());
      if (member->isArrow())
        return handle;
      bare = member->getBase()->IgnoreParenCasts();
    } else if (const auto *address = dyn_cast<UnaryOperator>(bare);
               address && (address->getOpcode() == UO_AddrOf || address->getOpcode() == UO_Deref)) {
      bare = address->getSubExpr()->IgnoreParenCasts();
    } else {
      break;
    }
  }
  const auto *reference = dyn_cast<DeclRefExpr>(bare);
  if (!reference || !isa<VarDecl>(reference->getDecl()))
    return {};
  handle.push_back(reference->getDecl()->getCanonicalDecl());
  return handle;
}

/// A parameter's name without the sign before it.
static std::string parameterName(std::string_view text) {
  if (!text.empty() && std::string_view(":@$").find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  return toUpperCase(text);
}

std::string SqlCalls::numberOf(const Call &call) const {
  const Expr *fromZero = call.argument('z');
  const Expr *number = fromZero ? fromZero : call.argument('c');
  if (!number || number->isValueDependent())
    return {};
  if (std::optional<ConstantText> name = literalText(*number))
    return parameterName(name->text);
  // sqlite3_bind_parameter_index(statement, ":name")
  if (const auto *asked = dyn_cast<CallExpr>(number->IgnoreParenCasts()); asked && asked->getNumArgs() == 2)
    if (std::optional<ConstantText> name = literalText(*asked->getArg(1)))
      return parameterName(name->text);
  Expr::EvalResult value;
  if (!number->getType()->isIntegerType() || !number->EvaluateAsInt(value, s_.ast))
    return {};
  std::uint64_t counted = value.Val.getInt().getLimitedValue(MostColumns);
  return std::to_string(counted + (fromZero ? 1 : 0));
}

std::optional<ConstantText> SqlCalls::textOf(const Call &call) {
  if (const Expr *format = call.argument('F')) {
    std::size_t at = call.row->roles.find('F');
    std::vector<const Expr *> values(call.found.call->arg_begin() + at + 1, call.found.call->arg_end());
    return formattedText(*format, values);
  }
  const Expr *text = call.argument('t');
  if (!text)
    return std::nullopt;
  if (std::optional<ConstantText> literal = literalText(*text))
    return literal;
  const VarDecl *variable = referredVariable(*text);
  if (!variable)
    return std::nullopt;
  ConstantTexts texts(s_.ast, textBudget_, [](const CallExpr &, const VarDecl &) { return true; });
  return texts.find(*call.found.function, *call.found.call, *variable);
}

//--- Texts of a handle ----------------------------------------------------------------------

/// What several calls gave one after the other; nothing unless all of them always ran before.
std::optional<ConstantText> SqlCalls::gathered(const std::vector<std::size_t> &appended, const Call &run) {
  ConstantText whole;
  for (std::size_t each : appended) {
    const Call &call = calls_[each];
    std::optional<ConstantText> part;
    if (call.found.function == run.found.function &&
        order_.dominates(*run.found.function, *call.found.call, *run.found.call))
      part = textOf(call);
    if (!part)
      return std::nullopt;
    whole.append(*part);
  }
  return whole;
}

void SqlCalls::collectTexts(Group &group) {
  std::vector<std::size_t> appended;
  std::optional<std::size_t> procedure;
  for (std::size_t at : group.calls) {
    const Call &call = calls_[at];
    switch (call.row->step) {
    case SqlStep::Text:
    case SqlStep::RunText:
      group.texts.push_back({.at = at, .text = textOf(call)});
      break;
    case SqlStep::Append:
      appended.push_back(at);
      break;
    case SqlStep::Procedure:
      procedure = at;
      break;
    case SqlStep::Run:
      if (procedure) {
        const Expr *name = calls_[*procedure].argument('p');
        group.texts.push_back(
            {.at = at, .text = name ? literalText(*name) : std::nullopt, .isProcedure = true});
      } else if (!appended.empty()) {
        group.texts.push_back({.at = at, .text = gathered(appended, call)});
      }
      appended.clear();
      procedure.reset();
      break;
    case SqlStep::None:
    case SqlStep::Step:
    case SqlStep::Fetch:
    case SqlStep::Parameter:
    case SqlStep::Result:
    case SqlStep::Indicator:
    case SqlStep::GetColumn:
    case SqlStep::Reset:
    case SqlStep::Transaction:
      break;
    }
  }
}

/// The text that is in force at a call; null if that is not certain.
SqlCalls::Prepared *SqlCalls::textAt(Group &group, std::size_t at) {
  if (group.texts.size() == 1)
    return &group.texts.front();
  const FoundCall &here = calls_[at].found;
  auto next = std::ranges::upper_bound(group.texts, at, {}, &Prepared::at);
  if (next == group.texts.begin())
    return nullptr;
  Prepared *last = &*std::prev(next);
  const FoundCall &giver = calls_[last->at].found;
  if (giver.function != here.function ||
      (last->at != at && !order_.dominates(*here.function, *giver.call, *here.call)))
    return nullptr;
  // In a loop the next one may have run before, in an earlier round.
  if (next != group.texts.end())
    if (const FoundCall &other = calls_[next->at].found;
        other.function == here.function &&
        order_.sharesLoop(*here.function, *here.call, *other.call, *giver.call))
      return nullptr;
  return last;
}

/// What parameter or column \p number was bound to when control comes to call \p at. \p order counts from 1
/// for those that are bound without a number.
SqlCalls::Host SqlCalls::bound(const Group &group, std::size_t at, SqlStep step, const std::string &number,
                               std::size_t order) {
  auto known = group.bindings.find({step, number});
  if (known == group.bindings.end())
    known = group.bindings.find({step, std::to_string(order)});
  if (known == group.bindings.end())
    return {};
  const std::vector<std::size_t> &binds = known->second;
  const FoundCall &here = calls_[at].found;
  auto behind = std::ranges::lower_bound(binds, at);
  const Call *found = behind == binds.begin() ? nullptr : &calls_[*std::prev(behind)];
  if (found && found->found.function == here.function) {
    bool isOnly =
        std::prev(behind) == binds.begin() || calls_[*std::prev(behind, 2)].found.function != here.function;
    if (!isOnly && !order_.dominates(*here.function, *found->found.call, *here.call))
      return {};
  } else {
    // In another function: certain if there is no other.
    found = binds.size() == 1 && calls_[binds.front()].found.function != here.function
                ? &calls_[binds.front()]
                : nullptr;
  }
  if (!found)
    return {};
  Host host{.function = found->found.function};
  host.value = found->argument('v');
  if (!host.value) {
    host.value = found->argument(step == SqlStep::Parameter ? 'w' : 'o');
    host.isPlace = true;
  }
  host.indicator = found->argument('i');
  if (step == SqlStep::Result && !host.indicator)
    host.indicator = bound(group, at, SqlStep::Indicator, number, order).indicator;
  if (host.value && isNull(s_.ast, *host.value))
    host.value = nullptr;
  if (host.indicator && isNull(s_.ast, *host.indicator))
    host.indicator = nullptr;
  return host;
}

//--- Blocks ---------------------------------------------------------------------------------

std::uint32_t SqlCalls::add(Entry entry, std::string text) {
  pending_.push_back({.text = std::move(text), .hosts = static_cast<std::uint32_t>(entry.hosts.size())});
  entries_.push_back(std::move(entry));
  return static_cast<std::uint32_t>(entries_.size() - 1);
}

static bool isWordCharacter(char c) {
  return isLetter(c) || isDigit(c) || c == '_';
}

/// The text with what stands for parameters and values written as host variables `:1`, `:2` ...
std::string SqlCalls::written(const Prepared &prepared, const Group &group, std::size_t at, Entry &entry) {
  const ConstantText &given = *prepared.text;
  std::string_view text = given.text;
  std::string result;
  std::size_t markers = 0, values = 0, piece = 0;
  auto host = [&](Host made) {
    entry.hosts.push_back(made);
    result += fmt::format(" :{} ", entry.hosts.size());
  };
  auto value = [&] {
    const Expr *put = values < given.values.size() ? given.values[values] : nullptr;
    ++values;
    return Host{.value = put, .function = calls_[prepared.at].found.function};
  };
  for (std::size_t place = 0; place < text.size();) {
    for (; piece < given.pieces.size() && given.pieces[piece].offset <= place; ++piece)
      entry.pieces.push_back({static_cast<std::uint32_t>(result.size()), given.pieces[piece].written});
    char c = text[place];
    if (c == '\'' || c == '"') {
      std::size_t end = text.find(c, place + 1);
      end = end == std::string_view::npos ? text.size() : end + 1;
      std::string_view literal = text.substr(place, end - place);
      auto put = static_cast<std::size_t>(std::ranges::count(literal, ConstantText::ValueMark));
      if (put > 0)
        host(value());
      else
        result += literal;
      values += put > 1 ? put - 1 : 0;
      place = end;
      continue;
    }
    if (text.substr(place).starts_with("--")) {
      place = std::min(text.find('\n', place), text.size());
      continue;
    }
    if (c == ConstantText::ValueMark) {
      host(value());
      ++place;
      continue;
    }
    std::size_t end = place + 1;
    while (end < text.size() && isWordCharacter(text[end]))
      ++end;
    bool isName = std::string_view(":@$").find(c) != std::string_view::npos && end > place + 1 &&
                  (place == 0 ||
                   (!isWordCharacter(text[place - 1]) && text[place - 1] != ':' && text[place - 1] != '@'));
    if (c == '?' || isName) {
      ++markers;
      std::string number =
          end > place + 1 ? parameterName(text.substr(place, end - place)) : std::to_string(markers);
      if (c == '?' && number.starts_with('?'))
        number = number.substr(1);
      host(bound(group, at, SqlStep::Parameter, number, markers));
      place = end;
      continue;
    }
    result += c;
    ++place;
  }
  return result;
}

std::string SqlCalls::procedureCall(const Prepared &prepared, const Group &group, std::size_t at,
                                    Entry &entry) {
  std::string list;
  std::size_t looked = std::min(joinBudget_, group.calls.size());
  joinBudget_ -= looked;
  for (std::size_t each : std::span(group.calls).first(looked)) {
    const Call &call = calls_[each];
    if (each >= at || call.row->step != SqlStep::Parameter ||
        call.found.function != calls_[at].found.function)
      continue;
    Host host{.value = call.argument('w'), .isPlace = true, .function = call.found.function};
    entry.hosts.push_back(host);
    list += fmt::format("{} :{} ", list.empty() ? "" : ",", entry.hosts.size());
  }
  entry.pieces = prepared.text->pieces;
  return fmt::format("CALL {}({})", prepared.text->text, list);
}

/// Unique in the unit; `resource` turns it into the handle's name again.
std::string SqlCalls::cursorName(const Group &group, const Prepared &prepared) {
  std::size_t number = group.firstCursor + static_cast<std::size_t>(&prepared - group.texts.data());
  cursors_[number] = group.name;
  return fmt::format("C#{}", number);
}

/// The statement on one line, values shown as question marks.
static std::string lineOf(const ConstantText &text) {
  std::string line;
  for (char c : text.text) {
    bool isBlank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!isBlank)
      line += c == ConstantText::ValueMark ? '?' : c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  if (line.ends_with(' '))
    line.pop_back();
  constexpr std::size_t Longest = 4000;
  return line.substr(0, Longest);
}

/// Whether a value is put into the middle of a name, so that nobody knows which name that is.
static bool hasSplicedName(std::string_view text) {
  char quote = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (quote ? c == quote : c == '\'' || c == '"')
      quote = quote ? 0 : c;
    if (quote || c != ConstantText::ValueMark)
      continue;
    auto isPart = [](char neighbour) { return isWordCharacter(neighbour) || neighbour == '.'; };
    if ((at > 0 && isPart(text[at - 1])) || (at + 1 < text.size() && isPart(text[at + 1])))
      return true;
  }
  return false;
}

void SqlCalls::makeBlock(Group &group, std::size_t at) {
  const Call &call = calls_[at];
  SqlStep step = call.row->step;
  bool isColumn = call.row->behaviour == Behaviour::Column || step == SqlStep::GetColumn;
  bool isText = step == SqlStep::Text;
  bool isRun = step == SqlStep::Run || step == SqlStep::RunText || step == SqlStep::Step;
  if (!isColumn && !isText && !isRun && step != SqlStep::Fetch)
    return;
  Prepared *prepared = textAt(group, at);
  if (!prepared || !prepared->text)
    return makeLoose(group, at);
  Made &made = made_[call.found.call];
  made.text = prepared->line;
  if (isText)
    return;
  Entry entry{.call = call.found.call};
  if (isRun && prepared->isProcedure) {
    std::string text = procedureCall(*prepared, group, at, entry);
    made.block = add(std::move(entry), std::move(text));
    return;
  }
  std::string text = written(*prepared, group, at, entry);
  bool goesThroughRows = prepared->isQuery && step != SqlStep::Step && !call.handle.empty();
  if (!goesThroughRows && isRun) {
    made.block = add(std::move(entry), std::move(text));
    return;
  }
  if (!prepared->isQuery)
    return;
  std::string cursor = cursorName(group, *prepared);
  if (prepared->declaration == sql::NoBlock) {
    std::string head = fmt::format("DECLARE {} CURSOR FOR ", cursor);
    for (ConstantText::Piece &piece : entry.pieces)
      piece.offset += static_cast<std::uint32_t>(head.size());
    prepared->declaration = add(std::move(entry), head + text);
  }
  entry = {.call = call.found.call};
  if (isRun) {
    made.block = add(std::move(entry), fmt::format("OPEN {}", cursor));
    return;
  }
  std::string fetch = fmt::format("FETCH {}", cursor);
  if (isColumn) {
    auto number =
        call.number.empty() || !isDigit(call.number.front()) ? 0 : std::stoul(call.number.substr(0, 9));
    if (number == 0 || number > MostColumns)
      return;
    made.column = static_cast<std::uint32_t>(number);
    entry.hosts.resize(number);
    if (step == SqlStep::GetColumn)
      entry.hosts.back() = {.value = call.argument('o'),
                            .indicator = call.argument('i'),
                            .isPlace = true,
                            .function = call.found.function};
  } else {
    for (std::size_t number = 1; number <= std::min(prepared->results, MostColumns); ++number)
      entry.hosts.push_back(bound(group, at, SqlStep::Result, std::to_string(number), number));
    while (!entry.hosts.empty() && !entry.hosts.back().value)
      entry.hosts.pop_back();
  }
  for (std::size_t number = 1; number <= entry.hosts.size(); ++number)
    fetch += fmt::format("{} :{} ", number == 1 ? " INTO" : ",", number);
  made.block = add(std::move(entry), std::move(fetch));
}

/// The text is not known, but what is bound to the handle may be.
void SqlCalls::makeLoose(const Group &group, std::size_t at) {
  const Call &call = calls_[at];
  SqlStep step = call.row->step;
  if (joinBudget_ < group.calls.size())
    return;
  joinBudget_ -= group.calls.size();
  std::map<std::string, std::pair<const Call *, SqlStep>> last;
  for (std::size_t each : group.calls)
    if (const Call &other = calls_[each]; each < at && other.found.function == call.found.function)
      if (other.row->step == SqlStep::Parameter || other.row->step == SqlStep::Result)
        last[fmt::format("{}:{}", static_cast<int>(other.row->step), other.number)] = {&other,
                                                                                       other.row->step};
  Made &made = made_[call.found.call];
  for (const auto &[key, bind] : last) {
    bool isResult = bind.second == SqlStep::Result;
    bool isWanted = isResult ? step == SqlStep::Fetch || step == SqlStep::Step
                             : step == SqlStep::Run || step == SqlStep::RunText || step == SqlStep::Step;
    Host host{.function = call.found.function};
    host.value = bind.first->argument('v');
    if (!host.value) {
      host.value = bind.first->argument(isResult ? 'o' : 'w');
      host.isPlace = true;
    }
    if (isWanted && host.value && !isNull(s_.ast, *host.value))
      (isResult ? made.results : made.parameters).push_back(host);
  }
}

void SqlCalls::makeBlocks(Group &group) {
  for (std::size_t at : group.calls) {
    SqlStep step = calls_[at].row->step;
    if (step == SqlStep::Parameter || step == SqlStep::Result || step == SqlStep::Indicator)
      group.bindings[{step, calls_[at].number}].push_back(at);
  }
  collectTexts(group);
  group.firstCursor = cursors_.size();
  cursors_.resize(cursors_.size() + group.texts.size());
  for (Prepared &each : group.texts) {
    if (each.text && hasSplicedName(each.text->text))
      each.text.reset();
    if (!each.text)
      continue;
    each.line = each.isProcedure ? fmt::format("CALL {}", each.text->text) : lineOf(*each.text);
    if (each.isProcedure)
      continue;
    Entry unused;
    std::string text = written(each, group, each.at, unused);
    sql::Statement statement = sql::parse(text, {static_cast<std::uint32_t>(unused.hosts.size()), nullptr});
    each.isQuery = statement.kind == sql::Kind::Select;
    each.results = statement.results.size();
  }
  for (std::size_t at : group.calls)
    makeBlock(group, at);
}

bool SqlCalls::read() {
  find();
  if (calls_.empty())
    return false;
  for (std::size_t at = 0; at < calls_.size(); ++at) {
    const Call &call = calls_[at];
    // A text without a handle stands alone.
    auto [known, isNew] = byHandle_.try_emplace(call.handle, groups_.size());
    std::size_t group = call.handle.empty() ? groups_.size() : known->second;
    if (group == groups_.size()) {
      const Expr *handle = call.argument('h') ? call.argument('h') : call.argument('H');
      std::string_view name = handle ? s_.map.text(handle->getSourceRange()) : std::string_view();
      if (name.starts_with('&'))
        name.remove_prefix(1);
      groups_.push_back({.name = std::string(name)});
    }
    groups_[group].calls.push_back(at);
  }
  for (Group &group : groups_)
    makeBlocks(group);
  blocks_.read(std::move(pending_));
  sql::declareColumns(blocks_);
  for (auto &[call, made] : made_) {
    if (made.column == 0 || made.block == sql::NoBlock)
      continue;
    std::uint32_t query = blocks_.cursor(blocks_[made.block].statement.cursor, made.block);
    if (query == sql::NoBlock)
      continue;
    const sql::Statement &statement = blocks_[query].statement;
    if (made.column <= statement.results.size())
      if (const sql::Expr &result = statement.exprs[statement.results[made.column - 1]];
          result.kind == sql::ExprKind::Column && result.ref < statement.tables.size())
        made.columnName = result.text;
  }
  return true;
}

const SqlCalls::Made *SqlCalls::made(const CallExpr &call) const {
  auto found = made_.find(&call);
  return found == made_.end() ? nullptr : &found->second;
}

//--- What the lowering asks -------------------------------------------------------------------

sql::Lowered SqlCalls::lower(const Made &made, const ir::Origin &origin, ir::ExprId target) {
  targetBlock_ = made.block;
  targetHost_ = made.column - 1;
  target_ = made.column > 0 ? target : ir::ExprId();
  return sql::lower(blocks_, made.block, origin);
}

ir::ExprId SqlCalls::hostValue(std::uint32_t block, std::uint32_t number) {
  if (target_ && block == targetBlock_ && number == targetHost_)
    return target_;
  const Host &host = entries_[block].hosts[number];
  if (ir::ExprId known = valueOf(host, host.value, host.isPlace))
    return known;
  std::string_view text = host.value ? s_.map.text(host.value->getSourceRange()) : std::string_view("?");
  return unit.exprs.push_back({.kind = ir::ExprKind::Unknown,
                               .type = s_.data.type(s_.ast.DependentTy),
                               .origin = whole(block),
                               .text = unit.arena().copyText(text)});
}

ir::ExprId SqlCalls::indicatorValue(std::uint32_t block, std::uint32_t number) {
  const Host &host = entries_[block].hosts[number];
  return valueOf(host, host.indicator, true);
}

ir::ExprId SqlCalls::valueOf(const Host &host, const Expr *expr, bool isPlace) {
  bool isVisible = expr && (host.function == function_ || namesOnlyGlobals(*expr));
  if (!isVisible || !lowering_ || lowering_->doesSomething(*expr) || isNull(s_.ast, *expr))
    return {};
  ir::ExprId made = isPlace ? lowering_->lowerHostPlace(*expr) : lowering_->lowerHostValue(*expr);
  // A name of a missing header leads nowhere.
  const ir::Expr &root = unit.exprs[made];
  bool isUnknown =
      root.kind == ir::ExprKind::Dereference && unit.exprs[root.operands[0]].kind == ir::ExprKind::Unknown;
  return isUnknown ? ir::ExprId() : made;
}

void SqlCalls::appendLoose(const Made &made, std::vector<ir::ExprId> &fills, std::vector<ir::ExprId> &uses) {
  for (const Host &host : made.results)
    if (ir::ExprId place = valueOf(host, host.value, host.isPlace))
      fills.push_back(place);
  for (const Host &host : made.parameters)
    if (ir::ExprId sent = valueOf(host, host.value, host.isPlace))
      uses.push_back(sent);
}

ir::Origin SqlCalls::place(std::uint32_t block, std::uint32_t offset) {
  const Entry &entry = entries_[block];
  auto after = std::ranges::upper_bound(entry.pieces, offset, {}, &ConstantText::Piece::offset);
  if (after == entry.pieces.begin())
    return whole(block);
  return s_.map.literalOrigin(std::prev(after)->written->getSourceRange());
}

ir::Origin SqlCalls::whole(std::uint32_t block) {
  return s_.map.origin(entries_[block].call->getSourceRange());
}

ir::ResourceId SqlCalls::resource(ir::ResourceKind kind, std::string_view name, const ir::Origin &origin) {
  if (kind == ir::ResourceKind::Cursor) {
    std::size_t number = 0;
    for (char c : name)
      if (isDigit(c))
        number = number * 10 + static_cast<std::size_t>(c - '0');
    if (number < cursors_.size())
      name = cursors_[number];
  }
  return embedded_.resource(kind, name, origin);
}

} // namespace tacit::cfe
