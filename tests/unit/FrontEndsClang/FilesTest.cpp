#include "Translate.h"

using namespace tacit;
using namespace tacit::test;

static std::vector<std::string> codes(const std::vector<Diagnostic> &diagnostics) {
  std::vector<std::string> all;
  for (const Diagnostic &each : diagnostics)
    all.push_back(fmt::format("{} {}:{}", each.code, each.at.file, each.at.line));
  return all;
}

TEST_CASE("headers are found beside the file, and elsewhere in the tree") {
  auto [unit, diagnostics] =
      translate({{"src/a.c", "#include \"near.h\"\n#include <far.h>\nint x = NEAR + FAR;\n"},
                 {"src/near.h", "#define NEAR 1\n"},
                 {"lib/include/far.h", "#include \"inner.h\"\n"},
                 {"lib/include/inner.h", "#define FAR 2\n"}},
                "src/a.c");
  CHECK(diagnostics.empty());
  CHECK(unit.status == ReadStatus::Read);
}

TEST_CASE("an include cannot climb out of the tree") {
  MemoryContext context({{"a.c", "#include \"../../etc/secret.h\"\n#include \"/etc/secret.h\"\nint x;\n"}});
  context.addFile("/etc/secret.h", "int secret;\n");
  auto [unit, diagnostics] = makeClangFrontEnd()->translate(context.file("a.c"), context);
  CHECK(codes(diagnostics) == std::vector<std::string>{"missing-header a.c:1", "missing-header a.c:2"});
  CHECK(findItem(unit, "secret") == nullptr);
  CHECK(findItem(unit, "x") != nullptr);
}

TEST_CASE("missing headers are listed once a mention, and reading goes on") {
  auto [unit, diagnostics] = translate({{"a.c", "#include <nowhere/one.h>\nint f(void) { return 1; }\n"}});
  REQUIRE(unit.missing.size() == 1);
  CHECK(unit.missing[0].name == "nowhere/one.h");
  CHECK(unit.missing[0].kind == ir::MissingKind::Header);
  CHECK(unit.programs.size() == 1);
}

TEST_CASE("options come from the compile database") {
  MemoryContext context({{"a.c", "#include <rates.h>\nint f(void) { return RATE + BASE; }\n"}});
  context.addFile(
      "/tree/build/compile_commands.json",
      R"([{"directory": "/tree", "file": "a.c", "command": "cc -DBASE=3 -Iinc -Q9 -O2 -c a.c"}])");
  context.settings.compileCommands = "/tree/build";
  auto [unit, diagnostics] = makeClangFrontEnd()->translate(context.file("a.c"), context);
  CHECK(codes(diagnostics) == std::vector<std::string>{"compile-option-ignored a.c:0", "missing-header a.c:1",
                                                       "undeclared-name a.c:2"});
}

TEST_CASE("a folder of the system that the compile database names is read") {
  MemoryContext context(
      {{"a.c", "#include <clang-c/CXErrorCode.h>\nint f(void) { return CXError_Failure; }\n"}});
  context.addFile(
      "/tree/compile_commands.json",
      R"([{"directory": "/tree", "file": "a.c", "command": "cc -isystem /usr/lib/llvm-19/include -c a.c"}])");
  context.settings.compileCommands = "/tree";
  auto [unit, diagnostics] = makeClangFrontEnd()->translate(context.file("a.c"), context);
  CHECK(codes(diagnostics).empty());
  CHECK(unit.missing.empty());
}

TEST_CASE("damaged sources give a unit all the same") {
  for (const char *text :
       {"", "\n", "}{", "int f(", "#if", "\"", "int f(void) { return (((((", "\x7f\x45\x4c\x46\x02",
        "int a[1 << 30][1 << 30][1 << 30]; struct s { struct s t; } x;", "#include \"a.c\"\n",
        "int f() { switch (1) { case 1 } }", "struct { int : 3; } ; enum { A = A };",
        "long time(long *); int g; int h = g++; now = time(0);",
        "int f(int x) { goto away; switch (x) { case 1: if (x) { case 2: here: x = 1; } } goto here; }"}) {
    auto result = translate({{"a.c", text}});
    CHECK(result.value.status != ReadStatus::Failed);
    CHECK(result.value.files.size() >= 1);
  }
}

