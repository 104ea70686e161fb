#include "Macros.h"

#include "Diagnostics.h"

#include "tacit/Source/Text.h"
#include "tacit/Support/Text.h"

#include <algorithm>

namespace tacit::bms {

namespace {

constexpr std::size_t LastColumn = 71; ///< Of the statement; the one behind it continues.
constexpr std::size_t FirstContinued = 15;
constexpr std::uint32_t MaxLines = 2000; ///< Of one statement.
constexpr std::size_t MaxOperandBytes = 64 * 1024;

bool isBlank(char c) {
  return c == ' ' || c == '\t';
}

/// Columns 1 to 71 of a line, and whether column 72 marks a continuation.
struct Line {
  std::string text;
  bool isContinued = false;
};

/// Tabs stand for blanks up to the next column of eight. A character of several bytes takes one column.
Line inColumns(std::string_view raw) {
  Line line;
  std::size_t column = 0;
  for (char c : raw) {
    bool isTail = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
    if (!isTail && column >= LastColumn) {
      line.isContinued = !isBlank(c);
      break;
    }
    if (c == '\t') {
      std::size_t stop = std::min((column / 8 + 1) * 8, LastColumn);
      line.text.append(stop - column, ' ');
      column = stop;
      continue;
    }
    line.text += c;
    column += isTail ? 0 : 1;
  }
  return line;
}

/// Reads one statement's lines into its operand field.
class StatementReader {
public:
  StatementReader(std::string_view text, std::string_view path, std::vector<Diagnostic> &diagnostics)
      : lines_(text), path_(path), diagnostics_(diagnostics) {
    advance();
  }

  bool next(Macro &macro);

private:
  void advance() {
    hasLine_ = lines_.next(raw_);
    number_ = lines_.number();
    if (hasLine_)
      line_ = inColumns(raw_);
  }
  bool isComment() const {
    return line_.text.starts_with('*') || line_.text.starts_with(".*") ||
           std::all_of(line_.text.begin(), line_.text.end(), isBlank);
  }
  void operandField(std::size_t at, Macro &macro, std::string &field);
  void report(const DiagnosticInfo &info, std::uint32_t line, std::string_view what = {}) {
    diagnostics_.push_back(makeDiagnostic(info, {std::string(path_), line, 0}, what));
  }
  void parseOperands(std::string_view field, Macro &macro);

