#include "tacit/Query/Print.h"

#include "tacit/Query/Query.h"
#include "tacit/Support/Text.h"

#include "llvm/Support/Unicode.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace tacit {

static std::size_t widthOf(std::string_view text) {
  int columns = llvm::sys::unicode::columnWidthUTF8(llvm::StringRef(text));
  return columns < 0 ? text.size() : static_cast<std::size_t>(columns);
}

std::string pointAt(std::string_view sql, std::size_t offset) {
  offset = std::min(offset, sql.size());
  std::size_t start = sql.substr(0, offset).rfind('\n') + 1; // npos + 1 == 0
  std::size_t end = std::min(sql.find('\n', offset), sql.size());
  std::string before = makeVisible(sql.substr(start, offset - start));
  return fmt::format("  {}{}\n  {}^\n", before, makeVisible(sql.substr(offset, end - offset)),
                     std::string(widthOf(before), ' '));
}

static bool isNumber(const Cell &cell) {
  return cell.kind == Cell::Kind::Integer || cell.kind == Cell::Kind::Real;
}

/// The longest start of \p text that fits into \p width columns, cut between words if it has any; at least
/// one character, so that wrapping ends.
static std::string_view fittingStart(std::string_view text, std::size_t width) {
  std::size_t used = 0;
  std::size_t lastSpace = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    char32_t codePoint = 0;
    std::size_t length = std::max<std::size_t>(utf8Length(text, at, codePoint), 1);
    std::size_t columns = widthOf(text.substr(at, length));
    if (used + columns > width && at != 0)
      return text.substr(0, lastSpace != 0 && text[at] != ' ' ? lastSpace : at);
    if (text[at] == ' ')
      lastSpace = at;
    used += columns;
    at += length;
  }
  return text;
}

static std::vector<std::string_view> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string_view> lines;
  do {
    std::string_view line = fittingStart(text, width);
    lines.push_back(line);
    text.remove_prefix(line.size());
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  } while (!text.empty());
  return lines;
}

