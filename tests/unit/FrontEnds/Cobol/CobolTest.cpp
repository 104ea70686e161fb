#include "MemoryContext.h"

#include <catch2/catch.hpp>

using namespace tacit;
using test::MemoryContext;

/// A free-form program around \p data and \p code.
static std::string program(const std::string &data, const std::string &code) {
  return ">>SOURCE FORMAT IS FREE\nIDENTIFICATION DIVISION.\nPROGRAM-ID. T.\nDATA DIVISION.\nWORKING-STORAGE "
         "SECTION.\n" +
         data + "\nPROCEDURE DIVISION.\nMAIN-PARA.\n" + code + "\n";
}

static WithDiagnostics<ir::TranslationUnit> translate(const std::string &text,
                                                      const MemoryContext &context = MemoryContext()) {
  WithDiagnostics<ir::TranslationUnit> result =
      makeCobolFrontEnd()->translate(MemoryContext::program(text), context);
  CHECK(ir::verify(result.value) == std::vector<std::string>{});
  return result;
}

/// The short text of the statements, with \p needle in it.
static void checkCode(const std::string &data, const std::string &code, std::string_view needle) {
  auto result = translate(program(data, code));
  std::string text = ir::printProgram(result.value, ir::ProgramId(0U));
  INFO(text);
  CHECK(text.find(needle) != std::string::npos);
  CHECK(text.find("opaque") == std::string::npos);
}

static const ir::DataItem *item(const ir::TranslationUnit &unit, std::string_view name) {
  for (const ir::DataItem &each : unit.items)
    if (each.name == name)
      return &each;
  return nullptr;
}

static const char Items[] =
    "01 A PIC 9(4).\n01 B PIC 9(4).\n01 C PIC 9(4)V99.\n01 X PIC X(3).\n 88 X-YES VALUE 'Y' 'J'.";

static std::size_t opaqueCount(const ir::TranslationUnit &unit) {
  std::size_t count = 0;
  for (const ir::Statement &statement : unit.statements)
    count += std::holds_alternative<ir::Opaque>(statement.node);
  return count;
}

TEST_CASE("Abbreviated conditions repeat their subject and relation") {
  checkCode(Items, "IF A = 1 OR 2 AND NOT > 5 MOVE 1 TO B END-IF.", "IF A = 1 OR A = 2 AND A <= 5");
}

TEST_CASE("ON SIZE ERROR belongs to its statement, also inside IF") {
  auto result = translate(program(Items, "IF A = 1 ADD 1 TO B ON SIZE ERROR MOVE 0 TO A NOT ON SIZE ERROR "
                                         "MOVE 2 TO A END-ADD ELSE MOVE 3 TO A END-IF."));
  CHECK(opaqueCount(result.value) == 0);
  bool seen = false;
  for (const ir::Statement &statement : result.value.statements)
    if (const auto *assign = std::get_if<ir::Assign>(&statement.node); assign && !assign->handlers.empty()) {
      seen = true;
      REQUIRE(assign->handlers.size() == 2);
      CHECK(assign->handlers[0].outcome == ir::Op::SizeError);
      CHECK(assign->handlers[1].outcome == ir::Op::Success);
      CHECK(assign->assignments[0].overflow == ir::Overflow::KeepTarget);
    }
  CHECK(seen);
}

TEST_CASE("A period ends every open IF, NEXT SENTENCE goes behind it") {
  auto result = translate(program(Items, "IF A = 1 IF B = 2 NEXT SENTENCE ELSE MOVE 1 TO A.\nMOVE 2 TO B."));
  const ir::Procedure &main = result.value.procedures[ir::ProcedureId(0U)];
  REQUIRE(main.body.size() == 3);
  CHECK(std::holds_alternative<ir::LabelMark>(result.value.statements[main.body[1]].node));
}

TEST_CASE("Fixed form: sequence numbers, indicators, continuation and columns 73 to 80") {
  std::string text = "000100 IDENTIFICATION DIVISION.                                         SEQ00001\n"
                     "000200 PROGRAM-ID. T.\n"
                     "000300 DATA DIVISION.\n"
                     "000400 WORKING-STORAGE SECTION.\n"
                     "000500* A comment about X\n"
                     "000600 01  X PIC X(20).\n"
                     "000700 PROCEDURE DIVISION.\n"
                     "000800 P1.\n"
                     "000900     MOVE '" +
                     std::string(53, 'a') +
                     "so\n"
                     "001000-    'me more' TO X.\n"
                     "001100D    MOVE 'debug' TO X.\n"
                     "001200     STOP RUN.\n";
  auto result = translate(text);
  CHECK(result.value.format == SourceFormat::Fixed);
  CHECK(result.diagnostics.empty());
  CHECK(item(result.value, "X")->comment == "A comment about X");
  std::string code = ir::printProgram(result.value, ir::ProgramId(0U));
  CHECK(code.find("asome more") != std::string::npos);
  CHECK(code.find("debug") == std::string::npos);
}

TEST_CASE("COPY REPLACING: pseudo-text, placeholders, pictures; items stand in the copybook") {
  MemoryContext context;
  context.add(
      "BOOK",
      "       01  :TAG:-RECORD.\n           05  :TAG:-NAME PIC X(132).\n           05  FLG-(T)-OK PIC X.\n");
  auto result = translate("       IDENTIFICATION DIVISION.\n       PROGRAM-ID. T.\n       DATA DIVISION.\n"
                          "       WORKING-STORAGE SECTION.\n"
                          "           COPY BOOK REPLACING ==:TAG:== BY ==WS== ==(T)== BY ==DAY==\n"
                          "                X(132) BY X(80).\n",
                          context);
  REQUIRE(item(result.value, "WS-NAME"));
  CHECK(item(result.value, "WS-NAME")->byteSize == 80);
  REQUIRE(item(result.value, "FLG-DAY-OK"));
  CHECK(item(result.value, "WS-RECORD")->origin.line == 1);
  REQUIRE(item(result.value, "WS-RECORD")->origin.expansion.isValid());
  CHECK(result.value.expansions[item(result.value, "WS-RECORD")->origin.expansion].site.line == 5);
}

