#include "Html.h"

#include "../../PageSet.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace tacit::report::html {

/// What a data page is about, for people.
static std::string declaredIn(std::string_view file) {
  return file.empty() ? "Not declared in any file that was read" : escaped(file);
}

static std::string indexPage(const Site &site) {
  const ReportModel &model = site.model();
  Page page(site, "Data", "", "data.html");
  page.heading(1, "Data");
  page.body += "<ul class=\"govuk-list t-jump\"><li>" +
               page.link("lineage.html", "Lineage: where a value comes from and goes to") + "</li><li>" +
               page.link("resources.html", "Files, tables and screens by program") + "</li><li>" +
               page.link("glossary.html", "Glossary") + "</li></ul>\n";
  page.heading(2, "Data dictionary");
  page.paragraph("Records, fields and variables, by the file that declares them.");
  page.computed("data-by-file");
  page.beginTable("Declaring files", {"File", "#Items", "#Used by rules"}, true);
  for (std::size_t at = 0; at < model.items.size();) {
    std::size_t first = at, used = 0;
    for (; at < model.items.size() && model.items[at].at.file == model.items[first].at.file; ++at)
      used += model.items[at].rules.empty() ? 0 : 1;
    page.row({page.link(site.dataPage(first), declaredIn(model.items[first].at.file)), withCommas(at - first),
              withCommas(used)});
  }
  page.endTable();
  return page.finish();
}

namespace {
/// Who uses the items of one page, in the form that report.js reads.
class UsersScript {
public:
  explicit UsersScript(const Site &site) : site_(site) {}
  /// How often the item is used, in words; empty if it never is.
  std::string add(std::size_t index);
  bool isEmpty() const { return items_.empty(); }
  std::string finish() const { return "tacitUsers({links:[\n" + links_ + "],items:{\n" + items_ + "}});\n"; }

private:
  std::size_t link(std::string_view page, std::string_view text) {
    auto [at, isNew] = numbers_.emplace(page, numbers_.size());
    if (isNew)
      links_ += "[" + scriptText(page) + "," + scriptText(text) + "],\n";
    return at->second;
  }
  std::string programs(const std::set<std::string_view> &ids) {
    std::string list;
    for (std::string_view id : ids)
      if (std::size_t at = site_.programOf(id); at != Site::npos)
        list += (list.empty() ? "" : ",") + std::to_string(link(site_.programPage(at), id));
    return list;
  }

  const Site &site_;
  std::map<std::string, std::size_t, std::less<>> numbers_;
  std::string links_, items_;
};
} // namespace

std::string UsersScript::add(std::size_t index) {
  const ReportModel &model = site_.model();
  const Item &item = model.items[index];
  std::set<std::string_view> writers, readers;
  for (const Flow &flow : model.flowsFrom(index))
    readers.insert(flow.program);
  for (std::uint32_t at : model.flowsTo(index))
    writers.insert(model.flows[at].program);
  if (item.rules.empty() && writers.empty() && readers.empty())
    return {};
  std::string rules;
  for (std::size_t at : item.rules) {
    const Rule &rule = model.rules[at];
    rules += (rules.empty() ? "" : ",") +
             std::to_string(link(site_.rulePage(at), rule.title.empty() ? rule.rule : rule.title));
  }
  items_ += fmt::format("\"{}\":[[{}],[{}],[{}]],\n", site_.itemAnchor(index), rules, programs(writers),
                        programs(readers));
  return item.rules.empty() ? "moves" : counted(item.rules.size(), "rule");
}

