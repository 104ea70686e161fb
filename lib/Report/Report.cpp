#include "tacit/Report/Report.h"

#include "Emitters/Emitter.h"
#include "PageSet.h"

#include <algorithm>
#include <fmt/format.h>

namespace tacit {

std::vector<ReportFormat> reportFormats() {
  std::vector<ReportFormat> formats;
  for (const report::Emitter *emitter : report::allEmitters())
    formats.push_back({emitter->name, emitter->firstPage});
  std::ranges::sort(formats, {}, &ReportFormat::name);
  return formats;
}

Expected<void> writeReport(const StoreReader &reader, const ReportOptions &options) {
  auto emitters = report::allEmitters();
  auto emitter = std::ranges::find(emitters, options.format, &report::Emitter::name);
  if (emitter == emitters.end())
    return std::unexpected(Error{fmt::format("there is no report format '{}'", options.format)});
  auto pages = report::PageSet::create(options.outputDirectory);
  if (!pages)
    return std::unexpected(pages.error());
  auto model = report::loadReportModel(reader);
  if (!model)
    return std::unexpected(model.error());
  pages->watch(options.progress);
  (*emitter)->emit(*model, *pages);
  return pages->finish();
}

} // namespace tacit
