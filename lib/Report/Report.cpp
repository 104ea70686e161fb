#include "tacit/Report/Report.h"

#include "Emitters/Emitter.h"
#include "PageSet.h"

namespace tacit {

Expected<void> writeReport(const StoreReader &reader, const ReportOptions &options) {
  auto pages = report::PageSet::create(options.outputDirectory);
  if (!pages)
    return std::unexpected(pages.error());
  auto model = report::loadReportModel(reader);
  if (!model)
    return std::unexpected(model.error());
  switch (options.format) {
  case ReportFormat::Html:
    report::emitHtml(*model, *pages);
    break;
  case ReportFormat::Markdown:
    report::emitMarkdown(*model, *pages);
    break;
  }
  return pages->finish();
}

} // namespace tacit