static void appendItem(Page &page, std::size_t index, UsersScript &users) {
  const Item &item = page.site().model().items[index];
  bool hasBytes = item.byteSize != 0;
  // A copybook or header declares the same for each program that uses it.
  std::string owner = item.depth == 0 && !item.program.empty()
                          ? "<span class=\"t-hint\">in " + escaped(item.program) + "</span>"
                          : "";
  std::string type = escaped(item.type.empty() ? item.kind : item.type);
  if (item.occurs != 0)
    type += fmt::format(", up to {} times", item.occurs);
  page.body += fmt::format(
      "<tr id=\"{}\" data-b=\"{} {} {} {}\"><th scope=\"row\"><code "
      "class=\"t-depth-{}\">{}{}</code>{}</th><td>{}</td><td>{}</td>"
      "<td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
      page.site().itemAnchor(index), item.depth, item.byteOffset, item.byteSize,
      item.kind == "condition-name" ? 1 : 0, std::min(item.depth, 6U),
      item.level == 0 ? std::string() : fmt::format("{:02} ", item.level),
      escaped(item.name.empty() ? item.item : item.name), owner, escaped(item.businessName), type,
      hasBytes ? fmt::format("{}&#8211;{}", item.byteOffset + 1, item.byteOffset + item.byteSize) : "",
      escaped(item.initialValue), item.at.line == 0 ? std::string() : std::to_string(item.at.line),
      users.add(index));
}

/// Links to the other parts of a file's dictionary, which begins at the item \p first.
static void appendParts(Page &page, std::size_t first, std::string_view current) {
  const std::vector<Item> &items = page.site().model().items;
  std::string parts, last;
  std::size_t number = 0;
  for (std::size_t at = first; at < items.size() && items[at].at.file == items[first].at.file; ++at) {
    std::string name = page.site().dataPage(at);
    if (name == last)
      continue;
    std::string text = std::to_string(++number);
    parts += name == current ? "<li aria-current=\"page\"><b>" + text + "</b></li>"
                             : "<li>" + page.link(name, text) + "</li>";
    last = std::move(name);
  }
  if (number > 1)
    page.body += "<nav aria-label=\"Parts of the dictionary\"><ul class=\"t-jump govuk-list\">" + parts +
                 "</ul></nav>\n";
}

void emitData(const Site &site, const Emit &emit) {
  emit("data.html", indexPage(site));
  const ReportModel &model = site.model();
  std::map<std::string_view, std::string_view> whyPartial;
  for (const File &file : model.files)
    if (file.status != "read")
      whyPartial[file.path] = file.reason;
  for (std::size_t at = 0, first = 0; at < model.items.size();) {
    std::string_view file = model.items[at].at.file;
    std::string name = site.dataPage(at);
    if (at == 0 || model.items[at - 1].at.file != file)
      first = at;
    Page page(site, "Data in " + declaredIn(file), "data/", "data.html");
    if (auto why = whyPartial.find(file); why != whyPartial.end())
      page.partial =
          "The file was read only in part" +
          (why->second.empty() ? "."
                               : ": " + computedText("reason-of-file", file, escaped(why->second)) + ".");
    page.body += "<span class=\"govuk-caption-l\">Data dictionary</span>\n";
    page.body += "<h1 class=\"govuk-heading-l\">" + declaredIn(file) + "</h1>\n";
    if (std::string source = site.sourcePage(file); !source.empty())
      page.body +=
          "<p class=\"govuk-body\"><a id=\"item-source\" href=\"../" + source + "\">The source</a></p>\n";
    appendParts(page, first, name);
    page.computed("items-of-file", file);
    page.beginTable("Data items", {"Item", "Meaning", "Type", "Bytes", "Value", "Line", "Used by"}, true,
                    true, "items");
    UsersScript users(site);
    for (; at < model.items.size() && site.dataPage(at) == name; ++at)
      appendItem(page, at, users);
    page.endTable();
    emit(name, page.finish());
    if (!users.isEmpty())
      emit(name.substr(0, name.rfind('.')) + ".js", users.finish());
  }
}

