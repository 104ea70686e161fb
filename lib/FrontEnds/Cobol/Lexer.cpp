#include "Lexer.h"

#include "Directives.h"
#include "Scanner.h"

#include "tacit/Source/Encoding.h"
#include "tacit/Source/Text.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <cstring>

namespace tacit::cobol {

static constexpr std::size_t FixedEnd = 72;
static constexpr std::size_t SequenceArea = 6;

class FileLexer::Lexer {
public:
  Lexer(std::string_view text, bool isCopybook, SymbolTable &symbols, Arena &arena, LexState &state,
        RawTokens &out)
      : text_(text), reader_(text), isCopybook_(isCopybook), symbols_(symbols), arena_(arena), state_(state),
        directives_(state), out_(out), scanner_(symbols, arena, state, out) {
    isPlain_ = isAscii(text);
  }

  bool advance(unsigned lines);

private:
  void line(std::string_view text);
  void formattedLine(std::string_view text);
  void wideLine(std::string_view text);
  void fixedLine(std::string_view text);
  void freeLine(std::string_view text);
  void textLine(std::string_view body, int column);
  void debuggingLine(std::string_view body, int column);
  void directive(std::string_view text);
  void include(std::string_view name, std::string_view line);
  bool libraryLine(std::string_view text);
  bool optionLine(std::string_view text);
  bool startsProgram() const;
  bool endsProse(std::string_view body, int column) const;
  bool listingLine(std::string_view body, std::size_t first, int column) const;
  bool isOrdinaryWord(std::string_view word) const;
  bool expectsOperand() const;
  Kw keywordAt(std::string_view text, std::size_t first, std::size_t &end) const;
  std::string_view withoutTabs(std::string_view text);

  std::string_view text_;
  LineReader reader_;
  bool isCopybook_;
  bool isPlain_; ///< No character beyond ASCII in the file.
  SymbolTable &symbols_;
  Arena &arena_;
  LexState &state_;
  Directives directives_;
  RawTokens &out_;
  Scanner scanner_;
  std::uint32_t number_ = 0;
  bool isFree_ = false;
  std::size_t end_ = FixedEnd; ///< Bytes of the line before column 73, or all of them.
};

/// The word at \p first, which ends at \p end, if it is one that we know.
Kw FileLexer::Lexer::keywordAt(std::string_view text, std::size_t first, std::size_t &end) const {
  end = first;
  while (end < text.size() && isWordChar(text[end]))
    ++end;
  Symbol symbol = symbols_.find(text.substr(first, end - first));
  return symbol < static_cast<Symbol>(Kw::EndOfWords) ? static_cast<Kw>(symbol) : Kw::None;
}

/// $IF and the like behind column 7, where a line may also go on with a PICTURE: $ZZ9.
static bool isDollarDirective(std::string_view text) {
  static constexpr std::string_view Names[] = {"IF",   "ELSE",    "END",     "END-IF",
                                               "ELIF", "ELSE-IF", "SET",     "EVALUATE",
                                               "WHEN", "INCLUDE", "DISPLAY", "END-EVALUATE"};
  if (!text.starts_with('$'))
    return false;
  std::string word;
  constexpr std::size_t Longest = 14;
  for (std::size_t at = 1; at < text.size() && at < Longest && isWordChar(text[at]); ++at)
    word += toUpper(text[at]);
  return std::find(std::begin(Names), std::end(Names), word) != std::end(Names);
}

/// A directive that may leave fixed form is written in any column.
static bool switchesForm(std::string_view text) {
  auto begins = [&](std::string_view word) {
    return text.size() > word.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [](char w, char c) { return toUpper(c) == w; });
  };
  return begins(">>SOURCE") || begins("$SET ");
}

std::string_view FileLexer::Lexer::withoutTabs(std::string_view text) {
  constexpr std::size_t Stop = 8;
  std::string wide;
  wide.reserve(text.size() + 64);
  for (char c : text) {
    if (c != '\t')
      wide += c;
    else
      wide.append(Stop - wide.size() % Stop, ' ');
  }
  return arena_.copyText(wide);
}

