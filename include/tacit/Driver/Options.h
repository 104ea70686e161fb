//===- What a scan is asked to do --------------------------------------------------------===//
#pragma once

#include "tacit/FrontEnds/FrontEnd.h"
#include "tacit/Rules/Rules.h"
#include "tacit/Support/FileSystem.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tacit {

/// Everything the command line and tacit.toml can say of a scan. Lists of the command line come before those
/// of the file; single values of the command line win.
struct ScanOptions {
  std::vector<std::string> roots;
  FrontEndOptions frontEnd;
  RuleOptions rules;
  std::vector<std::string> include;
  std::vector<std::string> exclude;
  std::vector<std::string> witnesses; ///< Files that say what runs of the programs showed of rules.
  std::vector<std::string> queryDirectories; ///< Of the user's own named queries.
  std::string output = "tacit.db";
  std::uint64_t maxFileBytes = 256ULL << 20U;
  unsigned jobs = 1; ///< Worker threads.
  /// The user's names for business areas: a program of the area, and what the area is called.
  std::vector<std::pair<std::string, std::string>> areas;
};

/// Adds what the text of a tacit.toml says to \p options. \p directory is the folder of the file: relative
/// paths start there. With \p isConfined they may not leave it, because the file came with the sources. An
/// unknown key, a wrong type or a syntax error is a one-line message with its line.
Expected<void> applyConfig(std::string_view text, std::string_view directory, bool isConfined,
                           ScanOptions &options);

/// Reads \p path, or, if it is empty, the tacit.toml in the first root if there is one, and applies it.
Expected<void> loadConfig(const FileSystem &fileSystem, const std::string &path, ScanOptions &options);

} // namespace tacit
