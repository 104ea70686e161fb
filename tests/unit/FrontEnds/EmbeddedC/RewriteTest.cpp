#include "tacit/FrontEnds/EmbeddedC/Rewrite.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>

using namespace tacit::embeddedc;

/// The rewritten text; what holds for every result is checked.
static std::string rewritten(std::string_view text, Dialect dialect = Dialect::ProC, bool isCpp = false) {
  Rewritten result = rewrite(text, dialect, isCpp);
  CHECK(std::ranges::count(result.text, '\n') == std::ranges::count(text, '\n'));
  CHECK(std::ranges::all_of(result.pieces, [&](const Piece &piece) {
    return std::string_view(result.text).substr(piece.rewritten, piece.length) ==
           text.substr(piece.original, piece.length);
  }));
  return result.text;
}

/// What becomes of \p body in a function.
static std::string inFunction(std::string_view body, Dialect dialect = Dialect::ProC) {
  std::string whole = rewritten("int f() {\n" + std::string(body) + "\n}\n", dialect);
  return whole.substr(10, whole.size() - 13);
}

static std::string sqlOf(std::string_view body, Dialect dialect = Dialect::ProC) {
  std::string all;
  for (const Block &block : rewrite("int f() {\n" + std::string(body) + "\n}\n", dialect, false).blocks)
    all += block.text + (block.isComplete ? "|" : "~");
  return all;
}

TEST_CASE("a statement becomes a call with its host variables on its lines") {
  CHECK(inFunction("EXEC SQL COMMIT;") == "{__tacit_sql(0);}");
  CHECK(inFunction("exec sql select a\n into :x\n from t;") == "{__tacit_sql(0,x);}\n\n");
  CHECK(inFunction("EXEC SQL FETCH c INTO :p->name:ind, :row[i].fee INDICATOR :n, :*q;") ==
        "{__tacit_sql(0,p->name,ind,row[i].fee,n,*q);}");
  CHECK(inFunction("if (a) EXEC SQL OPEN c; else EXEC SQL CLOSE c;") ==
        "if (a) {__tacit_sql(0);} else {__tacit_sql(1);}");
  CHECK(sqlOf("EXEC SQL SELECT a INTO :x:i FROM t -- why; \n WHERE b = 'x;''y' /* ; */ AND c = :z;") ==
        " SELECT a INTO  :1 FROM t WHERE b = 'x;''y' AND c =  :2 |");
}

TEST_CASE("casts, assignments and texts hold no host variables") {
  CHECK(sqlOf("EXEC SQL SELECT a::int, ':no' INTO :x FROM t;") == " SELECT a::int, ':no' INTO  :1 FROM t|");
  CHECK(sqlOf("EXEC SQL EXECUTE BEGIN v := :x; p(v); END; END-EXEC;") ==
        " EXECUTE BEGIN v :=  :1 ; p(v); END; |");
}

TEST_CASE("comments, literals and preprocessor lines of C are left alone") {
  for (std::string_view text : {"/* EXEC SQL COMMIT; */\n", "// EXEC SQL COMMIT; \\\n EXEC SQL COMMIT;\n",
                                "char *s = \"EXEC SQL COMMIT;\";\n", "#error EXEC SQL x;\n",
                                "char c = '\"'; char *t = \"\\\"EXEC SQL x;\";\n"})
    CHECK(rewritten(text) == text);
  CHECK(rewritten("auto s = R\"x(EXEC SQL \" a;)x\"; \n", Dialect::Db2, true) ==
        "auto s = R\"x(EXEC SQL \" a;)x\"; \n");
}

TEST_CASE("outside of functions a call stands in a function of its own") {
  CHECK(rewritten("EXEC SQL DECLARE c CURSOR FOR\n SELECT a FROM t WHERE b = :x;\nint y;\n") ==
        "static void __tacit_sql_0(void){__tacit_sql(0,x);}\n\nint y;\n");
  CHECK(rewritten("namespace n {\nEXEC SQL OPEN c;\n}\n", Dialect::Db2, true) ==
        "namespace n {\nstatic void __tacit_sql_0(void){__tacit_sql(0);}\n}\n");
  CHECK(rewritten("int f(a)\n int a;\n{ EXEC SQL OPEN c; }\n") ==
        "int f(a)\n int a;\n{ {__tacit_sql(0);} }\n");
  CHECK(rewritten("struct s { int a; };\nint b[] = {1};\nstruct s *f(void) { EXEC SQL OPEN c; }\n") ==
        "struct s { int a; };\nint b[] = {1};\nstruct s *f(void) { {__tacit_sql(0);} }\n");
}

