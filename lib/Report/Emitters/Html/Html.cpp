#include "Html.h"

#include "tacit/Report/Address.h"
#include "tacit/Support/Text.h"

#include <algorithm>

#include <fmt/format.h>

namespace tacit::report::html {

static std::string escapeMarkup(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  for (char c : text)
    switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    default:
      out += c;
    }
  return out;
}

std::string escaped(std::string_view text) {
  return escapeMarkup(makeVisible(text));
}

std::string withCommas(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;)
    digits.insert(at -= 3, ",");
  return digits;
}

std::string counted(std::uint64_t number, std::string_view singular) {
  return withCommas(number) + " " + std::string(singular) + (number == 1 ? "" : "s");
}

std::string placeText(const Place &at) {
  if (at.file.empty())
    return {};
  if (at.line == 0)
    return escaped(at.file);
  if (at.endLine <= at.line)
    return fmt::format("{}, line {}", escaped(at.file), at.line);
  return fmt::format("{}, lines {} to {}", escaped(at.file), at.line, at.endLine);
}

std::string languageName(std::string_view language) {
  static constexpr std::pair<std::string_view, std::string_view> Names[] = {
      {"cobol", "COBOL"},
      {"copybook", "COBOL copybook"},
      {"c", "C"},
      {"c++", "C++"},
      {"c-header", "C header"},
      {"embedded-sql-c", "C with embedded SQL"},
      {"jcl", "JCL"},
      {"bms", "BMS"},
      {"sql", "SQL"}};
  for (auto [language0, name] : Names)
    if (language == language0)
      return std::string(name);
  return escaped(language);
}

std::string programKind(std::string_view kind) {
  if (kind == "batch" || kind == "online")
    return kind == "batch" ? "Batch program" : "Online program";
  std::string name = escaped(kind);
  if (!name.empty())
    name[0] = toUpper(name[0]);
  return name;
}

std::string tag(std::string_view text) {
  // Only words of ours choose a style.
  for (std::string_view known : {"calculation", "decision", "validation", "action", "constraint", "business",
                                 "technical", "presentation"})
    if (text == known)
      return fmt::format("<strong class=\"govuk-tag t-tag-{0}\">{0}</strong>", known);
  return fmt::format("<strong class=\"govuk-tag\">{}</strong>", escaped(text));
}

Site::Site(const ReportModel &model) : model_(model) {
  auto named = model.meta.find("name");
  name_ = named == model.meta.end() ? "Business rules" : named->second;
  for (std::size_t at = 0; at < model.programs.size(); ++at) {
    programPages_.push_back("programs/" + pageName(model.programs[at].program) + ".html");
    programs_[model.programs[at].program] = at;
  }
  for (std::size_t at = 0; at < model.rules.size(); ++at)
    rules_[model.rules[at].rule] = at;
  for (std::size_t at = 0; at < model.findings.size(); ++at) {
    bool isNew = at == 0 || model.findings[at].kind != model.findings[at - 1].kind ||
                 model.findings[at].severity != model.findings[at - 1].severity;
    firstOfKind_.push_back(isNew ? at : firstOfKind_.back());
  }
  for (std::size_t at = 0; at < model.findings.size(); ++at)
    for (const FindingEvidence &evidence : model.findings[at].evidence)
      if (std::size_t rule = ruleOf(evidence.rule); rule != npos)
        if (auto &findings = findingsOf_[rule]; findings.empty() || findings.back() != at)
          findings.push_back(at);
  // A copybook that many programs use has an item for each of them; records stay whole.
  constexpr std::size_t ItemsPerPart = 1500;
  std::uint32_t part = 0;
  for (std::size_t at = 0, first = 0; at < model.items.size(); ++at) {
    const Item &item = model.items[at];
    bool isNewFile = at == 0 || item.at.file != model.items[at - 1].at.file;
    if (isNewFile || (at - first >= ItemsPerPart && item.depth == 0)) {
      part = isNewFile ? 0 : part + 1;
      first = at;
    }
    dataParts_.push_back(part);
  }
  areas_ = findAreas(model);
  for (std::size_t at = 0; at < model.programs.size(); ++at)
    if (!model.programs[at].family.empty())
      families_[model.programs[at].family].push_back(at);
  std::erase_if(families_, [](const auto &family) { return family.second.size() < 2; });
}

