//===- Pieces of HTML ---------------------------------------------------------------------===//
//
// Every text of the store goes through escaped() or code() on its way into a page; nothing else may.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Report/ReportModel.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tacit::report::html {

/// \p text on one line, harmless in element content and in quoted attributes.
std::string escaped(std::string_view text);
/// One line of source: tabs become spaces, everything else as escaped().
std::string escapedSource(std::string_view line);
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

/// What pages need to link to each other.
class Site {
public:
  explicit Site(const ReportModel &model);

  const ReportModel &model() const { return model_; }
  const std::string &name() const { return name_; }
  /// Pages, relative to the report's folder.
  const std::string &programPage(std::size_t program) const { return programPages_[program]; }
  std::string rulePage(std::size_t rule) const;
  std::string dataPage(std::string_view file) const;
  std::string itemAnchor(std::size_t item) const;
  /// The program with this id, or `npos`.
  std::size_t programOf(std::string_view id) const;
  std::size_t ruleOf(std::string_view id) const;
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

private:
  const ReportModel &model_;
  std::string name_;
  std::vector<std::string> programPages_;
  std::map<std::string, std::size_t, std::less<>> programs_, rules_;
};

std::string ruleAnchor(const Rule &rule);

/// One page: collects its body, then wraps it in head, navigation and footer.
class Page {
public:
  /// \p folder is where the page lies: "" or "programs/". \p current is the entry of the navigation it
  /// belongs to.
  Page(const Site &site, std::string title, std::string_view folder, std::string_view current);

  std::string body;

  /// A link to a page of the report; \p content is HTML.
  std::string link(std::string_view page, std::string_view content) const;
  std::string programLink(std::string_view id) const;
  std::string ruleLink(std::size_t rule) const;
  std::string itemLink(std::size_t item) const;
  /// Says on the page itself that what it shows is incomplete.
  void warn(std::string_view html);
  void heading(unsigned level, std::string_view html, std::string_view id = {});
  void paragraph(std::string_view html);
  /// \p caption is escaped text, shown above the table unless \p isCaptionHidden. A heading that starts with
  /// '#' makes a column of numbers.
  void beginTable(std::string_view caption, const std::vector<std::string_view> &headings,
                  bool canBeFiltered = false, bool isCaptionHidden = false);
  /// Cells are HTML; the first is the row's heading.
  void row(const std::vector<std::string> &cells);
  void endTable();

  /// The whole document.
  std::string finish(bool hasRuleIndex = false) const;
  const Site &site() const { return site_; }

private:
  const Site &site_;
  std::string title_;
  std::string up_; ///< "" or "../".
  std::string_view current_;
  std::vector<bool> isNumeric_; ///< Columns of the table that was begun last.
};

// One function a kind of page.
std::string overviewPage(const Site &site);
std::string programsPage(const Site &site);
std::string programPage(const Site &site, std::size_t program);
std::string rulesPage(const Site &site, std::size_t chunks);
/// The data of the rule index: one script a part, so that it loads from disk without a server.
std::vector<std::string> ruleIndexParts(const Site &site);
std::string filesPage(const Site &site);
std::string parametersPage(const Site &site);
std::string findingsPage(const Site &site);
std::string problemsPage(const Site &site);
/// The data dictionary: an index, and a page for each file that declares items (by name of the page).
std::string dataIndexPage(const Site &site);
std::map<std::string, std::string> dataPages(const Site &site);

// Parts that several pages share.
/// A rule with its formula and its folded evidence.
void appendRule(Page &page, std::size_t rule, unsigned headingLevel);
/// The shares of \p ledger as a bar and as a table.
void appendLedger(Page &page, const Ledger &ledger, std::string_view caption);

} // namespace tacit::report::html
