#include "Html.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <unordered_map>

namespace tacit::report::html {

// Documents are numbered: programs, files, items, rules, each in the order of the model. search.js loads the
// parts of the index that the first letters of a word name, and the parts of the documents that it shows.

static constexpr std::size_t DocumentsPerPart = 500;
/// Smaller reports cut their index by one letter, larger ones by two.
static constexpr std::size_t SmallIndex = 20'000;
static constexpr std::size_t ShortestWord = 2;

namespace {
class Index {
public:
  explicit Index(const Emit &emit) : emit_(emit) {}
  void add(std::string_view text, std::string_view hint, std::string_view page,
           std::initializer_list<std::string_view> searched);
  void finish(const std::array<std::size_t, 4> &counts);

private:
  const Emit &emit_;
  std::size_t documents_ = 0;
  std::string part_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> words_;
};
} // namespace

static std::string start(std::string_view text, std::size_t longest) {
  if (text.size() <= longest)
    return std::string(text);
  std::size_t end = text.rfind(' ', longest);
  return std::string(text.substr(0, end == std::string_view::npos ? longest : end)) + " ...";
}

void Index::add(std::string_view text, std::string_view hint, std::string_view page,
                std::initializer_list<std::string_view> searched) {
  constexpr std::size_t LongestText = 220, LongestHint = 120;
  part_ += "[" + scriptText(start(text, LongestText)) + "," + scriptText(start(hint, LongestHint)) + "," +
           scriptText(page) + "],\n";
  auto number = static_cast<std::uint32_t>(documents_);
  for (std::string_view from : searched) {
    std::string word;
    auto keep = [&] {
      if (word.size() >= ShortestWord)
        if (auto &documents = words_[word]; documents.empty() || documents.back() != number)
          documents.push_back(number);
      word.clear();
    };
    for (char c : from)
      if (isLetter(c) || isDigit(c))
        word += toLower(c);
      else
        keep();
    keep();
  }
  if (++documents_ % DocumentsPerPart == 0) {
    emit_(fmt::format("search/d{}.js", documents_ / DocumentsPerPart - 1),
          "tacitDocuments([\n" + part_ + "]);\n");
    part_.clear();
  }
}

static std::string inBase36(std::uint32_t number) {
  std::string digits;
  do {
    digits.insert(digits.begin(), "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36]);
    number /= 36;
  } while (number != 0);
  return digits;
}

void Index::finish(const std::array<std::size_t, 4> &counts) {
  if (!part_.empty())
    emit_(fmt::format("search/d{}.js", documents_ / DocumentsPerPart),
          "tacitDocuments([\n" + part_ + "]);\n");
  std::size_t depth = words_.size() < SmallIndex ? 1 : 2;
  std::vector<const std::pair<const std::string, std::vector<std::uint32_t>> *> sorted;
  for (const auto &entry : words_)
    sorted.push_back(&entry);
  std::ranges::sort(sorted, {}, [](const auto *entry) -> const std::string & { return entry->first; });
  std::map<std::string, std::string> shards;
  for (const auto *entry : sorted) {
    const auto &[word, documents] = *entry;
    std::string &shard = shards[word.substr(0, depth)];
    shard += "\"" + word + "\":\"";
    std::uint32_t last = 0;
    for (std::size_t at = 0; at < documents.size(); ++at) {
      shard += (at == 0 ? "" : ",") + inBase36(documents[at] - last);
      last = documents[at];
    }
    shard += "\",\n";
  }
  std::string names;
  for (const auto &[name, shard] : shards) {
    emit_("search/w-" + name + ".js", "tacitWords({\n" + shard + "});\n");
    names += (names.empty() ? "" : " ") + name;
  }
  emit_("search/index.js",
        fmt::format("tacitIndex({{depth:{},perPart:{},counts:[{},{},{},{}],shards:\"{}\"}});\n", depth,
                    DocumentsPerPart, counts[0], counts[1], counts[2], counts[3], names));
}

/// One letter a rule for kind and category, and runs of programs: what the rule list is filtered by.
static void emitFacets(const Site &site, const Emit &emit) {
  const ReportModel &model = site.model();
  static constexpr std::string_view Kinds[] = {"calculation", "decision", "validation", "action",
                                               "constraint"};
  static constexpr std::string_view Categories[] = {"business", "presentation", "technical"};
  auto letter = [](auto &names, std::string_view name) {
    return static_cast<char>('a' + (std::ranges::find(names, name) - std::begin(names)));
  };
  std::string kinds, categories, runs;
  for (std::size_t at = 0; at < model.rules.size();) {
    std::size_t end = at;
    for (; end < model.rules.size() && model.rules[end].program == model.rules[at].program; ++end) {
      kinds += letter(Kinds, model.rules[end].kind);
      categories += letter(Categories, model.rules[end].category);
    }
    runs += fmt::format("[{},{}],\n", scriptText(model.rules[at].program), end - at);
    at = end;
  }
  emit("search/facets.js",
       fmt::format("tacitFacets({{kinds:\"{}\",\ncategories:\"{}\",\nprograms:[\n{}]}});\n", kinds,
                   categories, runs));
}

void emitSearchIndex(const Site &site, const Emit &emit) {
  const ReportModel &model = site.model();
  Index index(emit);
  std::array<std::size_t, 4> counts{};
  for (std::size_t at = 0; at < model.programs.size(); ++at) {
    const Program &program = model.programs[at];
    ++counts[0];
    index.add(program.program.empty() ? program.name : program.program, program.summary, site.programPage(at),
              {program.program, program.name, program.summary});
  }
  for (const File &file : model.files) {
    ++counts[1];
    std::string page = site.sourcePage(file.path);
    index.add(file.path, file.status, page.empty() ? "files.html" : page, {file.path});
  }
  for (std::size_t at = 0; at < model.items.size(); ++at) {
    const Item &item = model.items[at];
    // Items that nothing moves and no rule uses are found in the dictionary of their file.
    bool isUsed =
        !item.rules.empty() || item.depth == 0 || !model.flowsFrom(at).empty() || !model.flowsTo(at).empty();
    if (!isUsed)
      continue;
    ++counts[2];
    index.add(item.qualifiedName.empty() ? item.name : item.qualifiedName, item.businessName,
              site.dataPage(at) + "#" + site.itemAnchor(at), {item.name, item.businessName});
  }
  for (std::size_t at = 0; at < model.rules.size(); ++at) {
    const Rule &rule = model.rules[at];
    ++counts[3];
    std::string anchor = ruleAnchor(rule);
    index.add(rule.statement.empty() ? rule.title : rule.statement, rule.guard, site.rulePage(at),
              {rule.statement, rule.title, rule.guard, rule.effect, rule.program, anchor});
  }
  index.finish(counts);
  emitFacets(site, emit);
}

std::string ruleAddressPage(const Site &site) {
  Page page(site, "Rule", "", "rules.html");
  page.heading(1, "Rule");
  page.body += "<p class=\"govuk-body\" id=\"address\" role=\"status\">Addresses of rules end in "
               "<code>#</code> and the id of "
               "the rule.</p>\n";
  return page.finish(Needs::RuleAddress);
}

std::string rulesPage(const Site &site) {
  Page page(site, "Rules", "", "rules.html");
  page.heading(1, "All rules");
  auto select = [&](std::string_view id, std::string_view label, const std::vector<std::string_view> &values,
                    std::string_view all, std::string_view chosen) {
    page.body += fmt::format(
        "<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"{0}\">{1}</label><select "
        "class=\"govuk-select\" id=\"{0}\"><option value=\"\">{2}</option>",
        id, label, all);
    for (std::string_view value : values)
      page.body += fmt::format("<option{}>{}</option>", value == chosen ? " selected" : "", escaped(value));
    page.body += "</select></div>\n";
  };
  page.body +=
      "<form class=\"t-filter\" id=\"rule-filter\" hidden><div class=\"govuk-form-group "
      "t-filter__words\"><label class=\"govuk-label\" for=\"words\">Words, names, codes or numbers"
      "</label><input class=\"govuk-input\" id=\"words\" type=\"search\" autocomplete=\"off\"></div>\n";
  select("kind", "Kind", {"calculation", "decision", "validation", "action", "constraint"}, "all kinds", "");
  select("category", "Category", {"business", "presentation", "technical"}, "all categories", "business");
  std::vector<std::string_view> programs;
  for (const Program &program : site.model().programs)
    if (!program.program.empty() && !program.rules.empty())
      programs.push_back(program.program);
  select("program", "Program", programs, "all programs", "");
  page.body +=
      "</form>\n<p class=\"govuk-body\" id=\"rule-count\" role=\"status\"></p>\n"
      "<ol class=\"t-found\" id=\"rule-list\"></ol>\n"
      "<button type=\"button\" class=\"govuk-button govuk-button--secondary\" id=\"rule-more\" hidden>Show "
      "more</button>\n<noscript><p class=\"govuk-body\">Searching needs scripts. Without them, read the "
      "rules program by program:</p><ul class=\"govuk-list govuk-list--bullet\">";
  for (std::size_t at = 0; at < site.model().programs.size(); ++at) {
    const Program &program = site.model().programs[at];
    if (!program.rules.empty())
      page.body +=
          "<li>" +
          page.link(site.programPage(at), escaped(program.program.empty() ? program.name : program.program)) +
          "</li>";
  }
  page.body += "</ul></noscript>\n";
  return page.finish(Needs::Rules);
}

} // namespace tacit::report::html
