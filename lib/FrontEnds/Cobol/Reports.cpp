#include "Statements.h"

#include <algorithm>

namespace tacit::cobol {

/// Items at or below \p root in source order, as far as a bound allows.
static std::vector<ir::DataItemId> subtree(const std::vector<Field> &fields, ir::DataItemId root) {
  constexpr std::size_t Most = 2000;
  std::vector<ir::DataItemId> all{root};
  for (std::size_t at = 0; at < all.size() && all.size() < Most; ++at)
    for (ir::DataItemId child = fields[all[at].index()].firstChild; child.isValid();
         child = fields[child.index()].next)
      all.push_back(child);
  return all;
}

void Statements::screenFields(ir::DataItemId screen, bool isInput, std::vector<ir::ExprId> &out) {
  if (b_.unit.items[screen].storage != ir::Storage::Screen)
    return;
  for (ir::DataItemId item : subtree(b_.fields, screen)) {
    auto links = b_.displayLinks.find(item.index());
    if (links == b_.displayLinks.end())
      continue;
    if (ir::ExprId other = isInput ? links->second.to : links->second.from; other.isValid())
      out.push_back(other);
  }
}

/// SOURCE items get their values, SUM counters grow, and all of them are printed.
void Statements::printGroup(ir::DataItemId group, const ir::Origin &origin, bool countsSums, Context &context,
                            std::vector<ir::ExprId> &uses) {
  std::vector<ir::Assignment> sources;
  std::vector<ir::Assignment> sums;
  for (ir::DataItemId item : subtree(b_.fields, group)) {
    auto found = b_.displayLinks.find(item.index());
    if (found == b_.displayLinks.end())
      continue;
    const DisplayLinks &links = found->second;
    ir::ExprId target = b_.itemExpr(item, origin);
    uses.push_back(target);
    if (links.from.isValid())
      sources.push_back(moved(target, links.from));
    if (links.sums.empty() || !countsSums)
      continue;
    ir::ExprId sum = target;
    for (ir::ExprId summand : links.sums)
      sum = b_.binary(ir::Op::Add, sum, summand);
    sums.push_back({target, sum, ir::Rounding::Truncation, ir::Overflow::CutHighDigits});
  }
  if (!sums.empty())
    context.before.push_back(
        synthetic(ir::Assign{ir::AssignKind::Compute, b_.unit.arena().copy(sums), {}}, "SUM", origin));
  if (!sources.empty())
    context.before.push_back(
        synthetic(ir::Assign{ir::AssignKind::Move, b_.unit.arena().copy(sources), {}}, "SOURCE", origin));
}

/// INITIATE, GENERATE, TERMINATE: the report is the resource. GENERATE prints its detail group and, where a
/// CONTROL item has changed, headings and footings; TERMINATE prints the last of these.
bool Statements::report(Reader &reader, Context &context, ir::Statement &out) {
  std::uint32_t first = reader.position();
  std::vector<ir::Access> accesses;
  std::vector<ir::ExprId> uses;
  Kw verb = b_.tree.nodes[context.node].keyword;
  while (!reader.atEnd() && reader.kind() == TokenKind::Word) {
    std::vector<Symbol> qualifiers;
    const Token &token = reader.tok();
    Symbol name = reader.qualifiedName(qualifiers);
    auto report = b_.reports.find(name);
    ir::DataItemId detail;
    if (report == b_.reports.end()) {
      detail = b_.findItem(name, qualifiers, token);
      if (!detail.isValid())
        return failed(context, "the report is not declared");
      for (report = b_.reports.begin(); report != b_.reports.end(); ++report)
        if (std::ranges::find(report->second.groups, detail) != report->second.groups.end())
          break;
    }
    if (report == b_.reports.end())
      return failed(context, "the report is not declared");
    accesses.push_back({b_.files[report->first].resource, ir::IoOp::Report, {}});
    if (verb == Kw::Initiate)
      continue;
    for (std::uint32_t control : report->second.controls) {
      Reader names(b_, control, std::min(control + 16, static_cast<std::uint32_t>(b_.tokens.size())));
      std::vector<Symbol> groups;
      Symbol item = names.qualifiedName(groups);
      if (ir::DataItemId id = b_.findItem(item, groups, b_.tokens[control]); id.isValid())
        uses.push_back(b_.itemExpr(id, b_.origin(b_.tokens[control])));
    }
    for (ir::DataItemId group : report->second.groups) {
      bool isPrinted = !b_.fields[group.index()].isDetail || group == detail;
      if (isPrinted)
        printGroup(group, out.origin, verb == Kw::Generate, context, uses);
    }
  }
  if (accesses.empty())
    return failed(context, "the report was not read");
  out.node = ir::Io{.op = ir::IoOp::Report,
                    .accesses = b_.unit.arena().copy(accesses),
                    .uses = b_.unit.arena().copy(uses),
                    .detail = b_.textOf(first, reader.position())};
  return true;
}

} // namespace tacit::cobol
