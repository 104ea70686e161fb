//===- From a store to pages people read ------------------------------------------------===//
#pragma once

#include "tacit/Store/Store.h"
#include "tacit/Support/Enum.h"

#include <string>

namespace tacit {

#define TACIT_REPORT_FORMATS(X) X(Html, "html") X(Markdown, "markdown")
TACIT_ENUM(ReportFormat, TACIT_REPORT_FORMATS)
#undef TACIT_REPORT_FORMATS

struct ReportOptions {
  ReportFormat format = ReportFormat::Html;
  std::string outputDirectory;
};

/// Writes the documentation of \p reader's store as a folder. The pages are written beside the folder and put
/// in its place when all are there, so that a reader never meets half a report. Refused when the folder holds
/// anything that is not part of an earlier report.
Expected<void> writeReport(const StoreReader &reader, const ReportOptions &options);

} // namespace tacit