TEST_CASE("deep nesting ends in text, not in an overflow of the stack") {
  std::string source = "int f(int x) { return ";
  for (int depth = 0; depth < 3000; ++depth)
    source += "(x + ";
  source += "1" + std::string(3000, ')') + "; }\nint g(int x) { return x";
  for (int terms = 0; terms < 20000; ++terms)
    source += " + 1";
  auto result = translate({{"a.c", source + "; }\n"}});
  CHECK(result.value.status != ReadStatus::Failed);
}

TEST_CASE("embedded SQL leaves lines and columns as they are") {
  auto [unit, diagnostics] = translate({{"a.sqc", "EXEC SQL INCLUDE SQLCA;\n"
                                                  "int f(int x) {\n"
                                                  "  EXEC SQL UPDATE t\n"
                                                  "    SET a = :x; return x;\n"
                                                  "}\n"}},
                                       "a.sqc");
  CHECK(diagnostics.empty());
  std::string places;
  for (const ir::Statement &statement : unit.statements)
    if (!statement.isSynthetic)
      places += fmt::format("{} {}:{}-{}:{}\n", statement.verb, statement.origin.line,
                            statement.origin.column, statement.origin.endLine, statement.origin.endColumn);
  CHECK(places == "EXEC SQL UPDATE 3:3-4:15\nreturn 4:17-4:25\n");
  CHECK(unit.programs[ir::ProgramId(0U)].origin.endLine == 5);
}

TEST_CASE("the communication area carries the status of SQL") {
  auto [unit, diagnostics] = translate({{"a.sqc", "EXEC SQL INCLUDE SQLCA;\n"
                                                  "int f(void) {\n"
                                                  "  EXEC SQL DELETE FROM t;\n"
                                                  "  return sqlca.sqlcode + SQLCODE;\n"
                                                  "}\n"}},
                                       "a.sqc");
  CHECK(findItem(unit, "sqlcode")->isStatusCarrier);
  CHECK(findItem(unit, "SQLCODE")->isStatusCarrier);
  REQUIRE(unit.resources.size() == 1);
  CHECK(unit.items[unit.resources[ir::ResourceId(0U)].statusItem].name == "sqlcode");
  CHECK(diagnostics.empty());
}

TEST_CASE("EXEC SQL INCLUDE finds what its precompiler would, and what it cannot find is listed") {
  auto [unit, diagnostics] = translate({{"src/a.sqc", "EXEC SQL INCLUDE rates;\n"
                                                      "EXEC SQL INCLUDE 'other.h';\n"
                                                      "EXEC SQL INCLUDE gone;\n"
                                                      "int f(void) { return RATE + OTHER; }\n"
                                                      "int x; EXEC SQL INCLUDE late;\n"},
                                        {"src/rates.sqc", "#define RATE 2\n"},
                                        {"inc/other.h", "#define OTHER 3\n"}},
                                       "src/a.sqc");
  std::string missing;
  for (const ir::Missing &each : unit.missing)
    missing += fmt::format("{} {}\n", each.name, each.origin.line);
  CHECK(missing == "gone 3\nlate 5\n");
  CHECK(codes(diagnostics) ==
        std::vector<std::string>{"missing-header src/a.sqc:3", "missing-header src/a.sqc:5"});
}

