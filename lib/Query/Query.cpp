#include "tacit/Query/Query.h"

#include "tacit/Embedded/Queries.h"

#include "llvm/ADT/StringRef.h"

#include <algorithm>
#include <fmt/format.h>

namespace tacit {

static std::string_view trimmed(std::string_view text) {
  std::size_t from = text.find_first_not_of(" \t\r");
  return from == std::string_view::npos ? std::string_view()
                                        : text.substr(from, text.find_last_not_of(" \t\r") + 1 - from);
}

/// Cuts the first word off \p text.
static std::string_view takeWord(std::string_view &text) {
  std::size_t end = std::min(text.find_first_of(" \t"), text.size());
  std::string_view word = text.substr(0, end);
  text = trimmed(text.substr(end));
  return word;
}

static QueryParameter parseParameter(std::string_view text) {
  QueryParameter parameter;
  parameter.name = takeWord(text);
  if (text.starts_with('=')) {
    text = trimmed(text.substr(1));
    std::string_view value = takeWord(text);
    if (value == "''")
      value = {};
    parameter.defaultValue = std::string(value);
  }
  parameter.purpose = text;
  return parameter;
}

NamedQuery parseQuery(std::string_view name, std::string_view text) {
  NamedQuery query;
  query.name = name;
  query.sql = text;
  while (text.starts_with("--")) {
    std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = trimmed(text.substr(2, end - 2));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with(':')) {
      query.parameters.push_back(parseParameter(line.substr(1)));
    } else if (line.starts_with("= ")) {
      line = trimmed(line.substr(1));
      std::string_view column = takeWord(line);
      query.columns.push_back({std::string(column), std::string(line)});
    } else if (!line.empty()) {
      query.purpose += query.purpose.empty() ? "" : " ";
      query.purpose += line;
    }
  }
  return query;
}

std::vector<NamedQuery> namedQueries() {
  std::vector<NamedQuery> queries;
  for (const EmbeddedFile &file : embeddedQueries()) {
    std::string_view name = file.name;
    name.remove_suffix(std::string_view(".sql").size());
    queries.push_back(parseQuery(name, file.content));
  }
  std::ranges::sort(queries, {}, &NamedQuery::name);
  return queries;
}

Expected<Table> runQuery(const StoreReader &reader, const NamedQuery &query, const QueryArguments &arguments,
                         unsigned milliseconds) {
  std::vector<std::string> names;
  for (const QueryParameter &parameter : query.parameters)
    names.push_back(parameter.name);
  for (const auto &[name, value] : arguments)
    if (std::ranges::find(names, name) == names.end())
      return std::unexpected(
          Error{fmt::format("the query '{}' has no parameter '{}'{}", query.name, name,
                            names.empty() ? "" : fmt::format("; it has {}", fmt::join(names, ", ")))});
  QueryArguments all = arguments;
  for (const QueryParameter &parameter : query.parameters) {
    if (std::ranges::any_of(arguments, [&](const auto &given) { return given.first == parameter.name; }))
      continue;
    if (!parameter.defaultValue)
      return std::unexpected(Error{fmt::format("the query '{}' needs the parameter '{}': {}", query.name,
                                               parameter.name, parameter.purpose)});
    all.emplace_back(parameter.name, *parameter.defaultValue);
  }
  return reader.query(query.sql, all, milliseconds);
}

const NamedQuery *findQuery(const std::vector<NamedQuery> &queries, std::string_view name) {
  auto found = std::ranges::find(queries, name, &NamedQuery::name);
  return found == queries.end() ? nullptr : &*found;
}

std::string didYouMean(std::string_view name, std::vector<std::string> candidates) {
  constexpr std::size_t Shown = 3;
  // A short name has everything near it.
  const unsigned most = name.size() < 6 ? 1 : 3;
  std::vector<std::pair<unsigned, std::string>> near;
  for (std::string &candidate : candidates) {
    llvm::StringRef text(candidate);
    unsigned distance = text.edit_distance_insensitive(llvm::StringRef(name), true, most);
    if (distance <= most || (name.size() > 2 && text.contains_insensitive(llvm::StringRef(name))))
      near.emplace_back(distance, std::move(candidate));
  }
  std::ranges::sort(near);
  near.erase(std::ranges::unique(near).begin(), near.end());
  if (near.empty())
    return {};
  near.resize(std::min(near.size(), Shown));
  std::string out = "; is it ";
  for (std::size_t at = 0; at < near.size(); ++at)
    out += fmt::format("{}'{}'", at == 0 ? "" : at + 1 == near.size() ? " or " : ", ", near[at].second);
  return out + "?";
}

std::string unknownQueryMessage(const std::vector<NamedQuery> &queries, std::string_view name) {
  std::vector<std::string> names;
  for (const NamedQuery &query : queries)
    names.push_back(query.name);
  return fmt::format("there is no query named '{}'{}", name, didYouMean(name, std::move(names)));
}

} // namespace tacit