  LineReader lines_;
  std::string_view path_;
  std::vector<Diagnostic> &diagnostics_;
  std::string_view raw_;
  Line line_;
  std::uint32_t number_ = 0;
  bool hasLine_ = false;
};

bool StatementReader::next(Macro &macro) {
  while (hasLine_ && isComment()) {
    // A comment can be continued too; what it goes on with is no statement. A ruler of stars that reaches
    // column 72 does not swallow a macro.
    bool isContinued = line_.text.starts_with('*') && line_.isContinued;
    advance();
    if (isContinued && hasLine_ && line_.text.starts_with(std::string(FirstContinued, ' ')) &&
        line_.text.find(" DFHM") == std::string::npos)
      advance();
  }
  if (!hasLine_)
    return false;
  macro = {};
  macro.line = number_;
  const std::string &text = line_.text;
  std::size_t at = 0;
  while (at < text.size() && !isBlank(text[at]))
    ++at;
  macro.name = toUpperCase(std::string_view(text).substr(0, at));
  while (at < text.size() && isBlank(text[at]))
    ++at;
  std::size_t start = at;
  while (at < text.size() && !isBlank(text[at]))
    ++at;
  macro.operation = toUpperCase(std::string_view(text).substr(start, at - start));
  while (at < text.size() && isBlank(text[at]))
    ++at;
  std::string field;
  operandField(at, macro, field);
  parseOperands(field, macro);
  return true;
}

/// Collects the operands from column \p at of the current line over all its continuations; the cursor stands
/// behind them afterwards.
void StatementReader::operandField(std::size_t at, Macro &macro, std::string &field) {
  bool inQuotes = false;
  for (std::uint32_t count = 0;; ++count) {
    const std::string &text = line_.text;
    bool isRemark = false;
    // A quoted text runs up to column 71, with the blanks that an editor may have cut.
    for (; at < text.size() && !isRemark; ++at) {
      char c = text[at];
      if (c == '\'')
        inQuotes = !inQuotes;
      if (!inQuotes && isBlank(c))
        isRemark = true;
      else if (field.size() < MaxOperandBytes)
        field += c;
    }
    if (inQuotes && line_.isContinued && text.size() < LastColumn)
      field.append(LastColumn - text.size(), ' ');
    macro.endLine = number_;
    bool goesOn = line_.isContinued;
    bool endsWithComma = !inQuotes && field.ends_with(',');
    advance();
    if (!hasLine_)
      break;
    bool looksContinued = line_.text.starts_with(' ') && !isComment();
    if (!goesOn && endsWithComma && looksContinued) {
      report(diag::ContinuationMissing, macro.endLine);
      goesOn = true;
    }
    if (!goesOn || !looksContinued)
      break;
    if (count >= MaxLines) {
      report(diag::StatementTooLong, macro.line, macro.operation);
      break;
    }
    // Remarks end the operands of a line; only a comma before them lets operands go on.
    if (isRemark && !endsWithComma) {
      while (hasLine_ && goesOn) {
        macro.endLine = number_;
        goesOn = line_.isContinued;
        advance();
      }
      break;
    }
    at = std::min(FirstContinued, line_.text.size());
    if (!inQuotes)
      while (at < line_.text.size() && isBlank(line_.text[at]))
        ++at;
    // Text that begins before column 16 was shifted to the left.
    std::size_t first = line_.text.find_first_not_of(" \t");
    if (first < at)
      at = first;
  }
  if (inQuotes)
    report(diag::QuoteNotClosed, macro.line, macro.operation);
}

/// Operands at the outer level are separated by commas; lists in parentheses give several values.
void StatementReader::parseOperands(std::string_view field, Macro &macro) {
  Operand operand;
  std::string value;
  bool hasValue = false;
  int depth = 0;
  auto endValue = [&] {
    if (hasValue || depth > 0)
      operand.values.push_back(value);
    value.clear();
    hasValue = false;
  };
  auto endOperand = [&] {
    if (hasValue || !operand.values.empty() || !operand.key.empty()) {
      endValue();
      macro.operands.push_back(std::move(operand));
    }
    operand = {};
    value.clear();
    hasValue = false;
  };
  for (std::size_t at = 0; at < field.size(); ++at) {
    char c = field[at];
    if (c == '\'') {
      operand.isQuoted |= operand.values.empty() && !hasValue;
      hasValue = true;
      for (++at; at < field.size(); ++at) {
        bool isDoubled = at + 1 < field.size() && field[at + 1] == field[at];
        if (field[at] == '\'' && !isDoubled)
          break;
        // Doubled quotes and ampersands stand for one.
        at += isDoubled && (field[at] == '\'' || field[at] == '&') ? 1 : 0;
        value += field[at];
      }
    } else if (c == '(' && !hasValue) {
      ++depth;
    } else if (c == ')' && depth > 0) {
      if (hasValue)
        endValue();
      --depth;
    } else if (c == ',') {
      if (depth > 0)
        endValue();
      else
        endOperand();
    } else if (c == '=' && depth == 0 && operand.key.empty() && !operand.isQuoted) {
      operand.key = toUpperCase(value);
      value.clear();
      hasValue = false;
    } else {
      value += c;
      hasValue = true;
    }
  }
  if (depth > 0)
    report(diag::ParenthesisNotClosed, macro.line, macro.operation);
  endOperand();
}

} // namespace

const Operand *Macro::find(std::string_view key) const {
  auto found = std::ranges::find(operands, key, &Operand::key);
  return found == operands.end() ? nullptr : &*found;
}

std::string_view Macro::value(std::string_view key) const {
  const Operand *operand = find(key);
  return operand ? operand->first() : std::string_view();
}

bool Macro::has(std::string_view key, std::string_view value) const {
  const Operand *operand = find(key);
  return operand && std::ranges::any_of(operand->values,
                                        [&](const std::string &each) { return toUpperCase(each) == value; });
}

std::vector<Macro> readMacros(std::string_view text, std::string_view path,
                              std::vector<Diagnostic> &diagnostics) {
  std::vector<Macro> macros;
  StatementReader reader(text, path, diagnostics);
  for (Macro macro; reader.next(macro);)
    macros.push_back(std::move(macro));
  return macros;
}

} // namespace tacit::bms