void FileLexer::Lexer::debuggingLine(std::string_view body, int column) {
  out_.usesState = true;
  if (state_.debugging)
    textLine(body, column);
  else
    scanner_.comment(body, column);
}

void FileLexer::Lexer::directive(std::string_view text) {
  DirectiveEffect effect = directives_.take(text);
  out_.usesState |= effect.usesDefines;
  if (effect.format)
    out_.format = *effect.format;
  if (effect.isDebuggingLine)
    debuggingLine(text.substr(3), 4);
  if (!effect.include.empty())
    include(effect.include, text);
}

/// What a librarian inserts for -INC, ++INCLUDE and the like is read as a COPY.
void FileLexer::Lexer::include(std::string_view name, std::string_view line) {
  scanner_.startLine(number_, 0, !isFree_);
  scanner_.addWord("COPY", line, 1);
  scanner_.add(TokenKind::String, name.data(), name.data() + name.size(), line.data(), 1);
  scanner_.add(TokenKind::Period, name.data() + name.size(), name.data() + name.size(), line.data(), 1);
  ++out_.copies;
}

/// -INC NAME (Librarian), ++INCLUDE NAME (Panvalet), %INCLUDE NAME and, in column 1, *INCLUDE NAME.
bool FileLexer::Lexer::libraryLine(std::string_view text) {
  std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos)
    return false;
  std::string_view rest = text.substr(first);
  constexpr std::size_t AreaA = 7;
  auto isStatement = [&](std::string_view word, std::size_t lastColumn) {
    if (first > lastColumn || rest.size() <= word.size() || classOfChar(rest[word.size()]) != Blank)
      return false;
    for (std::size_t at = 0; at < word.size(); ++at)
      if (toUpper(rest[at]) != word[at])
        return false;
    rest.remove_prefix(word.size());
    return true;
  };
  bool isInclude = isStatement("++INCLUDE", FixedEnd) || isStatement("-INC", AreaA) ||
                   isStatement("%INCLUDE", FixedEnd) || isStatement("*INCLUDE", 0);
  if (!isInclude || directives_.isSkipping())
    return false;
  rest.remove_prefix(std::min(rest.find_first_not_of(" '\""), rest.size()));
  std::string_view name = rest.substr(0, rest.find_first_of(" ,;.'\"()"));
  if (name.empty() || classOfChar(name[0]) == Odd)
    return false;
  include(name, text);
  return true;
}

/// Whether a program may begin here: nothing but comments before, or the end of another one.
bool FileLexer::Lexer::startsProgram() const {
  const std::vector<Token> &tokens = out_.tokens;
  if (tokens.empty())
    return true;
  std::size_t size = tokens.size();
  return size > 3 && isWord(tokens[size - 4], Kw::End) && isWord(tokens[size - 3], Kw::Program);
}

/// CBL and PROCESS cards, with or without a sequence number.
bool FileLexer::Lexer::optionLine(std::string_view text) {
  std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos)
    return false;
  std::size_t end = 0;
  Kw keyword = keywordAt(text, first, end);
  if (keyword == Kw::None && first < SequenceArea && text.size() > SequenceArea) {
    first = text.find_first_not_of(' ', SequenceArea);
    if (first == std::string_view::npos)
      return false;
    keyword = keywordAt(text, first, end);
  }
  bool isCard = (keyword == Kw::Cbl || keyword == Kw::Process) && (end == text.size() || text[end] == ' ');
  if (!isCard || !startsProgram())
    return false;
  directives_.takeOptions(text.substr(end));
  scanner_.comment(text.substr(first), static_cast<int>(first) + 1);
  out_.comments.back().text = {}; // Options say nothing about the program.
  return true;
}