TEST_CASE("A copy loop and a missing copybook are diagnostics") {
  MemoryContext context;
  context.add("LOOP", "       COPY LOOP.\n       01 A PIC X.\n");
  auto result = translate("       IDENTIFICATION DIVISION.\n       PROGRAM-ID. T.\n       DATA DIVISION.\n"
                          "       WORKING-STORAGE SECTION.\n       COPY LOOP.\n       COPY NOWHERE.\n",
                          context);
  REQUIRE(result.diagnostics.size() == 2);
  CHECK(result.diagnostics[0].code == "cobol-copy-loop");
  CHECK(result.diagnostics[1].code == "cobol-copybook-missing");
  REQUIRE(result.value.missing.size() == 1);
  CHECK(result.value.status == ReadStatus::Partial);
}

TEST_CASE("Layout: usages, signs, OCCURS, REDEFINES, SYNC and RENAMES") {
  auto result =
      translate(program("01 R.\n 05 P PIC S9(5)V99 COMP-3.\n 05 N PIC S9(9) COMP.\n"
                        " 05 S PIC S9(3) SIGN LEADING SEPARATE.\n 05 T OCCURS 3 TIMES.\n"
                        "  10 T1 PIC X(2).\n  10 T2 PIC S9(4) COMP SYNC.\n 05 U REDEFINES T PIC X(6).\n"
                        " 05 LAST-ONE PIC X.\n 66 W RENAMES P THRU N.",
                        "STOP RUN."));
  const ir::TranslationUnit &unit = result.value;
  CHECK(item(unit, "P")->byteSize == 4);
  CHECK(item(unit, "N")->byteOffset == 4);
  CHECK(item(unit, "S")->byteSize == 4);
  CHECK(item(unit, "T")->byteOffset == 12);
  CHECK(item(unit, "T")->byteSize == 4);
  CHECK(item(unit, "U")->byteOffset == 12);
  CHECK(item(unit, "LAST-ONE")->byteOffset == 24);
  CHECK(item(unit, "R")->byteSize == 25);
  CHECK(item(unit, "W")->byteSize == 8);
}

TEST_CASE("EXEC SQL shows table, columns and host variables") {
  auto result = translate(
      program("01 HV-ID PIC X(3).\n01 HV-BAL PIC S9(7)V99 COMP-3.",
              "EXEC SQL SELECT BALANCE INTO :HV-BAL FROM BANK.ACCOUNT WHERE ID = :HV-ID END-EXEC."));
  CHECK(result.diagnostics.empty());
  const auto *io = std::get_if<ir::Io>(&result.value.statements[ir::StatementId(0U)].node);
  REQUIRE(io);
  CHECK(io->op == ir::IoOp::Select);
  REQUIRE(io->accesses.size() == 1);
  CHECK(result.value.resources[io->accesses[0].resource].name == "ACCOUNT");
  REQUIRE(io->accesses[0].columns.size() == 2);
  CHECK(io->accesses[0].columns[0] == "BALANCE");
  CHECK(io->accesses[0].columns[1] == "ID");
  CHECK(io->fills.size() == 1);
  CHECK(io->uses.size() == 1);
}

TEST_CASE("EXEC CICS RETURN with RESP goes on when it fails") {
  auto result =
      translate(program("01 RC PIC S9(8) COMP.", "EXEC CICS RETURN RESP(RC) END-EXEC.\nDISPLAY RC."));
  const ir::Procedure &main = result.value.procedures[ir::ProcedureId(0U)];
  REQUIRE(main.body.size() == 3);
  CHECK(std::holds_alternative<ir::If>(result.value.statements[main.body[1]].node));
  CHECK(result.value.programs[ir::ProgramId(0U)].kind == ir::ProgramKind::Online);
}

TEST_CASE("Damage stays in its statement") {
  auto result = translate(program(Items, "MOVE 1 TO.\nFROBNICATE A.\nMOVE 2 TO B."));
  CHECK(opaqueCount(result.value) >= 1);
  CHECK(ir::printProgram(result.value, ir::ProgramId(0U)).find("B := 2") != std::string::npos);
}

TEST_CASE("Any bytes give a verified unit") {
  std::string good =
      program(Items, "EVALUATE A ALSO TRUE WHEN 1 THRU 5 ALSO X-YES DISPLAY 'Y' WHEN OTHER CONTINUE "
                     "END-EVALUATE.\nPERFORM VARYING A FROM 1 BY 1 UNTIL A > 9 ADD A TO B END-PERFORM.\n"
                     "INSPECT X REPLACING ALL 'A' BY 'B'.\nGO TO MAIN-PARA.");
  CHECK(opaqueCount(translate(good).value) == 0);
  // Every cut of a good program, and every program with one byte changed, reads to the end.
  for (std::size_t at = 0; at < good.size(); at += 3) {
    translate(good.substr(0, at));
    std::string changed = good;
    changed[at] = '.';
    translate(changed);
    changed[at] = '(';
    translate(changed);
  }
  translate(std::string(300, '('));
  translate(program(Items, "COMPUTE A = " + std::string(5000, '(') + "1."));
  std::string deep;
  for (int level = 0; level < 2000; ++level)
    deep += "IF A = 1\n";
  translate(program(Items, deep + "MOVE 1 TO B."));
}
