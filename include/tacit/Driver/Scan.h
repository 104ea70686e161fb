//===- A scan: from roots to a finished store ---------------------------------------------===//
//
//   discovery -> units in path order -> workers (translate, extract) -> one writer -> link -> store in place
//
// Workers take units in the order of their paths, the writer stores them in that order, and no worker runs
// ahead of the writer by more than a few units: so the bytes of the store do not depend on the number of
// workers, and memory does not grow with the number of programs. The worker of a file is the only place that
// catches everything.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Diagnostics/Diagnostic.h"
#include "tacit/Driver/Options.h"
#include "tacit/Driver/ScanContext.h"
#include "tacit/Rules/Knowledge.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tacit {

/// Watches a scan. Called by the thread that called scan() only.
class ScanObserver {
public:
  virtual ~ScanObserver() = default;
  virtual void discovered(const Discovery &discovery, std::size_t units) = 0;
  /// \p unit was stored; \p diagnostics are sorted.
  virtual void stored(std::string_view unit, std::size_t done,
                      const std::vector<Diagnostic> &diagnostics) = 0;
};

/// What a finished scan can be summed up to.
struct ScanSummary {
  std::array<std::size_t, 4> files{}; ///< By ReadStatus.
  std::size_t programs = 0;
  std::uint64_t statements = 0;
  std::size_t rules = 0;
  std::size_t diagnostics = 0;
  std::size_t guessedBuilds = 0;                            ///< Units whose compilation was guessed.
  std::vector<std::pair<std::string, std::string>> missing; ///< Kind and name, sorted.
  std::vector<std::pair<std::string, std::string>> failed;  ///< Path and reason, sorted.

  /// Whether some input that was asked for could not be read: a failed file, a copybook or header that is not
  /// there.
  bool hasFailedInput() const;
};

/// Runs a scan. Fails, leaving an older store as it was, if a root, a named directory or the store is
/// unusable.
Expected<ScanSummary> scan(const FileSystem &fileSystem, const ScanOptions &options, ScanObserver &observer);

/// One unit translated and analysed: what a worker hands to the writer.
struct UnitResult {
  Knowledge knowledge;
  std::vector<std::string> usedFiles; ///< Paths of copybooks and headers that it read.
};

/// Reads, translates and analyses \p file, whose `bytes` may be null. Never throws: what goes wrong is
/// recorded.
UnitResult processUnit(const FrontEnd &frontEnd, const SourceFile &file, const FrontEndContext &context,
                       const RuleOptions &options, std::uint64_t maxFileBytes,
                       const EarlierUnits *earlier = nullptr);

} // namespace tacit
