#include "Html.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace tacit::report::html {

void appendSystemLinks(Page &page) {
  page.body += "<ul class=\"govuk-list t-jump\"><li>" + page.link("areas.html", "Business areas") +
               "</li><li>" + page.link("calls.html", "Call graph") + "</li><li>" +
               page.link("resources.html", "Files, tables and screens by program") + "</li><li>" +
               page.link("reach.html", "What each transaction and program reaches") + "</li><li>" +
               page.link("versions.html", "Versions side by side") + "</li></ul>\n";
}

/// A number that counts the rows of the table \p what on the same page, or sums up a column: "ID #Rules".
static std::string counts(std::string_view what, std::uint64_t number, std::string_view singular) {
  return fmt::format("<span data-n=\"{}\">{}</span> {}{}", what, withCommas(number), singular,
                     number == 1 ? "" : "s");
}

std::string areasPage(const Site &site) {
  const ReportModel &model = site.model();
  Page page(site, "Business areas", "", "areas.html");
  page.heading(1, "Business areas");
  appendSystemLinks(page);
  page.paragraph("Programs that work on the same data and call each other, found by clustering. The "
                 "[areas] of tacit.toml gives them names.");
  if (site.areas().empty())
    page.paragraph("No two programs share anything.");
  std::set<std::size_t> placed;
  for (std::size_t number = 0; number < site.areas().size(); ++number) {
    const Area &area = site.areas()[number];
    page.body += "<section>\n";
    page.heading(2, escaped(area.name), fmt::format("area-{}", number + 1));
    std::size_t rules = 0;
    for (std::size_t at : area.programs)
      rules += model.businessRules(model.programs[at]);
    std::string shared;
    constexpr std::size_t Shown = 12;
    for (std::size_t at = 0; at < std::min(Shown, area.resources.size()); ++at)
      shared += (at == 0 ? "" : ", ") + ("<code>" + escaped(area.resources[at]) + "</code>");
    std::string table = fmt::format("programs-of-area-{}", number + 1);
    page.paragraph(counts(table + " #Rules", rules, "business rule") + " in " +
                   counts(table, area.programs.size(), "program") + "." +
                   (shared.empty() ? ""
                                   : " They share " + shared +
                                         (area.resources.size() > Shown ? " and more" : "") + "."));
    std::vector<std::size_t> order = area.programs;
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
      return std::pair(model.businessRules(model.programs[b]), a) <
             std::pair(model.businessRules(model.programs[a]), b);
    });
    page.beginDetails("Programs of this area");
    page.computed("programs-by-rules");
    page.beginTable("Programs of the area " + escaped(area.name), {"Program", "What it does", "#Rules"}, true,
                    true, table);
    for (std::size_t at : order) {
      placed.insert(at);
      page.row({page.link(site.programPage(at),
                          escaped(model.programs[at].program.empty() ? model.programs[at].name
                                                                     : model.programs[at].program)),
                escaped(model.programs[at].summary), withCommas(model.businessRules(model.programs[at]))});
    }
    page.endTable();
    page.endDetails();
    page.body += "</section>\n";
  }
  std::size_t others = model.programs.size() - placed.size();
  if (others != 0)
    page.paragraph("Programs that are not listed belong to no area: they have no rules, or nothing in common "
                   "with others.");
  return page.finish();
}

std::string callsPage(const Site &site) {
  Page page(site, "Call graph", "", "areas.html");
  page.heading(1, "Call graph");
  appendSystemLinks(page);
  const Program *root = nullptr;
  for (const Program &program : site.model().programs)
    if (!program.calls.empty() && (!root || program.calls.size() > root->calls.size()))
      root = &program;
  if (!root) {
    page.paragraph("No program calls another.");
    return page.finish();
  }
  page.diagram("calls-table", "Who calls whom", root->program);
  // Thousands of rows would be laid out before the page shows.
  page.beginDetails("All calls as a table");
  page.computed("calls-between-programs");
  page.beginTable("Calls between programs", {"From", "How", "To", "Remark"}, true, true, "calls-table");
  // Calls of functions that no source is read of would drown the others.
  for (const Program &program : site.model().programs)
    for (const Call &call : program.calls)
      if (call.isResolved || call.kind != "function")
        page.row({page.programLink(call.caller), escaped(call.kind), page.programLink(call.callee),
                  call.isResolved       ? ""
                  : call.reason.empty() ? "not read"
                                        : escaped(call.reason)});
  page.endTable();
  page.paragraph(
      "Functions of libraries that were not read stand on the pages of the programs that call them.");
  return page.finish(Needs::Diagrams);
}

/// Which program changes which column: the question behind "who can change the balance?".
static void appendWriters(Page &page) {
  const ReportModel &model = page.site().model();
  std::map<std::pair<std::string_view, std::string_view>, std::set<std::size_t>> writers;
  for (std::size_t at = 0; at < model.programs.size(); ++at)
    for (const Access &access : model.programs[at].accesses)
      for (const std::string &column : access.written)
        writers[{access.resource, column}].insert(at);
  if (writers.empty())
    return;
  page.heading(2, "Who writes which column or field", "writers");
  page.computed("writers-of-columns");
  page.beginTable("Columns and fields that programs create or update", {"Name", "Column", "Written by"}, true,
                  true);
  for (const auto &[name, programs] : writers) {
    std::string list;
    for (std::size_t at : programs)
      list += (list.empty() ? "" : ", ") + page.programLink(model.programs[at].program);
    page.row({"<code>" + escaped(name.first) + "</code>", "<code>" + escaped(name.second) + "</code>", list});
  }
  page.endTable();
}

