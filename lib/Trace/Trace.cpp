#include "tacit/Trace/Trace.h"

#include "Shown.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <set>

namespace tacit {

Expected<TraceResult> traceRules(const StoreReader &reader) {
  auto known = Shown::load(reader);
  if (!known)
    return std::unexpected(known.error());
  auto rules =
      reader.query("SELECT rule, program, unit, language, file, line, statement, title, guard, effect "
                   "FROM rule LEFT JOIN (SELECT program, language FROM program) USING (program) "
                   "ORDER BY rule");
  auto evidence = reader.query("SELECT rule, file, line, end_line FROM rule_evidence ORDER BY rule");
  auto used = reader.query("SELECT rule, item FROM rule_item ORDER BY rule");
  if (!rules || !evidence || !used)
    return std::unexpected((!rules ? rules : !evidence ? evidence : used).error());
  TraceResult result;
  std::size_t nextEvidence = 0;
  std::size_t nextItem = 0;
  for (const auto &row : rules->rows) {
    ++result.rules;
    Words words;
    known->addName(words, row[1].text);
    known->addName(words, row[2].text);
    if (row[3].text != "cobol")
      words.insert("0");
    for (; nextEvidence < evidence->rows.size() && evidence->rows[nextEvidence][0].text == row[0].text;
         ++nextEvidence) {
      const auto &at = evidence->rows[nextEvidence];
      known->addLines(words, at[1].text, static_cast<std::size_t>(at[2].integer),
                      static_cast<std::size_t>(at[3].integer));
    }
    std::vector<const Words *> sources{&known->grammar(), &words};
    for (; nextItem < used->rows.size() && used->rows[nextItem][0].text == row[0].text; ++nextItem)
      if (const Words *item = known->item(used->rows[nextItem][1].text))
        sources.push_back(item);
    if (const Words *resources = known->resources(row[1].text))
      sources.push_back(resources);
    static constexpr std::string_view Columns[] = {"statement", "title", "guard", "effect"};
    for (std::size_t column = 0; column < std::size(Columns); ++column) {
      std::set<std::string> missing;
      forEachRun(row[6 + column].text, isWordPart, [&](std::string_view word) {
        std::string plain = normalWord(word);
        if (std::ranges::none_of(sources, [&](const Words *source) { return source->contains(plain); }))
          missing.emplace(word);
      });
      for (const std::string &word : missing)
        result.untraced.push_back(
            {row[0].text, std::string(Columns[column]), word, row[4].text, row[5].text});
    }
  }
  return result;
}

} // namespace tacit
