#include "Html.h"

#include "../../PageSet.h"
#include "tacit/Support/Text.h"

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

std::string escapedSource(std::string_view line) {
  constexpr std::size_t TabWidth = 8;
  // Longer lines are data, not source; a page that holds them would not open.
  constexpr std::size_t LongestLine = 500;
  bool isCut = line.size() > LongestLine;
  std::string plain;
  for (char c : line.substr(0, LongestLine))
    if (c == '\t')
      plain.append(TabWidth - plain.size() % TabWidth, ' ');
    else
      plain += c;
  while (!plain.empty() && plain.back() == ' ')
    plain.pop_back();
  return escaped(plain) + (isCut ? " &hellip;" : "");
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
  return "rule-" + pageName(rule.rule);
}

std::string Site::rulePage(std::size_t rule) const {
  std::size_t program = programOf(model_.rules[rule].program);
  if (program == npos)
    program = programOf("");
  return (program == npos ? "rules.html" : programPages_[program]) + "#" + ruleAnchor(model_.rules[rule]);
}

std::string Site::dataPage(std::string_view file) const {
  return "data/" + pageName(file) + ".html";
}

std::string Site::itemAnchor(std::size_t item) const {
  return "item-" + pageName(model_.items[item].item);
}

Page::Page(const Site &site, std::string title, std::string_view folder, std::string_view current)
    : site_(site), title_(std::move(title)), up_(folder.empty() ? "" : "../"), current_(current) {}

std::string Page::link(std::string_view page, std::string_view content) const {
  return fmt::format("<a class=\"govuk-link\" href=\"{}{}\">{}</a>", up_, page, content);
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
  return link(site_.dataPage(entry.at.file) + "#" + site_.itemAnchor(item), name);
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
                      bool canBeFiltered, bool isCaptionHidden) {
  body +=
      fmt::format("<div class=\"t-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{0}\"><table "
                  "class=\"govuk-table\"{1}><caption class=\"govuk-table__caption {2}\">{0}</caption><thead "
                  "class=\"govuk-table__head\"><tr class=\"govuk-table__row\">",
                  caption, canBeFiltered ? " data-filter" : "",
                  isCaptionHidden ? "govuk-visually-hidden" : "govuk-table__caption--m");
  isNumeric_.clear();
  for (std::string_view name : headings) {
    isNumeric_.push_back(name.starts_with('#'));
    body += fmt::format("<th scope=\"col\" class=\"govuk-table__header{}\">{}</th>",
                        isNumeric_.back() ? " govuk-table__header--numeric" : "",
                        isNumeric_.back() ? name.substr(1) : name);
  }
  body += "</tr></thead><tbody class=\"govuk-table__body\">\n";
}

void Page::row(const std::vector<std::string> &cells) {
  body += "<tr class=\"govuk-table__row\">";
  for (std::size_t at = 0; at < cells.size(); ++at) {
    std::string_view style = isNumeric_[at] ? " govuk-table__cell--numeric" : "";
    if (at == 0)
      body += fmt::format("<th scope=\"row\" class=\"govuk-table__header{}\">{}</th>", style, cells[at]);
    else
      body += fmt::format("<td class=\"govuk-table__cell{}\">{}</td>", style, cells[at]);
  }
  body += "</tr>\n";
}

void Page::endTable() {
  body += "</tbody></table></div>\n";
}

std::string Page::finish(bool hasRuleIndex) const {
  struct Entry {
    std::string_view page, text;
  };
  static constexpr Entry Entries[] = {{"index.html", "Overview"},        {"rules.html", "Rules"},
                                      {"programs.html", "Programs"},     {"data.html", "Data"},
                                      {"parameters.html", "Parameters"}, {"files.html", "Files"},
                                      {"findings.html", "Findings"},     {"problems.html", "Problems"}};
  std::string navigation;
  for (const Entry &entry : Entries)
    navigation += fmt::format("<li><a href=\"{}{}\"{}>{}</a></li>", up_, entry.page,
                              entry.page == current_ ? " aria-current=\"page\"" : "", entry.text);
  auto version = site_.model().meta.find("tool_version");
  std::string by = version == site_.model().meta.end() ? std::string() : " " + escaped(version->second);
  // A program's page says itself what is missing there.
  bool isProgram = current_ == "programs.html" && !up_.empty();
  std::string_view partial =
      site_.model().isPartial() && !isProgram
          ? "<p class=\"t-partial\"><strong>Incomplete reading.</strong> Some sources were not read or not "
            "understood "
            "whole: rules may be missing. <a href=\"{}problems.html\">What is missing</a></p>"
          : "";
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\" class=\"govuk-template\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self' file:; "
      "script-src "
      "'self' file:; img-src 'self' data:\">\n"
      "<title>{title} - {site}</title>\n<link rel=\"icon\" href=\"data:,\">\n"
      "<link rel=\"stylesheet\" href=\"{up}assets/report.css\">\n<script src=\"{up}assets/report.js\" "
      "defer></script>\n{index}</head>\n"
      "<body class=\"govuk-template__body\">\n<a href=\"#main\" class=\"govuk-skip-link\">Skip to main "
      "content</a>\n"
      "<header class=\"t-header\"><div class=\"govuk-width-container t-header__inner\"><a "
      "class=\"t-header__name\" "
      "href=\"{up}index.html\">{site}</a>"
      "<nav aria-label=\"Report\"><ul class=\"t-nav\">{navigation}</ul></nav></div></header>\n"
      "<div class=\"govuk-width-container\">{partial}\n<main class=\"govuk-main-wrapper\" id=\"main\" "
      "tabindex=\"-1\">\n{body}</main></div>\n"
      "<footer class=\"t-footer\"><div class=\"govuk-width-container\"><p class=\"govuk-body-s\">Made by "
      "tacit{by} from "
      "the sources alone: each rule cites the lines it was read from.</p></div></footer>\n</body>\n</html>\n",
      fmt::arg("title", title_), fmt::arg("site", escaped(site_.name())), fmt::arg("up", up_),
      fmt::arg("index", hasRuleIndex ? "<script src=\"assets/rules.js\" defer></script>\n" : ""),
      fmt::arg("navigation", navigation),
      fmt::arg("partial", partial.empty() ? std::string() : fmt::format(fmt::runtime(partial), up_)),
      fmt::arg("body", body), fmt::arg("by", by));
}

} // namespace tacit::report::html