const std::vector<std::size_t> &Site::findingsOf(std::size_t rule) const {
  static const std::vector<std::size_t> none;
  auto found = findingsOf_.find(rule);
  return found == findingsOf_.end() ? none : found->second;
}

std::string Site::sourcePage(std::string_view file) const {
  return model_.lines.contains(file) ? "source/" + pageName(file) + ".html" : std::string();
}

std::size_t Site::programOf(std::string_view id) const {
  auto found = programs_.find(id);
  return found == programs_.end() ? npos : found->second;
}

std::size_t Site::ruleOf(std::string_view id) const {
  auto found = rules_.find(id);
  return found == rules_.end() ? npos : found->second;
}

std::string ruleAnchor(const Rule &rule) {
  return report::ruleAnchor(rule.rule);
}

std::string Site::rulePage(std::size_t rule) const {
  std::size_t program = programOf(model_.rules[rule].program);
  if (program == npos)
    program = programOf("");
  return (program == npos ? "rules.html" : programPages_[program]) + "#" + ruleAnchor(model_.rules[rule]);
}

std::string Site::dataPage(std::size_t item) const {
  std::string name = "data/" + pageName(model_.items[item].at.file);
  return name + (dataParts_[item] == 0 ? "" : fmt::format("-{}", dataParts_[item] + 1)) + ".html";
}

std::string Site::itemAnchor(std::size_t item) const {
  return report::itemAnchor(model_.items[item].item);
}

// A script literal may also be read by tools that look for markup, so that is escaped as well as quotes.
std::string scriptText(std::string_view text) {
  std::string out = "\"";
  for (char c : makeVisible(text))
    if (c == '"' || c == '\\')
      out += std::string("\\") + c;
    else if (c == '<')
      out += "\\x3c";
    else
      out += c;
  return out + '"';
}

Page::Page(const Site &site, std::string title, std::string_view folder, std::string_view current)
    : site_(site), title_(std::move(title)), up_(folder.empty() ? "" : "../"), current_(current) {
  // Pages about one thing say themselves what of it is missing.
  if (site.model().isPartial() && folder.empty())
    partial = "Some sources were not read or not understood whole: what stands here may lack something.";
}

std::string Page::link(std::string_view page, std::string_view content) const {
  return fmt::format("<a href=\"{}{}\">{}</a>", up_, page, content);
}

std::string Page::programLink(std::string_view id) const {
  std::size_t at = site_.programOf(id);
  return at == Site::npos ? escaped(id)
                          : link(site_.programPage(at), escaped(site_.model().programs[at].program));
}

std::string Page::ruleLink(std::size_t rule) const {
  // A link in a table tells which rule it is; the rule itself stands behind it.
  constexpr std::size_t Longest = 160;
  const Rule &entry = site_.model().rules[rule];
  std::string_view text = entry.statement.empty() ? entry.title : entry.statement;
  std::size_t end = text.size() <= Longest ? text.size() : text.rfind(' ', Longest);
  bool isCut = end < text.size(); // A text without any blank stays whole.
  return link(site_.rulePage(rule), escaped(text.substr(0, end)) + (isCut ? " &hellip;" : ""));
}

std::string Page::itemLink(std::size_t item) const {
  const Item &entry = site_.model().items[item];
  std::string name =
      "<code>" + escaped(entry.qualifiedName.empty() ? entry.name : entry.qualifiedName) + "</code>";
  return link(site_.dataPage(item) + "#" + site_.itemAnchor(item), name);
}

std::string Page::lineLink(std::string_view file, std::uint32_t line) const {
  std::string text = fmt::format("line {}", line);
  std::string page = site_.sourcePage(file);
  return page.empty() || line == 0 ? text : link(fmt::format("{}#L{}", page, line), text);
}

std::string Page::placeLink(const Place &at) const {
  std::string page = site_.sourcePage(at.file);
  if (page.empty())
    return placeText(at);
  auto lines = site_.model().lines.find(at.file);
  bool hasLine = at.line != 0 && at.line <= lines->second.size();
  return link(hasLine ? fmt::format("{}#L{}", page, at.line) : page, placeText(at));
}

void Page::warn(std::string_view html) {
  body += fmt::format("<div class=\"govuk-warning-text\"><span class=\"govuk-warning-text__icon\" "
                      "aria-hidden=\"true\">!</span><div class=\"govuk-warning-text__text\"><span "
                      "class=\"govuk-visually-hidden\">Warning: </span>{}</div></div>\n",
                      html);
}

