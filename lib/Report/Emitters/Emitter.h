//===- What turns a model into pages --------------------------------------------------===//
#pragma once

#include "tacit/Report/ReportModel.h"

namespace tacit::report {

class PageSet;

/// Pages that open from disk: no server, no network, one style sheet, scripts only to search and filter.
void emitHtml(const ReportModel &model, PageSet &pages);

/// Plain Markdown for a repository or a wiki; its diff between two scans is readable.
void emitMarkdown(const ReportModel &model, PageSet &pages);

} // namespace tacit::report