/// Inside AUTHOR., REMARKS. and the like, and in a paragraph that begins with NOTE, everything is comment
/// until the next header.
bool FileLexer::Lexer::endsProse(std::string_view body, int column) const {
  std::size_t first = body.find_first_not_of(" \t");
  if (first == std::string_view::npos)
    return false;
  bool inAreaA = isFree_ || column + static_cast<int>(first) <= 11;
  if (!inAreaA || scanner_.prose() == Scanner::Prose::NoteSentence)
    return false;
  if (scanner_.prose() == Scanner::Prose::NoteParagraph)
    return true;
  std::size_t last = first;
  Kw keyword = keywordAt(body, first, last);
  std::size_t after = std::min(body.find_first_not_of(" \t", last), body.size());
  std::string_view rest = body.substr(after);
  if (keyword >= Kw::Author && keyword <= Kw::Remarks)
    return rest.starts_with('.');
  std::size_t restEnd = 0;
  Kw next = rest.empty() ? Kw::None : keywordAt(rest, 0, restEnd);
  switch (keyword) {
  case Kw::ProgramId:
  case Kw::FunctionId:
  case Kw::ClassId:
  case Kw::MethodId:
  case Kw::Configuration:
  case Kw::InputOutput:
  case Kw::WorkingStorage:
    return rest.empty() || rest.starts_with('.') || next == Kw::Section;
  case Kw::Identification:
  case Kw::Id:
  case Kw::Environment:
  case Kw::Data:
  case Kw::Procedure:
    return next == Kw::Division || (!isFree_ && rest.empty());
  case Kw::File:
  case Kw::Linkage:
    return next == Kw::Section;
  case Kw::End:
    return next == Kw::Program;
  case Kw::Copy:
    return rest.find('.') != std::string_view::npos && rest.find(' ') > rest.find('.');
  default:
    return false;
  }
}

/// Whether the text before is not complete without a word.
bool FileLexer::Lexer::expectsOperand() const {
  if (out_.tokens.empty())
    return false;
  const Token &last = out_.tokens.back();
  switch (last.kind) {
  case TokenKind::Plus:
  case TokenKind::Minus:
  case TokenKind::Star:
  case TokenKind::Slash:
  case TokenKind::Equal:
  case TokenKind::Less:
  case TokenKind::Greater:
  case TokenKind::LeftParen:
    return true;
  default:
    break;
  }
  switch (keywordOf(last)) {
  case Kw::Perform:
  case Kw::To:
  case Kw::Thru:
  case Kw::Through:
  case Kw::Move:
  case Kw::Add:
  case Kw::Subtract:
  case Kw::Display:
  case Kw::Into:
  case Kw::From:
  case Kw::By:
  case Kw::Of:
  case Kw::In:
  case Kw::Giving:
  case Kw::Using:
  case Kw::And:
  case Kw::Or:
  case Kw::Not:
  case Kw::If:
  case Kw::Go:
  case Kw::Set:
    return true;
  default:
    return false;
  }
}

/// Whether \p word stands behind PERFORM, TO or THRU somewhere in the file: then it is the name of a
/// paragraph.
bool FileLexer::Lexer::isOrdinaryWord(std::string_view word) const {
  for (std::string_view verb : {"PERFORM ", "TO ", "THRU ", "perform ", "to ", "thru "}) {
    std::string use(verb);
    use += word;
    if (text_.find(use) != std::string_view::npos)
      return true;
  }
  return false;
}

/// EJECT, SKIP1 and TITLE steer the listing only, and so do *CBL and *CONTROL.
bool FileLexer::Lexer::listingLine(std::string_view body, std::size_t first, int column) const {
  if (body.size() - first < 4)
    return false;
  char c = body[first];
  std::size_t last = first + 1;
  if (c == '*') {
    Kw keyword = keywordAt(body, first + 1, last);
    return keyword == Kw::Cbl || keyword == Kw::Control;
  }
  c = static_cast<char>(c & 0xDF);
  if (c != 'E' && c != 'S' && c != 'T')
    return false;
  Kw keyword = keywordAt(body, first, last);
  std::size_t rest = body.find_first_not_of(" .\t", last);
  bool atEnd = rest == std::string_view::npos;
  switch (keyword) {
  case Kw::Eject:
  case Kw::Skip1:
  case Kw::Skip2:
  case Kw::Skip3: {
    bool isLikeHeader = last < body.size() && body[last] == '.' && column + static_cast<int>(first) <= 11;
    return atEnd && !expectsOperand() && !(isLikeHeader && isOrdinaryWord(body.substr(first, last - first)));
  }
  case Kw::Title: {
    bool atSentence = out_.tokens.empty() || out_.tokens.back().kind == TokenKind::Period;
    return !atEnd && atSentence && classOfChar(body[rest]) == Quote;
  }
  default:
    return false;
  }
}