void Page::heading(unsigned level, std::string_view html, std::string_view id) {
  static constexpr std::string_view Sizes[] = {"xl", "xl", "l", "m", "s"};
  body += fmt::format("<h{0} class=\"govuk-heading-{1}\"{2}>{3}</h{0}>\n", level, Sizes[level],
                      id.empty() ? std::string() : fmt::format(" id=\"{}\"", id), html);
}

void Page::paragraph(std::string_view html) {
  body += fmt::format("<p class=\"govuk-body\">{}</p>\n", html);
}

void Page::beginTable(std::string_view caption, const std::vector<std::string_view> &headings,
                      bool canBeFiltered, bool isCaptionHidden, std::string_view id) {
  body +=
      fmt::format("<div class=\"t-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{0}\"><table "
                  "class=\"govuk-table\"{1}{3}{4}><caption class=\"govuk-table__caption {2}\">{0}</caption>"
                  "<thead><tr>",
                  caption, canBeFiltered ? " data-filter" : "",
                  isCaptionHidden ? "govuk-visually-hidden" : "govuk-table__caption--m",
                  id.empty() ? std::string() : fmt::format(" id=\"{}\"", id), computed_);
  computed_.clear();
  isNumeric_.clear();
  for (std::string_view name : headings) {
    isNumeric_.push_back(name.starts_with('#'));
    body += fmt::format("<th scope=\"col\"{}>{}</th>", isNumeric_.back() ? " class=\"n\"" : "",
                        isNumeric_.back() ? name.substr(1) : name);
  }
  body += "</tr></thead><tbody>\n";
}

static std::string computedBy(std::string_view query, std::string_view of) {
  return fmt::format(" data-q=\"{}\"{}", query,
                     of.empty() ? std::string() : fmt::format(" data-of=\"{}\"", escaped(of)));
}

void Page::computed(std::string_view query, std::string_view of) {
  computed_ = computedBy(query, of);
}

std::string computedText(std::string_view query, std::string_view of, std::string_view html) {
  return fmt::format("<span{}>{}</span>", computedBy(query, of), html);
}

std::string figure(std::string_view query, std::string_view of, std::uint64_t number,
                   std::string_view singular) {
  std::string text = computedText(query, of, withCommas(number));
  return singular.empty() ? text : text + " " + std::string(singular) + (number == 1 ? "" : "s");
}

std::string userOf(const Parameter &parameter) {
  return fmt::format("{}|{}|{}|{}|{}", parameter.program, parameter.parameter, parameter.value,
                     parameter.at.file, parameter.at.line);
}

void Page::row(const std::vector<std::string> &cells, std::string_view id) {
  body += id.empty() ? std::string("<tr>") : fmt::format("<tr id=\"{}\">", id);
  for (std::size_t at = 0; at < cells.size(); ++at) {
    body += at == 0 ? "<th scope=\"row\"" : "<td";
    body += isNumeric_[at] ? " class=\"n\">" : ">";
    body += cells[at];
    body += at == 0 ? "</th>" : "</td>";
  }
  body += "</tr>\n";
}

void Page::endTable() {
  body += "</tbody></table></div>\n";
}

void Page::beginDetails(std::string_view summary, std::string_view style) {
  body += fmt::format("<details class=\"govuk-details{}{}\"><summary class=\"govuk-details__summary\"><span "
                      "class=\"govuk-details__summary-text\">{}</span></summary>\n",
                      style.empty() ? "" : " ", style, summary);
}

void Page::endDetails() {
  body += "</details>\n";
}

void Page::diagram(std::string_view table, std::string_view caption, std::string_view root) {
  body += fmt::format("<figure class=\"t-diagram\" data-table=\"{}\" data-root=\"{}\" hidden><figcaption>{}"
                      "</figcaption></figure>\n",
                      table, escaped(root), caption);
}

static std::string_view scriptsOf(Needs needs) {
  switch (needs) {
  case Needs::Nothing:
    return "";
  case Needs::Diagrams:
    return "diagram.js";
  case Needs::Rules:
    return "rules.js";
  case Needs::RuleAddress:
    return "address.js";
  case Needs::Source:
    return "listing.js";
  case Needs::Lineage:
    return "diagram.js lineage.js";
  case Needs::Console:
    return "console.js";
  case Needs::ControlFlow:
    return "diagram.js flow.js";
  case Needs::Versions:
    return "versions.js";
  }
  return "";
}