static std::size_t longestWord(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    std::size_t end = std::min(text.find(' '), text.size());
    longest = std::max(longest, widthOf(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return longest;
}

/// Narrows the column with most room above its entry in \p least until all fit into \p width or none has any.
static void narrow(std::vector<std::size_t> &widths, const std::vector<std::size_t> &least,
                   std::size_t width) {
  std::size_t total = 2 * (widths.size() - 1);
  for (std::size_t column : widths)
    total += column;
  while (total > width) {
    std::size_t widest = widths.size();
    for (std::size_t at = 0; at < widths.size(); ++at)
      if (widths[at] > least[at] && (widest == widths.size() || widths[at] > widths[widest]))
        widest = at;
    if (widest == widths.size())
      return;
    --widths[widest];
    --total;
  }
}

/// Narrows columns between words as long as that is enough, then inside words, but none below what can still
/// be read.
static void fit(std::vector<std::size_t> &widths, const std::vector<std::size_t> &words, std::size_t width) {
  constexpr std::size_t Least = 8;
  narrow(widths, words, width);
  narrow(widths, std::vector<std::size_t>(widths.size(), Least), width);
}

static void appendRow(std::string &out, const std::vector<std::string> &cells, const std::vector<bool> &right,
                      const std::vector<std::size_t> &widths) {
  std::vector<std::vector<std::string_view>> columns;
  std::size_t lines = 1;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    columns.push_back(wrap(cells[at], widths[at]));
    lines = std::max(lines, columns.back().size());
  }
  for (std::size_t line = 0; line < lines; ++line) {
    std::string text;
    for (std::size_t at = 0; at < cells.size(); ++at) {
      std::string_view cell = line < columns[at].size() ? columns[at][line] : std::string_view();
      std::size_t used = widthOf(cell);
      std::string padding(widths[at] > used ? widths[at] - used : 0, ' ');
      text += at == 0 ? "" : "  ";
      text += right[at] ? padding + std::string(cell) : std::string(cell) + padding;
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out += text + "\n";
  }
}

static std::string printAligned(const Table &table, unsigned width) {
  std::size_t count = table.columns.size();
  if (count == 0)
    return {};
  std::vector<std::vector<std::string>> rows;
  std::vector<std::size_t> widths;
  std::vector<std::size_t> words;
  std::vector<bool> right(count, false);
  std::vector<std::string> heading;
  for (const std::string &column : table.columns) {
    heading.push_back(makeVisible(column));
    widths.push_back(std::max<std::size_t>(widthOf(heading.back()), 1));
    words.push_back(widths.back());
  }
  for (const auto &row : table.rows) {
    auto &cells = rows.emplace_back();
    for (std::size_t at = 0; at < count; ++at) {
      cells.push_back(makeVisible(row[at].text));
      widths[at] = std::max(widths[at], widthOf(cells.back()));
      if (width != 0)
        words[at] = std::max(words[at], longestWord(cells.back()));
      right[at] = right[at] || isNumber(row[at]);
    }
  }
  if (width != 0)
    fit(widths, words, width);
  std::string out;
  appendRow(out, heading, right, widths);
  std::vector<std::string> rules;
  for (std::size_t column : widths)
    rules.emplace_back(column, '-');
  // Nothing stands behind the last column, so one very long text in it need not draw a line as long.
  constexpr std::size_t LongestRule = 80;
  if (!right.back() && rules.back().size() > LongestRule)
    rules.back().resize(LongestRule);
  appendRow(out, rules, right, widths);
  for (const auto &cells : rows)
    appendRow(out, cells, right, widths);
  return out;
}

static std::string csvText(const Cell &cell) {
  if (isNumber(cell))
    return cell.text;
  std::string text = makeVisible(cell.text);
  double number = 0;
  bool isNumeric =
      std::from_chars(text.data(), text.data() + text.size(), number).ptr == text.data() + text.size();
  if (!text.empty() && std::string_view("=+-@").find(text[0]) != std::string_view::npos && !isNumeric)
    text.insert(0, "'");
  if (text.find_first_of(",\"") == std::string::npos)
    return text;
  std::string quoted = "\"";
  for (char c : text)
    quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

static std::string printCsv(const Table &table) {
  std::string out;
  auto append = [&](const auto &cells, auto text) {
    for (std::size_t at = 0; at < cells.size(); ++at)
      out += (at == 0 ? "" : ",") + text(cells[at]);
    out += "\n";
  };
  append(table.columns, [](const std::string &name) {
    Cell cell;
    cell.text = name;
    return csvText(cell);
  });
  for (const auto &row : table.rows)
    append(row, csvText);
  return out;
}

static std::string jsonText(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    char32_t codePoint = 0;
    std::size_t length = utf8Length(text, at, codePoint);
    std::string_view piece = text.substr(at, std::max<std::size_t>(length, 1));
    at += piece.size();
    if (length == 0)
      out += "\\ufffd";
    else if (piece == "\"" || piece == "\\")
      out += '\\' + std::string(piece);
    else if (piece == "\n")
      out += "\\n";
    else if (makeVisible(piece) == piece)
      out += piece;
    else if (codePoint < 0x10000)
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(codePoint));
    else
      out += fmt::format("\\u{:04x}\\u{:04x}", 0xD7C0 + (static_cast<unsigned>(codePoint) >> 10U),
                         0xDC00 + (static_cast<unsigned>(codePoint) & 0x3FFU));
  }
  return out + '"';
}

static std::string printJson(const Table &table) {
  std::string out = "[";
  for (const auto &row : table.rows) {
    out += out.size() == 1 ? "\n{" : ",\n{";
    for (std::size_t at = 0; at < row.size(); ++at) {
      out += (at == 0 ? "" : ",") + jsonText(table.columns[at]) + ":";
      if (row[at].kind == Cell::Kind::Null)
        out += "null";
      else
        out += isNumber(row[at]) ? row[at].text : jsonText(row[at].text);
    }
    out += "}";
  }
  return out + (table.rows.empty() ? "]\n" : "\n]\n");
}

static std::string printMarkdown(const Table &table) {
  std::string out;
  auto append = [&](const auto &cells, auto text) {
    for (const auto &cell : cells)
      out += "| " + text(cell) + " ";
    out += "|\n";
  };
  append(table.columns, [](const std::string &name) { return escapeMarkdown(name); });
  append(table.columns, [](const std::string &) { return std::string("---"); });
  for (const auto &row : table.rows)
    append(row, [](const Cell &cell) { return escapeMarkdown(cell.text); });
  return out;
}

std::string print(const Table &table, PrintFormat format, unsigned width) {
  switch (format) {
  case PrintFormat::Table:
    return printAligned(table, width);
  case PrintFormat::Json:
    return printJson(table);
  case PrintFormat::Csv:
    return printCsv(table);
  case PrintFormat::Markdown:
    return printMarkdown(table);
  }
  return {};
}

} // namespace tacit
