//===- Changes to fuzz inputs that keep them looking like COBOL --------------------------------------===//
//
// Bytes changed at random seldom get past the lexer. This mutator works on lines and words: it moves, doubles
// and drops them, puts in keywords of the front-end's own table, periods, statements and clauses, and shifts
// columns. One change in four is libFuzzer's own.
//
//===-----------------------------------------------------------------------------------------------===//
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t maxSize);

namespace {

constexpr std::string_view Keywords[] = {
#define X(Enumerator, Text, Class) Text,
#include "../../../lib/FrontEnds/Cobol/Keywords.def"
#undef X
};

/// Pieces that lead on to phrases and clauses which single words hardly reach.
constexpr std::string_view Pieces[] = {
    "IF A = 1 OR 2 AND NOT > 5",
    "ELSE IF A IS NOT NUMERIC",
    "NEXT SENTENCE",
    "EVALUATE TRUE ALSO A",
    "WHEN A > B ALSO 1 THRU 9",
    "WHEN OTHER",
    "END-EVALUATE",
    "PERFORM UNTIL A = B",
    "PERFORM VARYING A FROM 1 BY 1 UNTIL A > 9 AFTER B FROM 9 BY -1 UNTIL B < 1",
    "PERFORM A THRU B 3 TIMES",
    "END-PERFORM",
    "READ F NEXT RECORD INTO A AT END MOVE 1 TO B NOT AT END CONTINUE END-READ",
    "WRITE R FROM A AFTER ADVANCING 2 LINES AT END-OF-PAGE CONTINUE",
    "COMPUTE A ROUNDED B = (A + B) ** 2 / -3 ON SIZE ERROR CONTINUE",
    "ADD CORRESPONDING A TO B",
    "DIVIDE A INTO B GIVING C REMAINDER D",
    "STRING A DELIMITED BY SIZE B (1:2) DELIMITED BY ',' INTO C WITH POINTER D ON OVERFLOW STOP RUN",
    "UNSTRING A DELIMITED BY ALL ',' OR X'00' INTO B DELIMITER IN C COUNT IN D TALLYING IN E",
    "INSPECT A TALLYING B FOR ALL 'X' BEFORE INITIAL C REPLACING LEADING 'A' BY 'B'",
    "SEARCH ALL T AT END CONTINUE WHEN A (I) = 1 MOVE 1 TO B",
    "SORT F ON ASCENDING KEY A INPUT PROCEDURE P THRU Q OUTPUT PROCEDURE R",
    "CALL 'X' USING BY REFERENCE A BY CONTENT B RETURNING C ON EXCEPTION CONTINUE END-CALL",
    "EXEC SQL SELECT A, B INTO :C :D FROM T WHERE E = :F END-EXEC",
    "EXEC SQL DECLARE C1 CURSOR FOR SELECT A FROM T END-EXEC",
    "EXEC CICS READ FILE('F') INTO(A) RIDFLD(B) RESP(C) END-EXEC",
    "EXEC CICS HANDLE CONDITION NOTFND(P) ERROR(Q) END-EXEC",
    "EXEC DLI GU USING PCB(1) SEGMENT(S) INTO(A) WHERE(B = C) END-EXEC",
    "GO TO P Q R DEPENDING ON A",
    "ALTER P TO PROCEED TO Q",
    "COPY B REPLACING ==:TAG:== BY ==X== LEADING ==A== BY ==B==.",
    "REPLACE ==A== BY ==B C==. ",
    "REPLACE OFF.",
    ">>IF A DEFINED",
    ">>ELSE",
    ">>END-IF",
    ">>SOURCE FORMAT IS FREE",
    "$SET SOURCEFORMAT\"FREE\"",
    "01 A.",
    "05 B PIC S9(5)V99 COMP-3 OCCURS 1 TO 5 TIMES DEPENDING ON C INDEXED BY I.",
    "05 C REDEFINES B PIC X(9) VALUE 'A' SYNC.",
    "66 D RENAMES A THRU B.",
    "88 E VALUES 1 THRU 5 'A' SPACES.",
    "77 F USAGE POINTER.",
    "78 G VALUE 10.",
    "FD F RECORD CONTAINS 80 CHARACTERS.",
    "SELECT F ASSIGN TO 'F' ORGANIZATION INDEXED RECORD KEY A FILE STATUS B.",
    "PROCEDURE DIVISION USING A B RETURNING C.",
    "WORKING-STORAGE SECTION.",
    "LINKAGE SECTION.",
    "SCREEN SECTION.",
    "REPORT SECTION.",
    "DECLARATIVES.",
    "USE AFTER ERROR PROCEDURE ON F.",
    "END DECLARATIVES.",
    "IDENTIFICATION DIVISION. PROGRAM-ID. P.",
    "END PROGRAM P.",
    "S SECTION 50.",
    "P.",
    "ENTRY 'E' USING A.",
    "FUNCTION MAX (A B (1) C (2:3))",
    "LENGTH OF A",
    "A OF B IN C (I + 1, J) (1:2)",
    "*> FILE: B.cpy",
    "*> ARGS: --dialect ibm --source-format fixed",
    "*> ARGS: --dialect mf --source-format free",
    "*> ARGS: --dialect gnu --source-format variable",
};

constexpr std::string_view Marks[] = {
    ".",  ". ", ",", "(", ")",  "==", "=",   "'",     "\"", ":",  "-",
    "*>", "&",  "1", "0", "99", "-1", "1.5", "X'0D'", "\n", "\t", "18446744073709551616"};

using Random = std::minstd_rand;

std::size_t below(Random &random, std::size_t bound) {
  return bound ? random() % bound : 0;
}

template <typename T, std::size_t N> std::string_view oneOf(Random &random, const T (&list)[N]) {
  return list[below(random, N)];
}

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A line, its end included.
Range lineAt(const std::string &text, std::size_t at) {
  std::size_t begin = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  std::size_t end = text.find('\n', at);
  return {begin == std::string::npos ? 0 : begin + 1, end == std::string::npos ? text.size() : end + 1};
}

/// A word at or behind \p at.
Range wordAt(const std::string &text, std::size_t at) {
  constexpr std::string_view Blanks = " \t\r\n.,()";
  std::size_t begin = std::min(text.find_first_not_of(Blanks, at), text.size());
  while (begin > 0 && Blanks.find(text[begin - 1]) == std::string_view::npos)
    --begin;
  return {begin, std::min(text.find_first_of(Blanks, begin), text.size())};
}

std::string pick(const std::string &text, Range range) {
  return text.substr(range.begin, range.end - range.begin);
}

std::string newLine(Random &random, std::string_view body) {
  static constexpr std::string_view Margins[] = {
      "       ", "           ", "      *", "      -    ", "      D", "", "000100 "};
  std::string line(oneOf(random, Margins));
  line += body;
  line += '\n';
  return line;
}

void changeLines(std::string &text, Random &random) {
  Range line = lineAt(text, below(random, text.size()));
  Range other = lineAt(text, below(random, text.size()));
  switch (below(random, 7)) {
  case 0:
    text.erase(line.begin, line.end - line.begin);
    break;
  case 1:
    text.insert(line.end, pick(text, line));
    break;
  case 2:
    text.insert(other.begin, pick(text, line));
    break;
  case 3: { // A block moves.
    Range block{std::min(line.begin, other.begin), std::max(line.begin, other.begin)};
    std::string moved = pick(text, block);
    text.erase(block.begin, moved.size());
    text.insert(lineAt(text, below(random, text.size() + 1)).begin, moved);
    break;
  }
  case 4: { // A block is doubled.
    Range block{std::min(line.begin, other.begin), std::max(line.begin, other.begin)};
    text.insert(block.begin, pick(text, block));
    break;
  }
  case 5: // Shifted columns.
    if (below(random, 2))
      text.insert(line.begin, 1 + below(random, 8), ' ');
    else
      text.erase(line.begin, std::min<std::size_t>(1 + below(random, 8), line.end - line.begin));
    break;
  default:
    text.insert(line.begin, newLine(random, oneOf(random, Pieces)));
    break;
  }
}

void changeWords(std::string &text, Random &random) {
  Range word = wordAt(text, below(random, text.size()));
  std::string other = pick(text, wordAt(text, below(random, text.size())));
  auto replace = [&](std::string_view by) { text.replace(word.begin, word.end - word.begin, by); };
  auto insert = [&](std::string_view piece) {
    std::string spaced(1, ' ');
    spaced += piece;
    spaced += ' ';
    text.insert(word.begin, spaced);
  };
  switch (below(random, 9)) {
  case 0:
    return replace({});
  case 1:
    return replace(other);
  case 2:
    return replace(oneOf(random, Keywords));
  case 3:
    return insert(oneOf(random, Keywords));
  case 4:
    return insert(other);
  case 5:
    return insert(oneOf(random, Pieces));
  case 6:
    text.insert(word.end, oneOf(random, Marks));
    return;
  case 7:
    return replace(oneOf(random, Marks));
  default: { // A period less.
    std::size_t period = text.find('.', word.end);
    if (period != std::string::npos)
      text.erase(period, 1);
    return;
  }
  }
}

std::size_t put(const std::string &text, std::uint8_t *data, std::size_t maxSize) {
  std::size_t size = std::min(text.size(), maxSize);
  std::memcpy(data, text.data(), size);
  return size;
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t maxSize,
                                               unsigned int seed) {
  Random random(seed + 1);
  if (size == 0 || below(random, 4) == 0)
    return LLVMFuzzerMutate(data, size, maxSize);
  std::string text(data, data + size);
  for (std::size_t changes = 1 + below(random, 4); changes > 0 && !text.empty(); --changes) {
    if (below(random, 2))
      changeLines(text, random);
    else
      changeWords(text, random);
  }
  return put(text, data, maxSize);
}

/// A run of lines of the second input inside the first.
extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t *data1, std::size_t size1,
                                                 const std::uint8_t *data2, std::size_t size2,
                                                 std::uint8_t *out, std::size_t maxSize, unsigned int seed) {
  Random random(seed + 1);
  std::string text(data1, data1 + size1);
  std::string other(data2, data2 + size2);
  std::size_t from = lineAt(other, below(random, other.size())).begin;
  std::size_t to = lineAt(other, below(random, other.size())).end;
  std::size_t at = lineAt(text, below(random, text.size())).begin;
  text.insert(at, other.substr(std::min(from, to), from < to ? to - from : from - to));
  return put(text, out, maxSize);
}