static constexpr std::string_view Frame =
    "<!DOCTYPE html>\n<html lang=\"en\" class=\"govuk-template\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"color-scheme\" content=\"light dark\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self' file:; "
    "script-src 'self' file:{wasm}; img-src 'self' data:\">\n"
    "<title>{title} - {site}</title>\n<link rel=\"icon\" href=\"data:,\">\n"
    "<link rel=\"stylesheet\" href=\"{up}assets/report.css\">\n<script src=\"{up}assets/report.js\" "
    "defer></script>\n{scripts}</head>\n"
    "<body class=\"govuk-template__body\" data-up=\"{up}\">\n<a href=\"#main\" "
    "class=\"govuk-skip-link\">Skip "
    "to main content</a>\n"
    "<header class=\"t-header\"><div class=\"govuk-width-container t-header__inner\"><a "
    "class=\"t-header__name\" href=\"{up}index.html\">{site}</a>"
    "<form class=\"t-search\" role=\"search\" id=\"search\" hidden><label class=\"govuk-visually-hidden\" "
    "for=\"search-words\">Search rules, data, programs and files</label><input id=\"search-words\" "
    "type=\"search\" autocomplete=\"off\" placeholder=\"Search\" aria-describedby=\"search-status\"></form>"
    "<nav aria-label=\"Report\"><ul class=\"t-nav\">{navigation}</ul></nav></div></header>\n"
    "<div class=\"govuk-width-container\"><section class=\"t-results\" id=\"search-results\" "
    "aria-label=\"Search results\" hidden><p role=\"status\" id=\"search-status\"></p><ol></ol></section>\n"
    "{partial}\n<main class=\"govuk-main-wrapper\" id=\"main\" tabindex=\"-1\">\n{body}</main></div>\n"
    "<footer class=\"t-footer\"><div class=\"govuk-width-container\"><p class=\"govuk-body-s\">Made by "
    "tacit{by} from the sources alone: each rule cites the lines it was read "
    "from. <a class=\"govuk-link\" href=\"{up}about.html\">About this "
    "report</a></p></div></footer>\n</body>\n"
    "</html>\n";

std::string Page::finish(Needs needs) const {
  struct Entry {
    std::string_view page, text;
  };
  static constexpr Entry Entries[] = {{"index.html", "Overview"},    {"rules.html", "Rules"},
                                      {"programs.html", "Programs"}, {"areas.html", "System"},
                                      {"data.html", "Data"},         {"parameters.html", "Parameters"},
                                      {"findings.html", "Findings"}, {"problems.html", "Problems"},
                                      {"files.html", "Files"},       {"sql.html", "SQL"}};
  std::string navigation;
  for (const Entry &entry : Entries)
    navigation += fmt::format("<li><a href=\"{}{}\"{}>{}</a></li>", up_, entry.page,
                              entry.page == current_ ? " aria-current=\"page\"" : "", entry.text);
  auto version = site_.model().meta.find("tool_version");
  std::string by = version == site_.model().meta.end() ? std::string() : " " + escaped(version->second);
  std::string incomplete =
      partial.empty() ? std::string()
                      : fmt::format("<p class=\"t-partial\"><strong>Incomplete reading.</strong> {} <a "
                                    "href=\"{}problems.html\">What is missing</a></p>",
                                    partial, up_);
  std::string scripts;
  std::string_view names = scriptsOf(needs);
  while (!names.empty()) {
    std::size_t end = std::min(names.find(' '), names.size());
    scripts += fmt::format("<script src=\"{}assets/{}\" defer></script>\n", up_, names.substr(0, end));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  bool needsWasm = needs == Needs::Diagrams || needs == Needs::ControlFlow || needs == Needs::Lineage ||
                   needs == Needs::Console;
  return fmt::format(Frame, fmt::arg("title", title_), fmt::arg("site", escaped(site_.name())),
                     fmt::arg("up", up_), fmt::arg("scripts", scripts), fmt::arg("navigation", navigation),
                     fmt::arg("wasm", needsWasm ? " 'wasm-unsafe-eval'" : ""),
                     fmt::arg("partial", incomplete), fmt::arg("body", body), fmt::arg("by", by));
}

} // namespace tacit::report::html
