//===- Whether every word of a rule stands in the lines it cites ------------------------------------===//
#pragma once

#include "tacit/Store/Store.h"

#include <cstddef>
#include <string>
#include <vector>

namespace tacit {

/// A word of a rule that nothing it cites shows.
struct Untraced {
  std::string rule;
  std::string column; ///< `statement`, `title`, `guard` or `effect`.
  std::string word;
  std::string file;
  std::string line;
};

struct TraceResult {
  std::size_t rules = 0;          ///< How many were checked.
  std::vector<Untraced> untraced; ///< In the order of rule, column and word.
};

/// Checks each word and number in the sentences and formulas of all rules of a store. A word is shown by
/// - a line the rule cites (`rule_evidence`), as it stands there or as what its parts stand for,
/// - the declaration of an item the rule names (`rule_item`): its name, its groups, its business name,
/// - the name of the rule's program or unit, a file, table or screen the program uses (`access`),
/// - lib/Trace/grammar.txt or a phrase of lib/Words/phrases.txt: words without a fact in them.
/// Besides, numbers that operators stand for: 1 where a cited line has ++ or --, 0 where a value is a test by
/// itself, in C and C++. Fails if the store cannot be read.
Expected<TraceResult> traceRules(const StoreReader &reader);

/// Something that a report shows and that leads nowhere.
struct UntracedText {
  std::string page;   ///< Relative to the report's folder.
  std::string place;  ///< The nearest anchor or heading above it.
  std::string text;   ///< What is shown.
  std::string reason; ///< What is wrong with it.
};

struct ReportTraceResult {
  std::size_t pages = 0;
  std::size_t figures = 0;            ///< Numbers and texts that were asked of the store again.
  std::size_t citations = 0;          ///< Links to lines that were compared with what they say.
  std::vector<UntracedText> untraced; ///< In the order of pages and of their texts.
};

/// Checks what the HTML report in \p folder shows against the store it was made of:
/// - a figure names its query (lib/Query/Figures), and the store gives the same answer,
/// - a link to lines of a source leads to the lines that it names,
/// - a sentence of a rule is that of the store, and the lines it cites are evidence of it,
/// - every other word is one of lib/Trace/report.txt, which say no fact, or is shown by what the row, the
/// list
///   item, the paragraph or the rule around it links to, or by what the page is about,
/// - a source shows the lines of the store, and what other scripts show are texts of it.
/// Fails if the store or the folder cannot be read.
Expected<ReportTraceResult> traceReport(const StoreReader &reader, const FileSystem &files,
                                        const std::string &folder);

} // namespace tacit