std::string glossaryPage(const Site &site) {
  const ReportModel &model = site.model();
  Page page(site, "Glossary", "", "data.html");
  page.heading(1, "Glossary");
  page.paragraph(
      "Words for names, and where they were found. The words of the settings file come before all others.");
  if (model.terms.empty()) {
    page.paragraph("No words were found.");
    return page.finish();
  }
  page.computed("terms");
  page.beginTable("Names and their meaning", {"Name", "Meaning", "Found in"}, true, true);
  const Term *last = nullptr;
  for (const Term &term : model.terms) {
    if (!last || last->term != term.term || last->businessName != term.businessName ||
        last->source != term.source)
      page.row({"<code>" + escaped(term.term) + "</code>", escaped(term.businessName), escaped(term.source)});
    last = &term;
  }
  page.endTable();
  return page.finish();
}

void emitParameters(const Site &site, const Emit &emit) {
  const std::vector<Parameter> &parameters = site.model().parameters;
  // One row a place: it lists the rules that use the constant.
  struct Entry {
    const Parameter *first;
    std::vector<std::size_t> rules;
  };
  std::vector<Entry> entries;
  for (const Parameter &parameter : parameters) {
    bool isSame = !entries.empty() && entries.back().first->parameter == parameter.parameter &&
                  entries.back().first->value == parameter.value &&
                  entries.back().first->program == parameter.program &&
                  entries.back().first->at.file == parameter.at.file &&
                  entries.back().first->at.line == parameter.at.line;
    if (!isSame)
      entries.push_back({&parameter, {}});
    if (std::size_t rule = site.ruleOf(parameter.rule); rule != Site::npos)
      entries.back().rules.push_back(rule);
  }
  constexpr std::size_t PerPage = 1000;
  std::size_t pages = std::max<std::size_t>(1, (entries.size() + PerPage - 1) / PerPage);
  auto nameOf = [](std::size_t number) {
    return number == 0 ? std::string("parameters.html") : fmt::format("parameters-{}.html", number + 1);
  };
  for (std::size_t number = 0; number < pages; ++number) {
    Page page(site, number == 0 ? "Parameters" : fmt::format("Parameters, page {}", number + 1), "",
              "parameters.html");
    page.heading(1, "Rates, limits and codes");
    if (entries.empty()) {
      page.paragraph("No business constant was found.");
    } else {
      page.paragraph("The constants that policy sets, where they stand, and the rules that use them.");
      if (pages > 1) {
        page.body += "<nav aria-label=\"Pages of the register\"><ul class=\"t-jump govuk-list\">";
        for (std::size_t other = 0; other < pages; ++other)
          page.body += other == number
                           ? fmt::format("<li aria-current=\"page\"><b>{}</b></li>", other + 1)
                           : "<li>" + page.link(nameOf(other), std::to_string(other + 1)) + "</li>";
        page.body += "</ul></nav>\n";
      }
      page.computed("constants");
      page.beginTable("Parameters by name",
                      {"What", "Value", "Kind", "Written as", "Program", "Stands at", "Rules"}, true, true);
      for (std::size_t at = number * PerPage; at < std::min(entries.size(), (number + 1) * PerPage); ++at) {
        const Parameter &parameter = *entries[at].first;
        constexpr std::size_t Shown = 2;
        std::string rules;
        for (std::size_t rule = 0; rule < std::min(Shown, entries[at].rules.size()); ++rule) {
          const Rule &used = site.model().rules[entries[at].rules[rule]];
          rules += (rule == 0 ? "" : "; ") + page.link(site.rulePage(entries[at].rules[rule]),
                                                       escaped(used.title.empty() ? used.rule : used.title));
        }
        if (entries[at].rules.size() > Shown)
          rules += "; " + figure("users-of-parameter", userOf(parameter), entries[at].rules.size(), "rule") +
                   " in all";
        page.row({escaped(parameter.parameter),
                  escaped(parameter.value + (parameter.unit.empty() ? "" : " " + parameter.unit)),
                  escaped(parameter.kind), escaped(parameter.source), page.programLink(parameter.program),
                  page.placeLink(parameter.at), rules});
      }
      page.endTable();
    }
    emit(nameOf(number), page.finish());
  }
}