TEST_CASE("units that begin with the same headers are read alike, shared headers or not") {
  const std::string source = "/* first */\n#include <string.h>\n#include <stdlib.h> // and\n"
                             "static int twice(const char *s) { return 2 * (int)strlen(s) + abs(-1); }\n"
                             "int f(void) { return twice(\"ab\") + EXIT_FAILURE; }\n";
  MemoryContext context({{"a.c", source}, {"b.c", "// other\n" + source}, {"c.c", source}});
  auto frontEnd = makeClangFrontEnd();
  std::vector<std::string> texts;
  for (const char *path : {"a.c", "b.c", "c.c"}) {
    auto [unit, diagnostics] = frontEnd->translate(context.file(path), context);
    CHECK(diagnostics.empty());
    CHECK(unit.status == ReadStatus::Read);
    REQUIRE(unit.programs.size() == 2);
    texts.push_back(ir::print(unit));
  }
  MemoryContext one({{"c.c", source}});
  auto [alone, diagnostics] = makeClangFrontEnd()->translate(one.file("c.c"), one);
  CHECK(texts[2] == ir::print(alone));
}

/// What \p path becomes as the last of \p sources, which share headers, and on its own.
static std::pair<std::string, std::string>
sharedAndAlone(const std::vector<std::pair<std::string, std::string>> &sources, const std::string &path) {
  MemoryContext context(sources);
  auto frontEnd = makeClangFrontEnd();
  for (const SourceFile &file : context.files())
    if (file.path != path)
      CHECK(frontEnd->translate(file, context).value.status == ReadStatus::Read);
  std::string shared = ir::print(frontEnd->translate(context.file(path), context).value);
  auto own = sources;
  std::erase_if(own, [&](const auto &each) { return each.first.ends_with(".cpp") && each.first != path; });
  MemoryContext nobodyElse(own);
  return {shared, ir::print(makeClangFrontEnd()->translate(nobodyElse.file(path), nobodyElse).value)};
}

TEST_CASE("templates of the library are read alike, shared headers or not") {
  // <iterator> announces std::pair, which another header defines: which declaration is met first depends on
  // the unit that the shared headers were made for.
  const std::string code =
      "#include <map>\n#include <set>\n"
      "bool f(std::map<int, long> &m, std::set<short> &s) {\n"
      "  std::pair<const int, bool> p(3, true);\n  auto found = m.insert({p.first, 1});\n"
      "  return s.insert(2).second ? found.second : found.first->second > p.first;\n}\n";
  const std::string others = "#include <map>\n#include <iterator>\n" + code;
  auto [shared, alone] = sharedAndAlone(
      {{"a.cpp", others}, {"b.cpp", others}, {"c.cpp", others}, {"d.cpp", "#include <iterator>\n" + code}},
      "d.cpp");
  CHECK(shared == alone);
}

TEST_CASE("operators of a template's pattern are read alike, shared headers or not") {
  // <complex> declares operators of these names, after the template.
  const std::string header = "namespace std {}\nusing namespace std;\n"
                             "template <typename T> int f(const T &v) {\n"
                             "  int n = v.size() * sizeof(T) + 1;\n  if (v.rate == 2)\n    n += -v.least();\n"
                             "  return n;\n}\n";
  const std::string code = "#include \"own.h\"\n#include <complex>\nint g() { return 0; }\n";
  auto [shared, alone] = sharedAndAlone(
      {{"own.h", header}, {"a.cpp", code}, {"b.cpp", code}, {"c.cpp", code}, {"d.cpp", code}}, "d.cpp");
  CHECK(shared == alone);
}

