//===- How C and C++ files of a tree are compiled, as far as somebody says so --------------------------===//
#pragma once

#include "tacit/Diagnostics/Diagnostic.h"

#include <string>
#include <vector>

namespace tacit {

/// What is known of the compilation of some files: written by the user in `[[build]]` of
/// `tacit.toml`, or guessed. An empty member says nothing.
struct BuildOptions {
  /// Folders or files, relative to the scan root; none for the whole tree.
  std::vector<std::string> paths;
  std::string cStandard; ///< As `-std=` takes it: "gnu89".
  std::string cppStandard;
  /// "16-bit", "32-bit" or "64-bit" for a machine with an `int` of 16 bits, the PC of 32 bits or of 64 bits;
  /// else a triple that Clang knows.
  std::string target;
  std::vector<std::string> defines; ///< "NAME" or "NAME=VALUE".
  /// Of headers; only those inside the scan roots are searched. System paths where the user wrote them,
  /// relative to the scan root where they are guessed.
  std::vector<std::string> includeDirectories;

  friend bool operator==(const BuildOptions &, const BuildOptions &) = default;
};

/// Reported once for each unit that is read with a guess.
inline constexpr DiagnosticInfo GuessedBuild{"guessed-build", Severity::Note, "compilation guessed: {}"};

} // namespace tacit
