#include "Translate.h"

using namespace tacit;
using namespace tacit::test;

/// The guess for the file at \p path.
static BuildOptions guessed(const MemoryContext &context, std::string_view path = "a.c") {
  auto build = makeClangFrontEnd()->guessBuild(context.file(path), context);
  REQUIRE(build);
  return *build;
}

static BuildOptions guessedFrom(const std::string &source, std::string_view path = "a.c") {
  return guessed(MemoryContext({{std::string(path), source}}), path);
}

TEST_CASE("without evidence nothing is guessed") {
  CHECK(guessedFrom("int f(int restrict_me) { return restrict_me; }\n") == BuildOptions{.paths = {"a.c"}});
  CHECK(guessedFrom("void f(char *restrict to);\n").cStandard.empty());
  CHECK(guessedFrom("static inline int f(void) { return 1; }\n").cStandard.empty());
  CHECK(guessedFrom("int far; int f(int near) { return far * near; }\n").target.empty());
  CHECK(guessedFrom(
            "struct far { int a; }; struct far next; typedef int huge; static huge big; huge f(huge a);\n") ==
        BuildOptions{.paths = {"a.c"}});
  CHECK(guessedFrom("DECLARE(one)\nint two;\nint f(int) {}\n").cStandard.empty());
  CHECK(guessedFrom("class A { int size() const; void f() throw(); };\n", "a.cpp").cppStandard.empty());
}

TEST_CASE("standards are guessed from forms") {
  CHECK(guessedFrom("f(a, b) int a; char *b; { return a; }\n").cStandard == "gnu89");
  CHECK(guessedFrom("int g() {\n#if X\nif (a) {\n#else\nif (b) {\n#endif\n} }\nf(a) int (*a)(); {}\n")
            .cStandard == "gnu89");
  CHECK(guessedFrom("int restrict = 1;\n").cStandard == "gnu89");
  CHECK(guessedFrom("f(a) int a; { }\nvoid g(char *restrict to);\n").cStandard.empty());
  CHECK(guessedFrom("void f() throw (int);\n", "a.cpp").cppStandard == "gnu++98");
  CHECK(guessedFrom("int f() { register int a; return a; } void *p = nullptr;\n", "a.cpp").cppStandard ==
        "gnu++14");
  CHECK(guessedFrom("#include <concepts>\n", "a.cpp").cppStandard == "gnu++20");
  CHECK(guessedFrom("#define UNIT \"km\"\nconst char *p = \"n\"UNIT;\n", "a.cpp").cppStandard == "gnu++98");
}

TEST_CASE("words of segmented machines are guessed from their places") {
  CHECK(guessedFrom("char far *p;\n").defines == std::vector<std::string>{"far="});
  CHECK(guessedFrom("char *far *p; int (cdecl *f)(void);\n").defines ==
        std::vector<std::string>{"cdecl=", "far="});
  CHECK(guessedFrom("void interrupt clock(void);\n").target.empty());
  CHECK(guessedFrom("#define far\nchar far *p;\n") == BuildOptions{.paths = {"a.c"}});
  CHECK(guessedFrom("void __far *p;\n").target == "16-bit");
}

TEST_CASE("a file named as C may be C++") {
  CHECK(translate({{"a.c", "class A { int b; };\n"}}).value.language == Language::Cpp);
  CHECK(translate({{"a.c", "#ifdef __cplusplus\nclass A { int b; };\n#endif\nint c;\n"}}).value.language ==
        Language::C);
  CHECK(
      translate({{"a.c", "int class; int f(int template) { return template < class; }\n"}}).value.language ==
      Language::C);
}

TEST_CASE("a header of the tree is evidence for those who include it") {
  MemoryContext context(
      {{"a.c", "#include \"b.h\"\n"}, {"b.h", "#include \"c.h\"\n"}, {"c.h", "f(a) int a; {}\n"}});
  CHECK(guessed(context).cStandard == "gnu89");
}

TEST_CASE("the nearest makefile says defines and folders") {
  MemoryContext context({{"src/app/a.c", "int x;\n"}});
  context.addFile("/tree/Makefile", "CFLAGS = -DTOP\n");
  context.addFile("/tree/src/configure.in", "");
  context.addFile("/tree/src/Makefile.in",
                  "include $(top_srcdir)/common.mk\n"
                  "DEFS = @DEFS@ -DNAME=\\\"$(NAME)\\\" -DPLACE=\\\"@prefix@/x\\\"\n"
                  "INCLUDES = -I$(srcdir) -I../inc -I /usr/include/x -I$(UNKNOWN)\n");
  context.addFile("/tree/src/common.mk", "NAME = fees\n");
  BuildOptions build = guessed(context, "src/app/a.c");
  CHECK(build.defines == std::vector<std::string>{"NAME=\"fees\""});
  CHECK(build.includeDirectories == std::vector<std::string>{"src", "inc"});
}

TEST_CASE("what the user said is no guess") {
  MemoryContext context({{"a.c", "f(a) int a; {}\n"}});
  context.addFile("/tree/Makefile", "CFLAGS = -DA=1 -DB\n");
  context.settings.builds = {{.cStandard = "gnu99", .defines = {"A=2"}}};
  BuildOptions build = guessed(context);
  CHECK(build.cStandard.empty());
  CHECK(build.defines == std::vector<std::string>{"B"});
  context.settings.builds = {{.paths = {"other"}, .cStandard = "gnu99"}};
  CHECK(guessed(context).cStandard == "gnu89");
}

TEST_CASE("a makefile cannot make a scan slow, or lead out of the tree") {
  std::string text = "A0 = $(A1)$(A1)$(A1)$(A1)\n";
  for (int at = 1; at < 20; ++at)
    text += fmt::format("A{0} = $(A{1})$(A{1})$(A{1})$(A{1})\n", at, at + 1);
  text += "B = $(B) $(B)\nCFLAGS = $(A0) $(B) -DX\ninclude ../../etc/flags.mk Makefile\nC = $(\n";
  MemoryContext context({{"a.c", "int x;\n"}});
  context.addFile("/tree/Makefile", text);
  context.addFile("/etc/flags.mk", "CFLAGS = -DOUTSIDE\n");
  BuildOptions build = guessed(context);
  CHECK(std::ranges::find(build.defines, "OUTSIDE") == build.defines.end());
}

TEST_CASE("damaged files give no evidence and no fault") {
  for (const char *text :
       {"", "#", "#include", "#include <", "#include \"a.c\"", "f(a", "\"", "'", "#if\n#else\n}}}}", "throw(",
        "auto", "inline", "\\", "/*", "R\"(", "far", "#define far", "\xff\xfe"})
    CHECK(guessedFrom(text).paths.size() == 1);
}