void emitFlows(const Site &site, const Emit &emit) {
  const ReportModel &model = site.model();
  std::vector<std::uint32_t> numbers(model.items.size(), ItemUse::NoOrigin);
  std::map<std::string_view, std::size_t> items;
  std::vector<std::size_t> used;
  auto use = [&](std::size_t item) {
    if (numbers[item] == ItemUse::NoOrigin) {
      numbers[item] = static_cast<std::uint32_t>(used.size());
      used.push_back(item);
    }
    return numbers[item];
  };
  for (const Flow &flow : model.flows) {
    use(flow.source);
    use(flow.target);
  }
  for (std::size_t item : used)
    items[model.items[item].item] = item;
  std::map<std::string, std::size_t, std::less<>> texts;
  std::string textList;
  auto number = [&](std::string_view text) {
    auto [at, isNew] = texts.emplace(text, texts.size());
    if (isNew)
      textList += scriptText(text) + ",\n";
    return at->second;
  };
  constexpr std::size_t PerPart = 20'000;
  std::size_t parts = 0;
  std::string part;
  std::size_t rows = 0;
  auto flush = [&](std::string_view function) {
    if (rows == 0)
      return;
    emit(fmt::format("lineage/{}.js", parts++), fmt::format("{}([\n{}]);\n", function, part));
    part.clear();
    rows = 0;
  };
  for (std::size_t item : used) {
    const Item &entry = model.items[item];
    part += fmt::format("[{},{},{},{}],\n", scriptText(site.itemAnchor(item)),
                        scriptText(entry.qualifiedName.empty() ? entry.name : entry.qualifiedName),
                        number(entry.program), number(site.dataPage(item)));
    if (++rows == PerPart)
      flush("tacitNodes");
  }
  flush("tacitNodes");
  for (const Flow &flow : model.flows) {
    std::string page = site.sourcePage(flow.file);
    part += fmt::format("[{},{},{},{},{},{}],\n", numbers[flow.source], numbers[flow.target],
                        number(flow.kind), number(flow.program), number(page), flow.line);
    if (++rows == PerPart)
      flush("tacitFlows");
  }
  // A group's value comes from its parts.
  for (std::size_t item : used)
    if (auto parent = items.find(model.items[item].parent);
        parent != items.end() && model.items[item].kind != "condition-name") {
      part += fmt::format("[{},{},{},{},{},0],\n", numbers[item], numbers[parent->second], number("part"),
                          number(model.items[item].program), number(""));
      if (++rows == PerPart)
        flush("tacitFlows");
    }
  flush("tacitFlows");
  emit("lineage/index.js", fmt::format("tacitLineage({{parts:{},texts:[\n{}]}});\n", parts, textList));
}

std::string lineagePage(const Site &site) {
  Page page(site, "Lineage", "", "data.html");
  page.heading(1, "Lineage");
  page.body +=
      "<p class=\"govuk-body\">Where the value of a data item comes from, and where it goes to, across "
      "programs.</p>\n"
      "<noscript><p class=\"govuk-body\">Lineage needs scripts. Without them, <code>tacit lineage "
      "ITEM</code> prints the "
      "same.</p></noscript>\n"
      "<form class=\"t-filter\" id=\"lineage-form\" hidden><div class=\"govuk-form-group "
      "t-filter__words\"><label "
      "class=\"govuk-label\" for=\"lineage-item\">Data item</label><input class=\"govuk-input\" "
      "id=\"lineage-item\" "
      "list=\"lineage-items\" autocomplete=\"off\" spellcheck=\"false\"><datalist "
      "id=\"lineage-items\"></datalist></div>"
      "<div class=\"govuk-form-group\"><label class=\"govuk-label\" "
      "for=\"lineage-steps\">Steps</label><select "
      "class=\"govuk-select\" id=\"lineage-steps\"><option>1</option><option>2</option><option "
      "selected>3</option>"
      "<option>5</option><option>8</option></select></div></form>\n"
      "<p class=\"govuk-body\" id=\"lineage-status\" role=\"status\"></p>\n<div id=\"lineage\"></div>\n";
  return page.finish(Needs::Lineage);
}

} // namespace tacit::report::html
