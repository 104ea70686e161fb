#include "tacit/Driver/Guess.h"

#include "tacit/Driver/Discovery.h"
#include "tacit/Driver/ScanContext.h"

#include <algorithm>
#include <fmt/format.h>
#include <span>

namespace tacit {

static constexpr std::size_t Width = 100;

namespace {
/// One unit and its guess.
struct Guessed {
  std::string path;
  BuildOptions build; ///< Without the path.
  bool isCpp = false;
};
/// A folder or file whose units are still to be told.
struct Part {
  std::string path;
  std::span<const Guessed> units;
  BuildOptions inherited; ///< What the folders above it have told.
};
} // namespace

/// A basic string of TOML.
static std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\')
      out += '\\';
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
      out += fmt::format("\\u{:04x}", c);
    else
      out += c;
  }
  return out + '"';
}

static std::string printList(std::string_view key, const std::vector<std::string> &values) {
  std::string out = fmt::format("{} = [", key);
  std::size_t column = out.size();
  for (std::size_t at = 0; at < values.size(); ++at) {
    std::string value = quoted(values[at]) + (at + 1 == values.size() ? "" : ",");
    if (at > 0 && column + value.size() + 1 > Width) {
      out += "\n   ";
      column = 3;
    }
    out += (at > 0 ? " " : "") + value;
    column += value.size() + 1;
  }
  return out + "]\n";
}

static std::string printBuild(const BuildOptions &build) {
  std::string out = "[[build]]\n";
  auto text = [&](std::string_view key, const std::string &value) {
    if (!value.empty())
      out += fmt::format("{} = {}\n", key, quoted(value));
  };
  if (build.paths.size() == 1)
    text("path", build.paths.front());
  else if (!build.paths.empty())
    out += printList("path", build.paths);
  text("c-standard", build.cStandard);
  text("cpp-standard", build.cppStandard);
  text("target", build.target);
  if (!build.defines.empty())
    out += printList("defines", build.defines);
  if (!build.includeDirectories.empty())
    out += printList("include-directories", build.includeDirectories);
  return out;
}

/// The value that \p of gives for all \p units that \p counts; empty if they differ.
template <typename Of, typename Counts>
static auto shared(std::span<const Guessed> units, Of of, Counts counts) {
  auto first = std::ranges::find_if(units, counts);
  if (first == units.end())
    return std::decay_t<decltype(of(units.front()))>();
  auto value = of(*first);
  bool isShared =
      std::ranges::all_of(units, [&](const Guessed &unit) { return !counts(unit) || of(unit) == value; });
  return isShared ? value : decltype(value)();
}

static BuildOptions sharedBuild(std::span<const Guessed> units) {
  auto all = [](const Guessed &) { return true; };
  BuildOptions result;
  result.cStandard = shared(
      units, [](const Guessed &unit) { return unit.build.cStandard; },
      [](const Guessed &unit) { return !unit.isCpp; });
  result.cppStandard = shared(
      units, [](const Guessed &unit) { return unit.build.cppStandard; },
      [](const Guessed &unit) { return unit.isCpp; });
  result.target = shared(units, [](const Guessed &unit) { return unit.build.target; }, all);
  // The order of folders matters, so the list is one value; defines are one by one.
  result.includeDirectories =
      shared(units, [](const Guessed &unit) { return unit.build.includeDirectories; }, all);
  for (const std::string &define : units.front().build.defines)
    if (std::ranges::all_of(units, [&](const Guessed &unit) {
          return std::ranges::find(unit.build.defines, define) != unit.build.defines.end();
        }))
      result.defines.push_back(define);
  return result;
}

