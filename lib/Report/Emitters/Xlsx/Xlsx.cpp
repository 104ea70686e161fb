//===- One workbook, one sheet a table ----------------------------------------------------===//
//
// Every text is written as a text, so that none can act as a formula, a link or a date. Rows go to the file
// as they come, which keeps memory small, and the file is the same each time: its creation date is fixed.
//
//===-------------------------------------------------------------------------===//
#include "../Emitter.h"

#include "../../Export.h"
#include "../../PageSet.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <fmt/format.h>
#include <xlsxwriter.h>

namespace tacit::report {

/// What a sheet can hold.
static constexpr std::size_t MostRows = LXW_ROW_MAX - 1;
static constexpr std::size_t MostCharacters = 32'767;
static constexpr time_t CreatedOn = 315'532'800; // 1980-01-01, the first day that a ZIP file knows.

/// \p text as a cell can hold it: harmless, and cut at a character with a mark if it is too long.
static std::string cellText(std::string_view text) {
  constexpr std::string_view Mark = " ...";
  std::string shown = makeVisible(text);
  // Spreadsheets count UTF-16 units, of which no text has more than bytes.
  if (shown.size() <= MostCharacters)
    return shown;
  std::size_t end = MostCharacters - Mark.size();
  while (end > 0 && (static_cast<unsigned char>(shown[end]) & 0xC0U) == 0x80U)
    --end;
  return shown.substr(0, end).append(Mark);
}

static double widthOf(std::string_view column, const Table &table, std::size_t at) {
  constexpr std::size_t Least = 8;
  constexpr std::size_t Most = 60;
  constexpr std::size_t Looked = 200;
  std::size_t width = std::max(Least, column.size() + 2);
  for (std::size_t row = 0; row < std::min(table.rows.size(), Looked); ++row)
    width = std::max(width, table.rows[row][at].text.size());
  return static_cast<double>(std::min(width, Most));
}

static lxw_error writeSheet(lxw_workbook *book, const ExportTable &source, lxw_format *heading) {
  lxw_worksheet *sheet = workbook_add_worksheet(book, std::string(source.name).c_str());
  if (sheet == nullptr)
    return LXW_ERROR_MEMORY_MALLOC_FAILED;
  const Table &table = source.table;
  auto columns = static_cast<lxw_col_t>(table.columns.size());
  for (lxw_col_t at = 0; at < columns; ++at)
    worksheet_set_column(sheet, at, at, widthOf(table.columns[at], table, at), nullptr);
  worksheet_freeze_panes(sheet, 1, 1);
  std::size_t rows = std::min(table.rows.size(), MostRows);
  worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(rows), static_cast<lxw_col_t>(columns - 1));
  for (lxw_col_t at = 0; at < columns; ++at)
    worksheet_write_string(sheet, 0, at, table.columns[at].c_str(), heading);
  for (std::size_t row = 0; row < rows; ++row)
    for (lxw_col_t at = 0; at < columns; ++at) {
      const Cell &cell = table.rows[row][at];
      auto line = static_cast<lxw_row_t>(row + 1);
      lxw_error error = LXW_NO_ERROR;
      if (cell.kind == Cell::Kind::Integer || cell.kind == Cell::Kind::Real)
        error = worksheet_write_number(sheet, line, at, cell.real, nullptr);
      else if (cell.kind == Cell::Kind::Text)
        error = worksheet_write_string(sheet, line, at, cellText(cell.text).c_str(), nullptr);
      if (error != LXW_NO_ERROR)
        return error;
    }
  return LXW_NO_ERROR;
}

static Expected<void> writeBook(const ReportModel &model, const std::string &path) {
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  lxw_workbook *book = workbook_new_opt(path.c_str(), &options);
  if (book == nullptr)
    return std::unexpected(Error{"out of memory"});
  lxw_doc_properties properties{};
  std::string title = "Business rules";
  properties.title = title.data();
  properties.created = CreatedOn;
  lxw_error error = workbook_set_properties(book, &properties);
  lxw_format *heading = workbook_add_format(book);
  format_set_bold(heading);
  for (const ExportTable &table : exportTables(model))
    if (error == LXW_NO_ERROR)
      error = writeSheet(book, table, heading);
  lxw_error closed = workbook_close(book);
  if (error == LXW_NO_ERROR)
    error = closed;
  if (error != LXW_NO_ERROR)
    return std::unexpected(Error{lxw_strerror(error)});
  return {};
}

static void emit(const ReportModel &model, PageSet &pages) {
  pages.addBy("tacit.xlsx", [&](const std::string &path) { return writeBook(model, path); });
}

extern const Emitter emitterXlsx;
constinit const Emitter emitterXlsx{"xlsx", "tacit.xlsx", &emit};

} // namespace tacit::report