/// A line of text in a text area that begins in \p column.
void FileLexer::Lexer::textLine(std::string_view body, int column) {
  if (scanner_.isLiteralOpen())
    scanner_.closeLiteral();
  scanner_.startLine(number_, static_cast<int>(end_), !isFree_);
  if (scanner_.prose() != Scanner::Prose::None && endsProse(body, column))
    scanner_.endProse();
  if (scanner_.prose() == Scanner::Prose::None) {
    std::size_t first = body.find_first_not_of(" \t");
    if (first == std::string_view::npos || listingLine(body, first, column))
      return;
    // No sentence begins with an asterisk: a comment whose author missed the column.
    if (body[first] == '*' && (out_.tokens.empty() || out_.tokens.back().kind == TokenKind::Period))
      return scanner_.comment(body.substr(first), column + static_cast<int>(first));
  }
  scanner_.scan(body, column);
}

void FileLexer::Lexer::fixedLine(std::string_view text) {
  if (text.starts_with("*>"))
    return scanner_.comment(text.substr(2), 1);
  if (text.size() <= SequenceArea) {
    if (text.find('*') != std::string_view::npos)
      scanner_.comment(text, 1);
    return;
  }
  char indicator = text[SequenceArea];
  std::string_view body = text.substr(SequenceArea + 1);
  switch (indicator) {
  case '*':
  case '/':
    return scanner_.comment(body, 8);
  case '$':
    return directive(text.substr(SequenceArea));
  case 'D':
  case 'd':
    // A verb that begins one column too early is no debugging line.
    if (std::size_t end = 0;
        text.find_first_not_of(' ') == SequenceArea && keywordAt(text, SequenceArea, end) != Kw::None)
      break;
    if (!directives_.isSkipping())
      debuggingLine(body, 8);
    return;
  case '-':
    if (!directives_.isSkipping() && scanner_.prose() == Scanner::Prose::None) {
      scanner_.startLine(number_, static_cast<int>(end_), true);
      scanner_.continueWith(body, 8);
    }
    return;
  default:
    break;
  }
  std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos)
    return;
  std::string_view rest = text.substr(first);
  if (first >= SequenceArea ? rest.starts_with(">>") || isDollarDirective(rest) : switchesForm(rest))
    return directive(rest);
  if (directives_.isSkipping())
    return;
  // A word across the indicator area: text that begins one column too early.
  bool isEarly = first == SequenceArea && isWordChar(indicator) && !body.empty() && isWordChar(body[0]);
  if (isEarly)
    return textLine(text.substr(SequenceArea), 7);
  textLine(body, 8);
}

void FileLexer::Lexer::freeLine(std::string_view text) {
  std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos)
    return;
  std::string_view rest = text.substr(first);
  if (rest.starts_with(">>") || (rest[0] == '$' && rest.size() > 1 && first <= SequenceArea))
    return directive(rest);
  if (directives_.isSkipping())
    return;
  // Column 1 may hold an indicator: X/Open and the free form of Micro Focus, terminal form of ACUCOBOL and
  // DEC.
  if (text[0] == '*' || text[0] == '/')
    return scanner_.comment(text.substr(1), 1);
  if (text.starts_with("\\D") || text.starts_with("\\d"))
    return debuggingLine(text.substr(2), 3);
  std::size_t end = 0;
  if ((text.starts_with("D ") || text.starts_with("d ")) && !expectsOperand()) {
    std::size_t next = text.find_first_not_of(' ', 1);
    if (next != std::string_view::npos && classOf(keywordAt(text, next, end)) == WordClass::Verb)
      return debuggingLine(text.substr(1), 2);
  }
  bool goesOn = scanner_.isLiteralOpen() && (rest[0] == scanner_.openQuote() || rest[0] == '-');
  if (goesOn) {
    std::size_t from = rest[0] == '-' ? first + 1 : first;
    scanner_.startLine(number_, static_cast<int>(text.size()), false);
    return scanner_.continueWith(text.substr(from), static_cast<int>(from) + 1);
  }
  textLine(text, 1);
}