/// Programs that \p start reaches through calls, nearest first, itself first of all.
static std::vector<std::size_t> reachedFrom(const Site &site, std::size_t start) {
  std::vector<std::size_t> reached{start};
  std::set<std::size_t> seen{start};
  for (std::size_t next = 0; next < reached.size(); ++next)
    for (const Call &call : site.model().programs[reached[next]].calls)
      if (std::size_t callee = site.programOf(call.callee);
          callee != Site::npos && seen.insert(callee).second)
        reached.push_back(callee);
  return reached;
}

std::string reachPage(const Site &site) {
  const ReportModel &model = site.model();
  Page page(site, "What each start reaches", "", "areas.html");
  page.heading(1, "What each transaction and program reaches");
  appendSystemLinks(page);
  page.paragraph(
      "Programs where work begins, because no other program calls them: the transactions that they name, the "
      "programs that run from there, and the files, tables and queues that these touch.");
  page.beginTable("Where work begins", {"Program", "Transactions", "Programs reached", "Data touched"}, true,
                  true);
  constexpr std::size_t Shown = 40;
  for (std::size_t at = 0; at < model.programs.size(); ++at) {
    const Program &program = model.programs[at];
    bool isStart = program.callers.empty() && program.kind != "map" && program.kind != "macro" &&
                   (!program.calls.empty() || !program.accesses.empty());
    if (!isStart)
      continue;
    std::string transactions, programs;
    std::map<std::string_view, std::set<std::string_view>> data;
    std::vector<std::size_t> reached = reachedFrom(site, at);
    for (const Access &access : program.accesses)
      if (access.resourceKind == "transaction")
        transactions +=
            (transactions.empty() ? "" : ", ") + ("<code>" + escaped(access.resource) + "</code>");
    for (std::size_t each = 1; each < std::min(Shown, reached.size()); ++each)
      programs += (each == 1 ? "" : ", ") + page.programLink(model.programs[reached[each]].program);
    for (std::size_t each : reached)
      for (const Access &access : model.programs[each].accesses)
        if (holdsData(access.resourceKind))
          data[access.resource].insert(access.operations);
    std::string touched;
    std::size_t number = 0;
    for (const auto &[name, operations] : data) {
      if (++number > Shown)
        break;
      touched += "<li><code>" + escaped(name) + "</code> ";
      for (std::string_view operation : operations)
        touched += (operation == *operations.begin() ? "" : "; ") + escaped(operation);
      touched += "</li>";
    }
    if (reached.size() > Shown)
      programs += " and others";
    if (data.size() > Shown)
      touched += "<li>and others</li>";
    page.row({page.programLink(program.program), transactions, programs,
              touched.empty() ? touched : "<ul class=\"govuk-list t-tight\">" + touched + "</ul>"});
  }
  page.endTable();
  return page.finish();
}

std::string resourcesPage(const Site &site) {
  Page page(site, "Files, tables and screens", "", "areas.html");
  page.heading(1, "Files, tables and screens by program");
  appendSystemLinks(page);
  struct Use {
    std::set<std::size_t> create, read, update, remove, other;
  };
  std::map<std::pair<std::string_view, std::string_view>, Use> resources;
  const ReportModel &model = site.model();
  for (std::size_t at = 0; at < model.programs.size(); ++at)
    for (const Access &access : model.programs[at].accesses) {
      Use &use = resources[{access.resourceKind, access.resource}];
      std::string_view operations = access.operations;
      bool isOther = true;
      for (auto [name, list] : {std::pair<std::string_view, std::set<std::size_t> *>{"create", &use.create},
                                {"read", &use.read},
                                {"receive", &use.read},
                                {"update", &use.update},
                                {"delete", &use.remove},
                                {"send", &use.create}})
        if (operations.find(name) != std::string_view::npos) {
          list->insert(at);
          isOther = false;
        }
      if (isOther)
        use.other.insert(at);
    }
  if (resources.empty()) {
    page.paragraph("No program touches a file, table, screen or queue.");
    return page.finish();
  }
  page.paragraph("Which program creates, reads, updates or deletes what. Sending counts as creating, "
                 "receiving as reading.");
  auto list = [&](const std::set<std::size_t> &programs) {
    std::string text;
    for (std::size_t at : programs)
      text += "<li>" + page.programLink(model.programs[at].program) + "</li>";
    return text.empty() ? text : "<ul class=\"govuk-list t-tight\">" + text + "</ul>";
  };
  page.beginTable("CRUD matrix",
                  {"Name", "Kind", "Created by", "Read by", "Updated by", "Deleted by", "Otherwise used by"},
                  true, true);
  for (const auto &[name, use] : resources)
    page.row({"<code>" + escaped(name.second) + "</code>", escaped(name.first), list(use.create),
              list(use.read), list(use.update), list(use.remove), list(use.other)});
  page.endTable();
  appendWriters(page);
  page.diagram("uses-table", "Programs and what they touch", resources.begin()->first.second);
  page.beginDetails("The picture as a table");
  page.beginTable("Programs and what they touch", {"Program", "How", "Name"}, false, true, "uses-table");
  for (const Program &program : model.programs)
    for (const Access &access : program.accesses)
      page.row({page.programLink(program.program), escaped(access.operations), escaped(access.resource)});
  page.endTable();
  page.endDetails();
  return page.finish(Needs::Diagrams);
}

} // namespace tacit::report::html
