//===- Pieces of HTML ---------------------------------------------------------------------===//
//
// Every text of the store goes through escaped() or code() on its way into a page; nothing else may.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "../../Areas.h"
#include "tacit/Report/Address.h"
#include "tacit/Report/ReportModel.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tacit::report::html {

/// \p text on one line, harmless in element content and in quoted attributes.
std::string escaped(std::string_view text);
/// "1 rule", "2 rules", "12,345 rules".
std::string counted(std::uint64_t number, std::string_view singular);
std::string withCommas(std::uint64_t number);
/// "src/A.cbl, line 3" or "src/A.cbl, lines 3 to 5"; empty without a file.
std::string placeText(const Place &at);
/// A language's or program kind's name as people write it: "COBOL", "Batch program".
std::string languageName(std::string_view language);
std::string programKind(std::string_view kind);
/// A kind or category as a coloured label.
std::string tag(std::string_view text);
/// \p text as a literal of a script.
std::string scriptText(std::string_view text);

/// What pages need to link to each other.
class Site {
public:
  explicit Site(const ReportModel &model);

  const ReportModel &model() const { return model_; }
  const std::string &name() const { return name_; }
  /// Pages, relative to the report's folder.
  const std::string &programPage(std::size_t program) const { return programPages_[program]; }
  std::string rulePage(std::size_t rule) const;
  /// The page of the dictionary that an item stands on: that of its file, or a further part of it.
  std::string dataPage(std::size_t item) const;
  std::string itemAnchor(std::size_t item) const;
  /// The page of a file's text; empty if that is not in the store.
  std::string sourcePage(std::string_view file) const;
  /// Findings that name \p rule, by index.
  const std::vector<std::size_t> &findingsOf(std::size_t rule) const;
  /// The page that lists a finding.
  std::string findingPage(std::size_t finding) const;
  const std::vector<Area> &areas() const { return areas_; }
  /// Programs that are versions of one: by family, those with two members or more.
  const std::map<std::string_view, std::vector<std::size_t>> &families() const { return families_; }
  /// The program with this id, or `npos`.
  std::size_t programOf(std::string_view id) const;
  std::size_t ruleOf(std::string_view id) const;
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

private:
  const ReportModel &model_;
  std::string name_;
  std::vector<std::string> programPages_;
  std::map<std::string, std::size_t, std::less<>> programs_, rules_;
  std::map<std::size_t, std::vector<std::size_t>> findingsOf_;
  std::vector<std::uint32_t> dataParts_; ///< Of each item, the part of its file's dictionary.
  std::vector<std::size_t> firstOfKind_; ///< Of each finding, the first of its kind and severity.
  std::vector<Area> areas_;
  std::map<std::string_view, std::vector<std::size_t>> families_;
};

std::string ruleAnchor(const Rule &rule);

/// What a page needs besides the styles.
enum class Needs : std::uint8_t {
  Nothing,
  Diagrams,
  Rules,
  RuleAddress,
  Source,
  Lineage,
  Console,
  Versions,
  ControlFlow
};

/// One page: collects its body, then wraps it in head, navigation and footer.
class Page {
public:
  /// \p folder is where the page lies: "" or "programs/". \p current is the entry of the navigation it
  /// belongs to. \p title is escaped.
  Page(const Site &site, std::string title, std::string_view folder, std::string_view current);

  std::string body;
  /// Says that what this page shows is incomplete; empty if it is whole.
  std::string partial;

  /// A link to a page of the report; \p content is HTML.
  std::string link(std::string_view page, std::string_view content) const;
  std::string programLink(std::string_view id) const;
  std::string ruleLink(std::size_t rule) const;
  std::string itemLink(std::size_t item) const;
  /// "src/A.cbl, line 3" as a link to the source; plain text if that is not in the store.
  std::string placeLink(const Place &at) const;
  /// "line 3" as such a link.
  std::string lineLink(std::string_view file, std::uint32_t line) const;
  /// Says on the page itself that what it shows is incomplete.
  void warn(std::string_view html);
  void heading(unsigned level, std::string_view html, std::string_view id = {});
  void paragraph(std::string_view html);
  /// \p caption is escaped text, shown above the table unless \p isCaptionHidden. A heading that starts with
  /// '#' makes a column of numbers.
  void beginTable(std::string_view caption, const std::vector<std::string_view> &headings,
                  bool canBeFiltered = false, bool isCaptionHidden = false, std::string_view id = {});
  /// The next table is what the figure \p query of lib/Query/Figures says of \p of, row by row in the columns
  /// that both have. Readers get the query, and `tacit check --trace --report` asks it.
  void computed(std::string_view query, std::string_view of = {});
  /// Cells are HTML; the first is the row's heading.
  void row(const std::vector<std::string> &cells, std::string_view id = {});
  void endTable();
  /// A folded part; \p summary is HTML.
  void beginDetails(std::string_view summary, std::string_view style = {});
  void endDetails();
  /// A picture of the table with \p table as its id, whose rows are edges: from, how, to. It is drawn in the
  /// page; the table is its text equivalent. \p root is where a graph too large for one picture begins.
  void diagram(std::string_view table, std::string_view caption, std::string_view root = {});