TEST_CASE("headers behind those of the project are shared as long as nothing disturbs them") {
  std::string code = "int f(int *p) { return p == NULL ? EOF : (int)sizeof(size_t); }\n";
  std::string guarded =
      "#ifndef OWN_H\n#define OWN_H\n#include <stdio.h>\n#include <stddef.h>\n#include <stdlib.h>\n#endif\n";
  std::vector<std::pair<std::string, std::string>> sources{
      {"own.h", guarded},
      {"x/limits.h", "#define INT_MAX 5\n"},
      {"y/stddef.h", "#define NULL 0\n#define EOF 3\ntypedef short size_t;\n"},
      {"c.c", "#define EOF 3\n#include \"own.h\"\n" + code},
      {"d.c", "#include \"own.h\"\n#undef EOF\n#define EOF 7\n" + code},
      {"e.c", "#if 0\n#include \"own.h\"\n#endif\n" + code},
      {"f.c", "#pragma pack(1)\n#include \"own.h\"\n" + code},
      {"g.c", "#ifdef NOTHING\n#define EOF 9\n#endif\n#include \"own.h\"\n#include <limits.h>\n" + code},
      {"m.c", "#include <stdio.h>\n#ifdef offsetof\n#undef EOF\n#define EOF 1\n#endif\n" + code},
      {"early.h", "#ifdef EOF\nstatic int early(void) { return 1; }\n#endif\n"},
      {"ma.c", "#include \"early.h\"\n#include \"own.h\"\n" + code},
      {"mb.c", "#include <stdio.h>\n#include \"early.h\"\n#include \"own.h\"\n" + code},
      {"n.c", "#include <stdlib.h>\n" + code},
      {"o.c", "#include <stdlib.h>\n" + code},
      {"y/h.c", "#include <stddef.h>\n" + code}};
  for (char name = 'i'; name < 'm'; ++name)
    sources.emplace_back(std::string(1, name) + ".c", "// One more.\n#include \"own.h\"\n" + code);
  auto withDatabase = [](MemoryContext &context) {
    context.addFile("/tree/build/compile_commands.json",
                    R"([{"directory": "/tree", "file": "y/h.c", "command": "cc -Iy -c y/h.c"},
                        {"directory": "/tree", "file": "o.c", "command": "cc -Iy -c o.c"},
                        {"directory": "/tree", "file": "g.c", "command": "cc -Ix -c g.c"}])");
    context.settings.compileCommands = "/tree/build";
  };
  MemoryContext context(sources);
  withDatabase(context);
  auto shared = makeClangFrontEnd();
  for (const SourceFile &file : context.files()) {
    if (file.language != Language::C)
      continue;
    INFO(file.path);
    auto ours = shared->translate(file, context);
    auto own = sources;
    std::erase_if(own,
                  [&](const auto &each) { return each.first.ends_with(".c") && each.first != file.path; });
    MemoryContext nobodyElse(own);
    withDatabase(nobodyElse);
    auto alone = makeClangFrontEnd()->translate(nobodyElse.file(file.path), nobodyElse);
    CHECK(ir::print(ours.value) == ir::print(alone.value));
    CHECK(codes(ours.diagnostics) == codes(alone.diagnostics));
  }
}

TEST_CASE("a header of the project is never shared") {
  const std::string source = "#include <rates.h>\nint f(void) { return RATE; }\n";
  MemoryContext context({{"a.c", source}, {"b.c", source}, {"rates.h", "#define RATE 7 /* pence */\n"}});
  auto frontEnd = makeClangFrontEnd();
  for (const char *path : {"a.c", "b.c"}) {
    auto [unit, diagnostics] = frontEnd->translate(context.file(path), context);
    CHECK(diagnostics.empty());
    CHECK(findItem(unit, "RATE") != nullptr);
  }
}

TEST_CASE("response files of a compile command stand for their words") {
  MemoryContext context({{"a.c", "int f(void) { return RATE + BAND; }\n"}});
  context.addFile("/tree/build/flags.rsp", "-DRATE=7 @more.rsp");
  context.addFile("/tree/build/more.rsp", "'-DBAND=3'");
  context.addFile("/etc/flags.rsp", "-DRATE=9");
  context.addFile("/tree/build/compile_commands.json",
                  R"([{"directory": "/tree/build", "file": "../a.c",
                       "command": "cc @flags.rsp @/etc/flags.rsp -c ../a.c"}])");
  context.settings.compileCommands = "/tree/build";
  auto [unit, diagnostics] = makeClangFrontEnd()->translate(context.file("a.c"), context);
  CHECK(unit.status == ReadStatus::Read);
  // The one outside is not read.
  CHECK(codes(diagnostics) == std::vector<std::string>{"compile-option-ignored a.c:0"});
}
