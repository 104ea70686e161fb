//===- From a store to pages people read ------------------------------------------------===//
#pragma once

#include "tacit/Store/Store.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tacit {

/// A form of report that the program can write.
struct ReportFormat {
  std::string_view name;      ///< As --format takes it: "html".
  std::string_view firstPage; ///< Where a reader begins.
};

/// All forms, sorted by name: one a folder of lib/Report/Emitters.
std::vector<ReportFormat> reportFormats();

struct ReportOptions {
  std::string format = "html"; ///< Name of a form.
  std::string outputDirectory;
  /// Told how many files are written, after each.
  std::function<void(std::size_t files)> progress = {};
};

/// Writes the documentation of \p reader's store as a folder. The pages are written beside the folder and put
/// in its place when all are there, so that a reader never meets half a report. Refused when the folder holds
/// anything that is not part of an earlier report.
Expected<void> writeReport(const StoreReader &reader, const ReportOptions &options);

} // namespace tacit