TEST_CASE("branches of the preprocessor begin at the same depth") {
  CHECK(rewritten(
            "#if A\nint f(int x) {\n#else\nint f(void) {\n#endif\nEXEC SQL OPEN c;\n}\nEXEC SQL OPEN d;\n") ==
        "#if A\nint f(int x) {\n#else\nint f(void) {\n#endif\n{__tacit_sql(0);}\n}\n"
        "static void __tacit_sql_1(void){__tacit_sql(1);}\n");
}

TEST_CASE("WHENEVER stands behind the statements that follow it") {
  CHECK(inFunction("EXEC SQL WHENEVER NOT FOUND GO TO done;\nEXEC SQL FETCH c INTO :x;\n"
                   "EXEC SQL WHENEVER SQLERROR DO oops(\"a\");EXEC SQL WHENEVER NOT FOUND CONTINUE;\n"
                   "EXEC SQL OPEN c;") == "\n{__tacit_sql(1,x);if(__tacit_when(2))goto "
                                          "done;}\n\n{__tacit_sql(4);if(__tacit_when(0))oops(\"a\");}");
  CHECK(inFunction(
            "EXEC SQL WHENEVER NOT FOUND DO BREAK; EXEC SQL WHENEVER SQLWARNING STOP; EXEC SQL FETCH c;") ==
        "  {__tacit_sql(2);if(__tacit_when(1))__tacit_stop();if(__tacit_when(2))break;}");
  CHECK(inFunction("EXEC SQL WHENEVER NOT FOUND DO BREAK; EXEC SQL CLOSE c; EXEC SQL COMMIT;") ==
        " {__tacit_sql(1);} {__tacit_sql(2);}");
}

TEST_CASE("declarations of precompilers become C") {
  CHECK(
      rewritten("VARCHAR a[20], *b[5][30];\n") ==
      "struct{unsigned short len;unsigned char arr[20];} a;struct{unsigned short len;unsigned char arr[30];} "
      "*b[5];\n");
  CHECK(rewritten("static varchar a[N];\n", Dialect::Ecpg) == "static struct{int len;char arr[N];} a;\n");
  CHECK(rewritten("SQL TYPE IS CLOB(5 K) a;\nSQL TYPE IS BLOB_LOCATOR b;\n", Dialect::Db2) ==
        "struct{unsigned long length;char data[5120];} a;\nunsigned long b;\n");
  CHECK(rewritten(
            "EXEC SQL BEGIN DECLARE SECTION;\nlvarchar a[9]; datetime year to day b;\nEXEC SQL END DECLARE "
            "SECTION;\nlvarchar c;\n",
            Dialect::Informix) == "\nchar a[9]; dtime_t b;\n\nlvarchar c;\n");
  CHECK(rewritten("EXEC SQL TYPE word IS char[11];\n", Dialect::Ecpg) == "typedef char word[11];\n");
  CHECK(rewritten("int VARCHAR;\nx = VARCHAR * 2;\n") == "int VARCHAR;\nx = VARCHAR * 2;\n");
}

TEST_CASE("INCLUDE is an include of what the precompiler would find") {
  CHECK(rewritten("EXEC SQL INCLUDE SQLCA;\n  EXEC SQL INCLUDE 'my.h' ; /* x */\n") ==
        "#include \"/sql-include/SQLCA\"\n  #include \"/sql-include/my.h\" /* x */\n");
}

TEST_CASE("Informix marks statements and declarations by a dollar sign") {
  CHECK(rewritten("$include sqlca;\n$int x;\nf() { $select a into $x from t where b = $y:i; }\n",
                  Dialect::Informix) ==
        "#include \"/sql-include/sqlca\"\n int x;\nf() { {__tacit_sql(1,x,y,i);} }\n");
}

