//===- What turns a model into pages --------------------------------------------------===//
//
// Each folder beside this file is one form of report and defines one `constinit` descriptor named
// emitter<Folder>. An emitter sees the model only: no SQL, no types of the analyses.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Report/ReportModel.h"

#include <span>
#include <string_view>

namespace tacit::report {

class PageSet;

struct Emitter {
  std::string_view name;      ///< As --format takes it.
  std::string_view firstPage; ///< Where a reader begins.
  void (*emit)(const ReportModel &model, PageSet &pages);
};

/// Written by the build from the sub-folders.
std::span<const Emitter *const> allEmitters();

} // namespace tacit::report
