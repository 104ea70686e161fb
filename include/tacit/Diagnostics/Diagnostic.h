//===- What went wrong, as values ----------------------------------------------===//
//
// Every phase returns its best result together with the diagnostics it met; nothing prints while it works.
// Each library keeps its own short list of `DiagnosticInfo` constants in lib/<Library>/Diagnostics.h.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Support/Enum.h"

#include <cstdint>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tacit {

// clang-format off
#define TACIT_SEVERITIES(X) X(Note, "note") X(Warning, "warning") X(Error, "error")
// clang-format on
TACIT_ENUM(Severity, TACIT_SEVERITIES)
#undef TACIT_SEVERITIES

/// One kind of diagnostic. \p code is public and stable: kebab-case, found in the store and in tests.
/// \p format is an fmt string; messages name things in quotes, COBOL words in capitals, no full stop.
struct DiagnosticInfo {
  std::string_view code;
  Severity severity;
  std::string_view format;
};

/// A place in an original file. \p file is relative to the scan root; line and column count from 1, 0 means
/// the whole file.
struct Location {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend auto operator<=>(const Location &, const Location &) = default;
};

/// What was wrong and where. \p sites are the COPY, include or macro sites that led there, innermost first.
struct Diagnostic {
  std::string_view code;
  Severity severity = Severity::Error;
  std::string message;
  Location at;
  std::vector<Location> sites;

  friend bool operator==(const Diagnostic &, const Diagnostic &) = default;
};

template <typename... Args>
Diagnostic makeDiagnostic(const DiagnosticInfo &info, Location at, const Args &...args) {
  return {info.code, info.severity, fmt::format(fmt::runtime(info.format), args...), std::move(at), {}};
}

/// A best-effort result and everything that went wrong on the way to it.
template <typename T> struct WithDiagnostics {
  T value;
  std::vector<Diagnostic> diagnostics;
};

/// `file:line:column: severity: message [code]`, then ` (from file:line:column)` for each site; always one
/// line, control characters made visible. Parts of a place that are 0 or empty are left out.
std::string toText(const Diagnostic &diagnostic);

/// Sorts by file, line, column, code, message and removes repetitions, so that any order of work gives the
/// same list.
void sortAndUnique(std::vector<Diagnostic> &diagnostics);

} // namespace tacit