  /// The whole document.
  std::string finish(Needs needs = Needs::Nothing) const;
  const Site &site() const { return site_; }
  std::string_view up() const { return up_; }

private:
  const Site &site_;
  std::string title_;
  std::string up_; ///< "" or "../".
  std::string_view current_;
  std::vector<bool> isNumeric_; ///< Columns of the table that was begun last.
  std::string computed_;        ///< Attributes of the next table.
};

// One function a kind of page.
std::string overviewPage(const Site &site);
std::string programsPage(const Site &site);
std::string programPage(const Site &site, std::size_t program);
std::string rulesPage(const Site &site);
std::string ruleAddressPage(const Site &site);
std::string filesPage(const Site &site);
std::string problemsPage(const Site &site);
std::string resourcesPage(const Site &site);
std::string callsPage(const Site &site);
std::string areasPage(const Site &site);
std::string reachPage(const Site &site);
std::string aboutPage(const Site &site);
std::string glossaryPage(const Site &site);
std::string lineagePage(const Site &site);
std::string consolePage(const Site &site);

/// Takes the files of a report: name relative to its folder, content.
using Emit = std::function<void(std::string_view name, std::string_view content)>;
/// The register of constants, in parts of a size that opens quickly.
void emitParameters(const Site &site, const Emit &emit);
/// An index by kind, and pages of findings.
void emitFindings(const Site &site, const Emit &emit);
/// A page and a script for each file whose text is in the store.
void emitSources(const Site &site, const Emit &emit);
/// The data dictionary: an index, and a page for each file that declares items.
void emitData(const Site &site, const Emit &emit);
/// The page that puts the versions of a family side by side.
std::string versionPage(std::string_view family);
/// An index of families, and a page with a script for each.
void emitVersions(const Site &site, const Emit &emit);
/// Scripts that search loads.
void emitSearchIndex(const Site &site, const Emit &emit);
/// Scripts that the lineage page loads.
void emitFlows(const Site &site, const Emit &emit);
/// The store and the named queries as scripts that the console loads.
void emitStore(const Site &site, const Emit &emit);

// Parts that several pages share.
/// Links between the pages about the whole system.
void appendSystemLinks(Page &page);
/// A number that is the answer of the figure \p query to \p of; with \p singular, followed by what it counts.
std::string figure(std::string_view query, std::string_view of, std::uint64_t number,
                   std::string_view singular = {});
/// A text that is among the answers of such a figure. \p html is escaped.
std::string computedText(std::string_view query, std::string_view of, std::string_view html);
/// What the figure users-of-parameter asks of a constant in one place.
std::string userOf(const Parameter &parameter);
/// A rule with its formula and its folded evidence.
void appendRule(Page &page, std::size_t rule, unsigned headingLevel);
/// What evidence of rules is shown with when it is opened: their data, findings and reasons, as a script.
std::string ruleFactsScript(const Site &site, const Program &program);
/// Basic blocks of the paragraphs of a program, as a script that its page loads.
std::string controlFlowScript(const Site &site, const Program &program);
/// A group as table, list or chain, with its rules.
void appendGroup(Page &page, const Group &group);
/// The shares of \p ledger as a bar and as a table; \p of is the program it is of, or empty for all.
void appendLedger(Page &page, const Ledger &ledger, std::string_view caption, std::string_view of = {});
/// A heading and a meaning in words for a kind of finding.
std::pair<std::string_view, std::string_view> findingWords(std::string_view kind);

} // namespace tacit::report::html
