#include "tacit/Driver/Options.h"

#include <catch2/catch.hpp>

using namespace tacit;

/// The message about a config text that came with the sources, empty if it is good.
static std::string check(std::string_view text) {
  ScanOptions options;
  auto applied = applyConfig(text, "/t", true, options);
  return applied ? "" : applied.error().message;
}

TEST_CASE("a config file adds to the command line", "[config]") {
  ScanOptions options;
  options.frontEnd.copybookDirectories = {"first"};
  options.frontEnd.sourceFormat = SourceFormat::Free;
  auto applied = applyConfig("copybooks = [\"cpy\"]\n"
                             "include-directories = [\"inc\"]\n"
                             "exclude = [\"old\"]\n"
                             "source-format = \"fixed\"\n"
                             "dialect = \"ibm\"\n"
                             "max-file-mb = 1\n"
                             "[glossary]\n"
                             "NINO = \"National Insurance number\"\n"
                             "[areas]\n"
                             "AWARD = \"Awards\"\n",
                             "/t", true, options);
  REQUIRE(applied);
  CHECK(options.frontEnd.copybookDirectories == std::vector<std::string>{"first", "/t/cpy"});
  CHECK(options.frontEnd.includeDirectories == std::vector<std::string>{"/t/inc"});
  CHECK(options.exclude == std::vector<std::string>{"old"});
  CHECK(options.frontEnd.sourceFormat == SourceFormat::Free);
  CHECK(options.frontEnd.dialect == "ibm");
  CHECK(options.maxFileBytes == 1U << 20U);
  CHECK(options.rules.glossary.size() == 1);
  CHECK(options.areas == std::vector<std::pair<std::string, std::string>>{{"AWARD", "Awards"}});
}

TEST_CASE("what is wrong with a config is said in one line", "[config]") {
  CHECK(check("\ncopybook = []\n") == "line 2: unknown key 'copybook'");
  CHECK(check("copybooks = 3\n") == "line 1: 'copybooks' needs a list of strings");
  CHECK(check("copybooks = [3]\n") == "line 1: 'copybooks' needs a string");
  CHECK(check("source-format = \"tall\"\n") ==
        "line 1: 'source-format' is auto, fixed, variable or free, not 'tall'");
  CHECK(check("max-file-mb = 0\n") == "line 1: 'max-file-mb' needs a number from 1 to 4096");
  CHECK(check("areas = 3\n") == "line 1: 'areas' needs a table of programs");
  CHECK(check("= 3\n").starts_with("line 1: "));
  CHECK(check("= 3\n").find('\n') == std::string::npos);
}

TEST_CASE("builds say how parts of the tree are compiled", "[config]") {
  ScanOptions options;
  auto applied = applyConfig("[[build]]\nc-standard = \"gnu89\"\n"
                             "[[build]]\npath = \"./src/../db/\"\ncpp-standard = \"gnu++98\"\n"
                             "target = \"16-bit\"\ndefines = [\"A=1\"]\ninclude-directories = [\"inc\"]\n"
                             "[[build]]\npath = [\"a.c\", \"b.c\"]\n",
                             "/t", true, options);
  REQUIRE(applied);
  CHECK(options.frontEnd.builds == std::vector<BuildOptions>{{.cStandard = "gnu89"},
                                                             {.paths = {"db"},
                                                              .cppStandard = "gnu++98",
                                                              .target = "16-bit",
                                                              .defines = {"A=1"},
                                                              .includeDirectories = {"/t/inc"}},
                                                             {.paths = {"a.c", "b.c"}}});
  CHECK(check("[[build]]\nstandard = \"c\"\n") == "line 2: unknown key 'standard' of a build");
}

TEST_CASE("a config that came with the sources cannot open other folders", "[config]") {
  CHECK(check("copybooks = [\"/etc\"]\n") ==
        "line 1: 'copybooks' leads out of the scanned folder; name it on the command line");
  CHECK_FALSE(check("copybooks = [\"a/../../etc\"]\n").empty());
  CHECK(check("copybooks = [\"a/../b\"]\n").empty());
  ScanOptions options;
  CHECK(applyConfig("copybooks = [\"/lib\"]\n", "/t", false, options));
}
