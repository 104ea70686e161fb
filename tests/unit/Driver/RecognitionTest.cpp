#include "tacit/Driver/Recognition.h"

#include "tacit/Source/Encoding.h"

#include <catch2/catch.hpp>
#include <string>

using namespace tacit;

/// "language status: reason" of a file.
static std::string check(std::string_view path, std::string_view bytes) {
  Recognition found = recognise(path, bytes);
  return std::string(toText(found.language)) + " " + std::string(toText(found.status)) +
         (found.reason.empty() ? "" : ": " + found.reason);
}

static constexpr std::string_view FixedProgram = "000100 IDENTIFICATION DIVISION.\n000200 PROGRAM-ID. PAY.\n";
static constexpr std::string_view Declarations = "       01  PAY-REC.\n           05  PAY-NO PIC 9(6).\n";

TEST_CASE("suffixes name languages in any letter case", "[recognition]") {
  CHECK(check("a.CBL", FixedProgram) == "cobol read");
  CHECK(check("a.cpy", Declarations) == "copybook read");
  CHECK(check("a.c", "int x;\n") == "c read");
  CHECK(check("a.C", "int x;\n") == "c++ read");
  CHECK(check("a.H", "int x;\n") == "c-header read");
  CHECK(check("a.sqC", "EXEC SQL COMMIT;\n") == "embedded-sql-c read");
  CHECK(check("a.sqx", "int x;\n") == "embedded-sql-c read");
  CHECK(check("a.ec", "main()\n{\n  $select a into $b from t;\n}\n") == "embedded-sql-c read");
  CHECK(check("a.sc", "## int x;\n") == "embedded-sql-c read");
  CHECK(check("a.pc", "#include <stdio.h>\n") == "embedded-sql-c read");
  CHECK(check("a.pc", "prefix=/usr\nName: a\nLibs: -la\n") ==
        "text skipped: not source of a language that is read");
  CHECK(check("a.jcl", "//A JOB\n") == "jcl read");
  CHECK(check("a.md", "# Pay\n") == "text skipped: not source of a language that is read");
}

TEST_CASE("content decides where the name does not", "[recognition]") {
  CHECK(check("PAY01", FixedProgram) == "cobol read");
  CHECK(check("PAY02", "identification division.\nprogram-id. pay.\n") == "cobol read");
  CHECK(check("PAY03", "      * A COMMENT\n       ID DIVISION.\n") == "cobol read");
  CHECK(check("PAYREC", Declarations) == "copybook read");
  CHECK(check("PAYPARA", "           MOVE A TO B.\n           PERFORM C.\n") == "copybook read");
  CHECK(check("PAYJOB", "//PAYJOB JOB (ACCT),'PAY'\n//S1 EXEC PGM=PAY\n") == "jcl read");
  CHECK(check("PAYPROC.txt", "//*\n//PAYPROC PROC\n") == "jcl read");
  CHECK(check("PAYMAP", "PAYMAP   DFHMSD TYPE=MAP\n") == "bms read");
  CHECK(check("schema", "create table pay (no int);\n") == "sql read");
  CHECK(check("limits.inc", "#define LIMIT 5\n#define RATE 3\n") == "c-header read");
  CHECK(check("NOTES", "Ring the office first.\nThen sign.\n") ==
        "unknown skipped: not recognised as source");
  CHECK(check("cpp-notes", "// the job runs\n// EXEC it\n") == "unknown skipped: not recognised as source");
}

TEST_CASE("a COBOL suffix on a copybook is seen through", "[recognition]") {
  CHECK(check("PAYREC.cob", Declarations) == "copybook read");
}

TEST_CASE("what is named as source but cannot be has failed", "[recognition]") {
  CHECK(check("a.cbl", "") == "cobol failed: empty file");
  CHECK(check("a", "") == "unknown skipped: empty file");
  std::string binary("\x7f"
                     "ELF\0\0\1\2\3\4\5\6",
                     12);
  CHECK(check("a.cbl", binary) == "cobol failed: binary content");
  CHECK(check("a.bin", binary) == "binary skipped: binary content");
  CHECK(check("a.c", std::string_view("\xff\xfeI\0D\0", 6)) ==
        "c failed: UTF-16 text; convert it to UTF-8 first");
  CHECK(check("a.c", std::string(1'000'001, 'x')) ==
        "c failed: a line of 1000001 bytes; the limit is 1000000");
}

TEST_CASE("EBCDIC is told from binary", "[recognition]") {
  // "       MOVE A TO B." padded, in code page 037.
  std::string line(80, '\x40');
  std::string_view move = "\xd4\xd6\xe5\xc5\x40\xc1\x40\xe3\xd6\x40\xc2\x4b";
  line.replace(7, move.size(), move);
  CHECK(looksEbcdic(line));
  CHECK_FALSE(looksEbcdic(FixedProgram));
  CHECK(check("a.cpy", line) == "copybook read");
  CHECK(check("a", line) == "copybook read");
  CHECK(recognise("a", line + line).lines == 2);
  CHECK(check("a.c", line) == "c failed: EBCDIC text; convert it to UTF-8 first");
}

TEST_CASE("a few NULs do not make source binary", "[recognition]") {
  std::string text(FixedProgram);
  for (int n = 0; n < 10; ++n)
    text += "           DISPLAY 'PAY'.\n";
  text += std::string("           MOVE '\0' TO A.\n", 26);
  CHECK(check("a.cbl", text) == "cobol read");
}

TEST_CASE("generated C is left out", "[recognition]") {
  CHECK(check("y.tab.c", "/* A Bison parser, made by GNU Bison 3.8 */\n") ==
        "c skipped: generated, as its first lines say");
  CHECK(check("a.cpy", "      * DCLGEN - DO NOT EDIT\n       01 A PIC X.\n") == "copybook read");
}