/// Takes out of \p build what \p inherited says already, and adds the rest to it.
static void split(BuildOptions &build, BuildOptions &inherited) {
  auto one = [](auto &value, auto &known) {
    if (value == known)
      value = {};
    else if (!value.empty())
      known = value;
  };
  one(build.cStandard, inherited.cStandard);
  one(build.cppStandard, inherited.cppStandard);
  one(build.target, inherited.target);
  one(build.includeDirectories, inherited.includeDirectories);
  std::erase_if(build.defines, [&](const std::string &define) {
    return std::ranges::find(inherited.defines, define) != inherited.defines.end();
  });
  inherited.defines.insert(inherited.defines.end(), build.defines.begin(), build.defines.end());
}

/// The parts of a folder, in the order of their paths.
static std::vector<Part> partsOf(const Part &whole) {
  std::vector<Part> parts;
  std::size_t skip = whole.path.empty() ? 0 : whole.path.size() + 1;
  for (std::size_t at = 0; at < whole.units.size();) {
    const std::string &path = whole.units[at].path;
    std::size_t end = path.find('/', skip);
    std::size_t count = 1;
    if (end != std::string::npos)
      while (at + count < whole.units.size() &&
             whole.units[at + count].path.starts_with(std::string_view(path).substr(0, end + 1)))
        ++count;
    parts.push_back({path.substr(0, end), whole.units.subspan(at, count), whole.inherited});
    at += count;
  }
  return parts;
}

/// What all units of \p part share and nobody above it has told; told from now on.
static BuildOptions takeShared(Part &part) {
  BuildOptions own = sharedBuild(part.units);
  split(own, part.inherited);
  return own;
}

static std::string print(const std::vector<Guessed> &units) {
  std::vector<BuildOptions> builds;
  auto add = [&](BuildOptions build, const std::string &path) {
    if (build == BuildOptions{})
      return;
    if (!path.empty())
      build.paths.push_back(path);
    builds.push_back(std::move(build));
  };
  std::vector<Part> open;
  if (!units.empty())
    open.push_back({{}, units, {}});
  while (!open.empty()) {
    Part part = std::move(open.back());
    open.pop_back();
    add(takeShared(part), part.path);
    std::vector<Part> folders;
    std::vector<std::pair<BuildOptions, std::vector<std::string>>> files; // Alike ones together.
    for (Part &each : partsOf(part)) {
      if (each.units.size() > 1 || each.units.front().path != each.path) {
        folders.push_back(std::move(each));
        continue;
      }
      BuildOptions own = takeShared(each);
      auto alike = std::ranges::find(files, own, &std::pair<BuildOptions, std::vector<std::string>>::first);
      if (alike == files.end())
        files.push_back({std::move(own), {each.path}});
      else
        alike->second.push_back(each.path);
    }
    for (auto &[build, paths] : files)
      if (build != BuildOptions{}) {
        build.paths = std::move(paths);
        builds.push_back(std::move(build));
      }
    std::ranges::move(folders.rbegin(), folders.rend(), std::back_inserter(open));
  }
  std::string out;
  for (const BuildOptions &build : builds)
    out += (out.empty() ? "" : "\n") + printBuild(build);
  return out;
}

Expected<std::string> printGuessedBuilds(const FileSystem &fileSystem, const ScanOptions &options) {
  auto discovery = discover(fileSystem, options.roots,
                            {options.include, options.exclude, {}, options.maxFileBytes, options.jobs});
  if (!discovery)
    return std::unexpected(discovery.error());
  auto context = makeScanContext(fileSystem, options, *discovery);
  if (!context)
    return std::unexpected(context.error());
  auto frontEnds = makeFrontEnds();
  std::vector<Guessed> units;
  for (const SourceFile &file : (*context)->files()) {
    auto frontEnd = std::ranges::find_if(frontEnds, [&](const auto &each) { return each->claims(file); });
    if (frontEnd == frontEnds.end())
      continue;
    if (auto build = (*frontEnd)->guessBuild(file, **context)) {
      bool isCpp = file.language == Language::Cpp || !build->cppStandard.empty();
      build->paths.clear();
      units.push_back({file.path, std::move(*build), isCpp});
    }
  }
  return print(units);
}

} // namespace tacit
