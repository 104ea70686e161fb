#include "tacit/Driver/Options.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

namespace tacit {

static constexpr std::uint64_t LargestConfig = 1U << 20U;

namespace {
/// Applies one file. The first thing that is wrong is kept and ends it.
class Reader {
public:
  Reader(std::string_view directory, bool isConfined, ScanOptions &options)
      : directory_(directory), isConfined_(isConfined), options_(options) {}

  Expected<void> apply(const toml::table &table);

private:
  void applyKey(std::string_view key, const toml::node &value);
  void applyGlossary(const toml::node &value);
  void applyAreas(const toml::node &value);
  void applyBuilds(const toml::node &value);
  void applyBuild(const toml::table &table);
  void refuse(const toml::node &at, std::string message);
  std::string text(std::string_view key, const toml::node &value);
  std::string path(std::string_view key, const toml::node &value);
  /// Appends the texts of an array, each through \p convert.
  void list(std::string_view key, const toml::node &value, std::vector<std::string> &into,
            std::string (Reader::*convert)(std::string_view, const toml::node &));

  std::string_view directory_;
  bool isConfined_;
  ScanOptions &options_;
  std::string problem_;
};
} // namespace

void Reader::refuse(const toml::node &at, std::string message) {
  if (problem_.empty())
    problem_ = fmt::format("line {}: {}", at.source().begin.line, message);
}

std::string Reader::text(std::string_view key, const toml::node &value) {
  if (const auto *string = value.as_string())
    return string->get();
  refuse(value, fmt::format("'{}' needs a string", key));
  return {};
}

/// Whether a relative path stays below where it starts.
static bool climbs(std::string_view path) {
  int depth = 0;
  while (!path.empty()) {
    std::size_t end = std::min(path.find('/'), path.size());
    std::string_view part = path.substr(0, end);
    if (part == "..")
      --depth;
    else if (!part.empty() && part != ".")
      ++depth;
    if (depth < 0)
      return true;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

std::string Reader::path(std::string_view key, const toml::node &value) {
  std::string given = text(key, value);
  if (isConfined_ && (given.starts_with('/') || climbs(given)))
    refuse(value, fmt::format("'{}' leads out of the scanned folder; name it on the command line", key));
  return given.starts_with('/') ? given : joinPath(directory_, given);
}

void Reader::list(std::string_view key, const toml::node &value, std::vector<std::string> &into,
                  std::string (Reader::*convert)(std::string_view, const toml::node &)) {
  const auto *array = value.as_array();
  if (array == nullptr)
    return refuse(value, fmt::format("'{}' needs a list of strings", key));
  for (const toml::node &element : *array)
    into.push_back((this->*convert)(key, element));
}

void Reader::applyGlossary(const toml::node &value) {
  const auto *table = value.as_table();
  if (table == nullptr)
    return refuse(value, "'glossary' needs a table of names");
  for (const auto &[name, meaning] : *table)
    options_.rules.glossary.emplace_back(std::string(name.str()), text(name.str(), meaning));
  std::ranges::sort(options_.rules.glossary);
}

void Reader::applyAreas(const toml::node &value) {
  const auto *table = value.as_table();
  if (table == nullptr)
    return refuse(value, "'areas' needs a table of programs");
  for (const auto &[program, name] : *table)
    options_.areas.emplace_back(std::string(program.str()), text(program.str(), name));
  std::ranges::sort(options_.areas);
}

void Reader::applyBuilds(const toml::node &value) {
  const auto *tables = value.as_array();
  if (tables == nullptr)
    return refuse(value, "'build' needs tables, each under [[build]]");
  for (const toml::node &element : *tables) {
    if (const auto *table = element.as_table())
      applyBuild(*table);
    else
      refuse(element, "'build' needs tables, each under [[build]]");
  }
}

void Reader::applyBuild(const toml::table &table) {
  BuildOptions build;
  for (const auto &[name, value] : table) {
    std::string_view key = name.str();
    if (key == "path" && value.is_array())
      list(key, value, build.paths, &Reader::text);
    else if (key == "path")
      build.paths.push_back(text(key, value));
    else if (key == "c-standard")
      build.cStandard = text(key, value);
    else if (key == "cpp-standard")
      build.cppStandard = text(key, value);
    else if (key == "target")
      build.target = text(key, value);
    else if (key == "defines")
      list(key, value, build.defines, &Reader::text);
    else if (key == "include-directories")
      list(key, value, build.includeDirectories, &Reader::path);
    else
      refuse(value, fmt::format("unknown key '{}' of a build", key));
  }
  for (std::string &each : build.paths)
    each = normalisePath(each);
  options_.frontEnd.builds.push_back(std::move(build));
}

void Reader::applyKey(std::string_view key, const toml::node &value) {
  if (key == "copybooks")
    return list(key, value, options_.frontEnd.copybookDirectories, &Reader::path);
  if (key == "include-directories")
    return list(key, value, options_.frontEnd.includeDirectories, &Reader::path);
  if (key == "queries")
    return list(key, value, options_.queryDirectories, &Reader::path);
  if (key == "include")
    return list(key, value, options_.include, &Reader::text);
  if (key == "exclude")
    return list(key, value, options_.exclude, &Reader::text);
  if (key == "glossary")
    return applyGlossary(value);
  if (key == "areas")
    return applyAreas(value);
  if (key == "build")
    return applyBuilds(value);
  if (key == "compile-commands") {
    std::string directory = path(key, value);
    if (options_.frontEnd.compileCommands.empty())
      options_.frontEnd.compileCommands = std::move(directory);
    return;
  }
  if (key == "dialect") {
    std::string dialect = text(key, value);
    if (options_.frontEnd.dialect == "auto")
      options_.frontEnd.dialect = std::move(dialect);
    return;
  }
  if (key == "source-format") {
    std::string name = text(key, value);
    SourceFormat format = SourceFormat::Auto;
    if (!fromText(name, format))
      return refuse(value, fmt::format("'source-format' is auto, fixed, variable or free, not '{}'", name));
    if (options_.frontEnd.sourceFormat == SourceFormat::Auto)
      options_.frontEnd.sourceFormat = format;
    return;
  }
  if (key == "encoding") {
    std::string name = text(key, value);
    SourceEncoding encoding = SourceEncoding::Auto;
    if (!fromText(name, encoding))
      return refuse(value, fmt::format("'encoding' is no code page that is known: '{}'", name));
    if (options_.frontEnd.encoding == SourceEncoding::Auto)
      options_.frontEnd.encoding = encoding;
    return;
  }
  if (key == "max-file-mb") {
    const auto *number = value.as_integer();
    if (number == nullptr || number->get() < 1 || number->get() > 4096)
      return refuse(value, "'max-file-mb' needs a number from 1 to 4096");
    options_.maxFileBytes = static_cast<std::uint64_t>(number->get()) << 20U;
    return;
  }
  refuse(value, fmt::format("unknown key '{}'", key));
}

Expected<void> Reader::apply(const toml::table &table) {
  for (const auto &[key, value] : table)
    applyKey(key.str(), value);
  if (!problem_.empty())
    return std::unexpected(Error{problem_});
  return {};
}

Expected<void> applyConfig(std::string_view text, std::string_view directory, bool isConfined,
                           ScanOptions &options) {
  toml::parse_result parsed = toml::parse(text);
  if (!parsed)
    return std::unexpected(Error{fmt::format("line {}: {}", parsed.error().source().begin.line,
                                             std::string_view(parsed.error().description()))});
  return Reader(directory, isConfined, options).apply(parsed.table());
}

Expected<void> loadConfig(const FileSystem &fileSystem, const std::string &path, ScanOptions &options) {
  bool isFound = path.empty();
  std::string file = path;
  if (isFound) {
    if (options.roots.empty())
      return {};
    file = joinPath(options.roots.front(), "tacit.toml");
    if (auto status = fileSystem.status(file); !status || status->kind != EntryKind::File)
      return {};
  }
  auto text = fileSystem.read(file, LargestConfig);
  if (!text)
    return std::unexpected(Error{fmt::format("cannot read '{}': {}", file, text.error().message)});
  auto applied = applyConfig(**text, directoryOf(file), isFound, options);
  if (!applied)
    return std::unexpected(Error{fmt::format("{}: {}", file, applied.error().message)});
  return {};
}

} // namespace tacit