void FileLexer::Lexer::formattedLine(std::string_view text) {
  bool isLibrary =
      std::string_view("+-%*").find(text[std::min(text.find_first_not_of(' '), text.size() - 1)]) !=
      std::string_view::npos;
  if (isLibrary && libraryLine(text))
    return;
  if (!isCopybook_ && startsProgram() && optionLine(text))
    return;
  if (isFree_) {
    end_ = text.size();
    return freeLine(text);
  }
  if (text.size() > end_)
    text = text.substr(0, end_);
  fixedLine(text);
}

/// The place of character \p column, counted from 0, in UTF-8.
static std::size_t placeOfColumn(std::string_view text, std::size_t column) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    bool isContinued = (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
    if (!isContinued && column-- == 0)
      break;
  }
  return at;
}

/// A line with characters of several bytes: columns count characters.
void FileLexer::Lexer::wideLine(std::string_view text) {
  auto isContinued = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; };
  if (!isFree_) {
    // The areas begin at places that count characters.
    std::size_t areaA = placeOfColumn(text, SequenceArea + 1);
    if (areaA > SequenceArea + 1) {
      std::string head;
      for (char c : text.substr(0, areaA))
        if (!isContinued(c))
          head += static_cast<signed char>(c) < 0 ? '?' : c;
      head += text.substr(areaA);
      text = arena_.copyText(head);
    }
    if (end_ == FixedEnd)
      end_ = placeOfColumn(text, FixedEnd);
  }
  std::size_t before = out_.tokens.size();
  formattedLine(text);
  std::vector<std::uint16_t> columns(text.size() + 2);
  std::uint16_t column = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    columns[at + 1] = column = static_cast<std::uint16_t>(column + (isContinued(text[at]) ? 0 : 1));
  columns[text.size() + 1] = static_cast<std::uint16_t>(column + 1);
  auto counted = [&](std::uint16_t byteColumn) {
    return byteColumn < columns.size() ? columns[byteColumn] : byteColumn;
  };
  for (std::size_t at = before; at < out_.tokens.size(); ++at) {
    Token &token = out_.tokens[at];
    token.endColumn = counted(token.endColumn);
    if (token.line == number_)
      token.column = counted(token.column);
  }
}

void FileLexer::Lexer::line(std::string_view text) {
  isFree_ = out_.format == SourceFormat::Free;
  // How wide a tab was is not known, so a line does not lose its end because of them.
  bool cuts = out_.format == SourceFormat::Fixed;
  // Tabs of endless lines stay: they would need eight times their room.
  constexpr std::size_t MaxTabbed = 64 * 1024;
  if (text.size() < MaxTabbed && std::memchr(text.data(), '\t', text.size())) {
    cuts &= text.size() > FixedEnd;
    text = withoutTabs(text);
  }
  end_ = cuts ? FixedEnd : text.size();
  scanner_.startLine(number_, static_cast<int>(end_), !isFree_);
  bool isWide = !isPlain_ &&
                std::any_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) < 0; });
  if (isWide)
    wideLine(text);
  else
    formattedLine(text);
}

bool FileLexer::Lexer::advance(unsigned lines) {
  std::uint32_t copies = out_.copies;
  std::string_view next;
  for (unsigned count = 0; count < lines && out_.copies == copies; ++count) {
    if (!reader_.next(next)) {
      if (scanner_.isLiteralOpen())
        scanner_.closeLiteral();
      return count > 0;
    }
    number_ = reader_.number();
    if (!next.empty())
      line(next);
  }
  return true;
}

FileLexer::FileLexer(std::string_view text, SourceFormat format, bool isCopybook, SymbolTable &symbols,
                     Arena &arena, LexState &state, RawTokens &out) {
  out.format = format;
  lexer_ = std::make_unique<Lexer>(text, isCopybook, symbols, arena, state, out);
}

FileLexer::~FileLexer() = default;

bool FileLexer::advance(unsigned lines) {
  return lexer_->advance(lines);
}

} // namespace tacit::cobol
