#include "tacit/Report/Report.h"

#include "support/SampleStore.h"

#include <catch2/catch.hpp>
#include <charconv>
#include <fstream>
#include <set>
#include <sstream>

using namespace tacit;
namespace fs = std::filesystem;

static std::string bytesOf(const fs::path &path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

static std::string failure(const StoreReader &reader, const std::string &format, const std::string &folder) {
  auto done = writeReport(reader, {format, folder});
  return done ? "" : done.error().message;
}

namespace {
struct Fixture {
  test::TemporaryFolder folder;
  std::string out = folder / "report";
  std::unique_ptr<StoreReader> reader = test::makeStore(folder / "tacit.db", test::sampleUnits());
};
} // namespace

/// The value of every \p attribute in \p html.
static std::vector<std::string> valuesOf(const std::string &html, const std::string &attribute) {
  std::vector<std::string> values;
  std::string start = " " + attribute + "=\"";
  for (std::size_t at = html.find(start); at != std::string::npos; at = html.find(start, at + 1)) {
    std::size_t from = at + start.size();
    values.push_back(html.substr(from, html.find('"', from) - from));
  }
  return values;
}

TEST_CASE_METHOD(Fixture, "Every link of an HTML report leads somewhere inside it") {
  REQUIRE(failure(*reader, "html", out).empty());
  std::set<std::string> ids;
  std::vector<fs::path> pages;
  for (const auto &entry : fs::recursive_directory_iterator(out))
    if (entry.path().extension() == ".html") {
      pages.push_back(entry.path());
      for (const std::string &id : valuesOf(bytesOf(entry.path()), "id"))
        CHECK(ids.insert(entry.path().string() + "#" + id).second);
    }
  CHECK(pages.size() > 20);
  for (const fs::path &page : pages) {
    std::string html = bytesOf(page);
    auto links = valuesOf(html, "href");
    auto scripts = valuesOf(html, "src");
    links.insert(links.end(), scripts.begin(), scripts.end());
    for (const std::string &link : links) {
      if (link == "data:,")
        continue;
      INFO(page << " -> " << link);
      CHECK(link.find(':') == std::string::npos);
      std::size_t hash = std::min(link.find('#'), link.size());
      fs::path target = hash == 0 ? page : (page.parent_path() / link.substr(0, hash)).lexically_normal();
      CHECK(fs::exists(target));
      if (hash == link.size())
        continue;
      // The lines of a source are drawn in the page.
      if (link.compare(hash, 2, "#L") == 0) {
        auto lines = valuesOf(bytesOf(target), "data-lines");
        unsigned line = 0;
        std::from_chars(link.data() + hash + 2, link.data() + link.size(), line);
        REQUIRE(lines.size() == 1);
        CHECK(line <= std::stoul(lines[0]));
      } else {
        CHECK(ids.contains(target.string() + link.substr(hash)));
      }
    }
  }
}

TEST_CASE_METHOD(Fixture, "A program page shows sentence, formula and the cited lines") {
  REQUIRE(failure(*reader, "html", out).empty());
  std::string page;
  for (const auto &entry : fs::directory_iterator(out + "/programs"))
    if (entry.path().filename().string().starts_with("award-"))
      page = bytesOf(entry.path());
  auto has = [&](std::string_view text) { return page.find(text) != std::string::npos; };
  CHECK(has("Set the award to 0 when the capital is greater than 16000."));
  CHECK(has("<code>HH-CAPITAL &gt; 16000</code>"));
  CHECK(has("#L26\">26</a> effect"));
  CHECK(has("<b>cpy/HOUSEHLD.cpy</b>: "));
  CHECK(has("src/AWARD.cbl, line 6</a>"));
  CHECK(has(">1 of 18 statements was not understood</span>; <span"));
  CHECK(has(">the program PAYSUB was not found</span>."));
  CHECK(has("55.6 %"));
}

TEST_CASE("Hostile source stays text") {
  test::TemporaryFolder folder;
  Knowledge unit;
  std::string_view evil = "\"'><script>alert(1)</script>\x1B[31m\xE2\x80\xAE](x)|`*";
  unit.files.push_back({evil, Language::C, evil, 1, 1, "", ReadStatus::Partial, evil});
  unit.sources.push_back({evil, evil});
  unit.programs.push_back({evil, evil, "c", evil, {evil, 1, 1}, evil, 1});
  RuleRow rule;
  rule.rule = rule.program = rule.unit = rule.title = rule.statement = rule.guard = rule.effect =
      rule.target = rule.context = rule.assumes = rule.reasons = evil;
  rule.at = {evil, 1, 1};
  unit.rules.push_back(rule);
  unit.evidence.push_back({evil, EvidenceRole::Effect, {evil, 1, 1}, evil});
  unit.items.push_back({evil, evil, evil, evil, evil, evil, 0, 1, "", evil, evil, {evil, 1, 1}});
  unit.ruleItems.push_back({evil, evil, ItemRole::Tests});
  unit.accesses.push_back({evil, evil, evil, evil, evil, {evil, 1, 1}});
  unit.calls.push_back({evil, evil, evil, false, evil, {evil, 1, 1}});
  unit.ledger.push_back({evil, {evil, 1, 1}, Disposition::Technical, evil, ""});
  unit.parameters.push_back({evil, evil, evil, ParameterKind::Code, evil, {evil, 1, 1}, evil});
  unit.missing.push_back({evil, evil, evil, 1, 1});
  unit.diagnostics.push_back({"x", Severity::Error, std::string(evil), {std::string(evil), 1, 1}, {}});
  std::vector<Knowledge> units;
  units.push_back(std::move(unit));
  auto reader = test::makeStore(folder / "tacit.db", units);
  for (const std::string format : {"html", "markdown"}) {
    std::string out = folder / std::string(format);
    REQUIRE(failure(*reader, format, out).empty());
    for (const auto &entry : fs::recursive_directory_iterator(out)) {
      std::string name = entry.path().filename().string();
      CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.") == std::string::npos);
      if (entry.is_directory() || entry.path().parent_path().filename() == "assets")
        continue;
      std::string text = bytesOf(entry.path());
      INFO(name);
      // In Markdown the code spans may hold markup, which is text there.
      if (format == "html")
        CHECK(text.find("<script>alert") == std::string::npos);
      CHECK(text.find('\x1B') == std::string::npos);
      CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
    }
  }
}

TEST_CASE_METHOD(Fixture, "A report replaces a report and nothing else") {
  REQUIRE(failure(*reader, "html", out).empty());
  std::string first = bytesOf(out + "/index.html");
  REQUIRE(failure(*reader, "html", out + "/").empty());
  CHECK(bytesOf(out + "/index.html") == first);
  REQUIRE(failure(*reader, "markdown", out).empty());
  CHECK_FALSE(fs::exists(out + "/index.html"));
  CHECK(fs::exists(out + "/index.md"));
  std::ofstream(out + "/notes.txt") << "mine";
  CHECK(failure(*reader, "html", out) == "the folder holds 'notes.txt', which is not part of a report");
  CHECK(fs::exists(out + "/index.md"));
  CHECK(fs::exists(out + "/notes.txt"));
  CHECK(folder.count() == 2);
  CHECK(failure(*reader, "html", folder / "tacit.db") == "it is not a folder");
}

TEST_CASE_METHOD(Fixture, "The text of a source is part of a report once") {
  REQUIRE(failure(*reader, "html", out).empty());
  std::size_t times = 0;
  for (const auto &entry : fs::recursive_directory_iterator(out))
    if (!entry.is_directory() && bytesOf(entry.path()).find("MOVE 0 TO HH-AWARD") != std::string::npos)
      ++times;
  CHECK(times == 1);
}

TEST_CASE("An empty store gives a report that says so") {
  test::TemporaryFolder folder;
  auto reader = test::makeStore(folder / "tacit.db", {});
  CHECK(failure(*reader, "html", folder / "html").empty());
  CHECK(failure(*reader, "markdown", folder / "markdown").empty());
  CHECK(bytesOf(folder / "html/problems.html").find("Nothing: every file was read") != std::string::npos);
}