TEST_CASE("lines of Ingres are C where they can be, else opaque") {
  CHECK(rewritten("## int x;\nf() {\n## retrieve (x = e.y)\n## {\n## }\n}\n", Dialect::Ingres) ==
        "   int x;\nf() {\n{__tacit_sql(0);}\n   {\n   }\n}\n");
}

TEST_CASE("a macro holds the call that its body would be") {
  CHECK(rewritten("#define SAVE(x) EXEC SQL UPDATE t \\\n  SET a = :x; \\\n  n++\n") ==
        "#define SAVE(x) {__tacit_sql(0,x);}\\\n \\\n  n++\n");
}

TEST_CASE("a statement without its end costs no other") {
  CHECK(inFunction("EXEC SQL COMMIT\nreturn 0;") == "{__tacit_sql(0);}\nreturn 0;");
  CHECK(inFunction("EXEC SQL OPEN c\n\nEXEC SQL CLOSE c;") == "{__tacit_sql(0);}\n\n{__tacit_sql(1);}");
  CHECK(sqlOf("EXEC SQL DELETE FROM t WHERE a = 'x") == " DELETE FROM t WHERE a = 'x' ~");
  CHECK(inFunction("x = 1 EXEC SQL COMMIT;") == "x = 1 {__tacit_sql(0);}");
  CHECK(inFunction("x = EXEC SQL COMMIT;") == "x = __tacit_sql(0);");
}

TEST_CASE("compound statements end with their last END") {
  CHECK(
      sqlOf(
          "EXEC SQL BEGIN COMPOUND NOT ATOMIC STATIC UPDATE t SET a = CASE WHEN b = 1 THEN 2 END; IF x THEN "
          "COMMIT; END IF; END COMPOUND; EXEC SQL BEGIN WORK;",
          Dialect::Db2)
          .ends_with("END COMPOUND| BEGIN WORK|"));
  CHECK(sqlOf("EXEC SQL CREATE TRIGGER r AFTER INSERT ON t BEGIN ATOMIC UPDATE u SET a = 1; END; x = 1;",
              Dialect::Db2) == " CREATE TRIGGER r AFTER INSERT ON t BEGIN ATOMIC UPDATE u SET a = 1; END|");
}

TEST_CASE("a connection or a number of rows may stand before the statement") {
  CHECK(sqlOf("EXEC SQL AT :db EXECUTE BEGIN p(1); END; END-EXEC; EXEC SQL AT db DECLARE c CURSOR FOR s;") ==
        " AT  :1 EXECUTE BEGIN p(1); END; | AT db DECLARE c CURSOR FOR s|");
  CHECK(inFunction("EXEC SQL FOR :n INSERT INTO t VALUES (:v);") == "{__tacit_sql(0,n,v);}");
}

TEST_CASE("options of the precompiler leave nothing") {
  CHECK(rewritten("EXEC ORACLE OPTION (HOLD_CURSOR=YES);\nint x;\n") == "\nint x;\n");
}

TEST_CASE("places lead back to the original") {
  std::string_view text = "int f() { EXEC SQL OPEN c; g(x); }";
  Rewritten result = rewrite(text, Dialect::Db2, false);
  CHECK(result.originalOf(static_cast<std::uint32_t>(result.text.find("g(x)"))) == text.find("g(x)"));
  CHECK(result.originalOf(static_cast<std::uint32_t>(result.text.find("__tacit"))) == text.find("EXEC"));
  CHECK(result.blocks[0].originalOf(6) == text.find("c;"));
}

TEST_CASE("hostile shapes take linear time") {
  auto repeated = [](std::string_view part, std::size_t count) {
    std::string all;
    for (std::size_t at = 0; at < count; ++at)
      all += part;
    return all;
  };
  for (std::string_view part :
       {"EXEC SQL ", "EXEC SQL x '", "{", "#if\n{", "VARCHAR a={", "SQL TYPE IS CLOB(", "EXEC SQL BEGIN x;",
        ":a[", "EXEC SQL a :b[", "$a ", "/*", "EXEC /**/", "R\"("}) {
    auto start = std::chrono::steady_clock::now();
    std::string text = repeated(part, 20'000);
    rewritten(text, Dialect::Ecpg, true);
    INFO(part);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
  }
}
