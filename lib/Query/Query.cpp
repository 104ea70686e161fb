#include "tacit/Query/Query.h"

#include "tacit/Embedded/Figures.h"
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
  if (text.starts_with('~')) {
    parameter.isSearch = true;
    text = trimmed(text.substr(1));
  }
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
    } else if (line.starts_with("Example:")) {
      query.example = trimmed(line.substr(line.find(':') + 1));
    } else if (!line.empty()) {
      query.purpose += query.purpose.empty() ? "" : " ";
      query.purpose += line;
    }
  }
  return query;
}

static std::vector<NamedQuery> parseAll(std::span<const EmbeddedFile> files) {
  std::vector<NamedQuery> queries;
  for (const EmbeddedFile &file : files) {
    std::string_view name = file.name;
    name.remove_suffix(std::string_view(".sql").size());
    queries.push_back(parseQuery(name, file.content));
  }
  std::ranges::sort(queries, {}, &NamedQuery::name);
  return queries;
}

std::vector<NamedQuery> namedQueries() {
  return parseAll(embeddedQueries());
}

std::vector<NamedQuery> figureQueries() {
  return parseAll(embeddedFigures());
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
  for (auto &[name, value] : all) {
    auto parameter = std::ranges::find(query.parameters, name, &QueryParameter::name);
    if (!parameter->isSearch)
      continue;
    value = searchExpression(value);
    if (value.empty())
      return std::unexpected(Error{fmt::format("there is no word to look for in '{}'", name)});
  }
  return reader.query(query.sql, all, milliseconds);
}

Expected<void> addQueries(const FileSystem &fileSystem, const std::string &directory,
                          std::vector<NamedQuery> &queries) {
  constexpr std::uint64_t LargestQuery = 1U << 20U;
  constexpr std::string_view Extension = ".sql";
  auto entries = fileSystem.list(directory);
  if (!entries)
    return std::unexpected(Error{fmt::format("cannot read '{}': {}", directory, entries.error().message)});
  for (const DirectoryEntry &entry : *entries) {
    if (entry.kind != EntryKind::File || !entry.name.ends_with(Extension))
      continue;
    std::string path = joinPath(directory, entry.name);
    auto text = fileSystem.read(path, LargestQuery);
    if (!text)
      return std::unexpected(Error{fmt::format("cannot read '{}': {}", path, text.error().message)});
    NamedQuery query =
        parseQuery(std::string_view(entry.name).substr(0, entry.name.size() - Extension.size()), **text);
    if (query.name.empty() || query.name.find_first_of(" \t\n") != std::string::npos)
      return std::unexpected(Error{fmt::format("'{}' is no name of a query: it has a blank", path)});
    std::erase_if(queries, [&](const NamedQuery &known) { return known.name == query.name; });
    queries.push_back(std::move(query));
  }
  std::ranges::sort(queries, {}, &NamedQuery::name);
  return {};
}

static bool hasParameter(const NamedQuery &query, std::string_view name) {
  return std::ranges::find(query.parameters, name, &QueryParameter::name) != query.parameters.end();
}

QueryArguments bindArguments(const NamedQuery &query, const std::vector<std::string> &values) {
  QueryArguments arguments;
  auto isGiven = [&](const QueryParameter &parameter) {
    return std::ranges::find(arguments, parameter.name, &QueryArguments::value_type::first) !=
           arguments.end();
  };
  std::vector<const std::string *> unnamed;
  for (const std::string &value : values) {
    std::string name = value.substr(0, std::min(value.find('='), value.size()));
    if (name.size() < value.size() && hasParameter(query, name))
      arguments.emplace_back(name, value.substr(name.size() + 1));
    else
      unnamed.push_back(&value);
  }
  for (const std::string *value : unnamed) {
    auto next = std::ranges::find_if(query.parameters, [&](const QueryParameter &parameter) {
      return !parameter.defaultValue && !isGiven(parameter);
    });
    if (next == query.parameters.end())
      next = std::ranges::find_if(query.parameters,
                                  [&](const QueryParameter &parameter) { return !isGiven(parameter); });
    std::size_t equals = value->find('=');
    if (next == query.parameters.end() || (equals != std::string::npos && next->defaultValue)) {
      // runQuery() says what parameters there are.
      arguments.emplace_back(value->substr(0, equals), "");
      return arguments;
    }
    arguments.emplace_back(next->name, *value);
  }
  return arguments;
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
