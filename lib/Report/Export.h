//===- The tables that analysts work with -----------------------------------------------===//
//
// Rules, parameters, dictionary and CRUD matrix as rows and columns, for emitters whose form is a table.
// Columns have the names of docs/store.md where they are the same thing.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Report/ReportModel.h"

namespace tacit::report {

struct ExportTable {
  std::string_view name;  ///< Of the file or sheet.
  std::string_view title; ///< For people.
  Table table;            ///< Texts as in the store, not escaped.
};

/// Rules, parameters, dictionary, crud and findings, each sorted; the same store gives the same tables.
std::vector<ExportTable> exportTables(const ReportModel &model);

} // namespace tacit::report
