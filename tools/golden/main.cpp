//===- golden: runs a program over golden files and compares all it says -------------------------===//
#include "Run.h"
#include "TestFile.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <set>
#include <thread>

namespace fs = std::filesystem;

namespace {

/// What became of one file.
struct Result {
  bool isPassed = false;
  bool isUpdated = false;
  std::string report;
};

} // namespace

static std::string readFile(const fs::path &path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Every file below \p roots that is a golden file, sorted. Documents and build files are none.
static std::vector<std::string> findTests(const std::vector<std::string> &roots, const std::string &filter) {
  static const std::set<std::string> NoTests{".md", ".txt"};
  std::set<std::string> found;
  const auto add = [&](const fs::path &path) {
    if (!NoTests.contains(path.extension()) && path.string().find(filter) != std::string::npos)
      found.insert(path.string());
  };
  for (const std::string &root : roots) {
    if (!fs::is_directory(root)) {
      add(root);
      continue;
    }
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(root))
      if (entry.is_regular_file())
        add(entry.path());
  }
  return {found.begin(), found.end()};
}

static Result runOne(const std::string &path, const std::string &program, bool isUpdate) {
  // Adding expectations moves lines; a second round settles numbers that are not written as @N.
  constexpr int MaxRounds = 3;
  Result result;
  for (int round = 0; round < MaxRounds; ++round) {
    const std::string text = readFile(path);
    const golden::TestFile test = golden::parseTest(fs::path(path).filename(), text);
    if (!test.error.empty())
      return {false, false, fmt::format("  {}\n", test.error)};
    std::string error;
    const golden::Outcome outcome = golden::run(test, program, error);
    if (!error.empty()) {
      result.report = fmt::format("  {}\n", error);
      for (const std::string &line : outcome.err)
        result.report += fmt::format("  {}\n", line);
      return result;
    }
    const std::vector<std::string> differences = golden::compare(test, outcome);
    if (differences.empty()) {
      result.isPassed = true;
      return result;
    }
    if (!isUpdate) {
      for (const std::string &line : differences)
        result.report += fmt::format("  {}\n", line);
      return result;
    }
    std::ofstream(path, std::ios::binary) << golden::update(test, outcome);
    result.isUpdated = true;
  }
  result.report = "  the output differs from run to run, or names lines in another way than @N\n";
  return result;
}

int main(int argc, char **argv) {
  CLI::App app("Runs golden files: source whose comments tell the command and all of its output");
  std::string program;
  std::string filter;
  std::vector<std::string> roots;
  bool isUpdate = false;
  unsigned jobs = 2;
  app.add_option("--tacit", program, "The program that ARGS lines are for")
      ->required()
      ->check(CLI::ExistingFile);
  app.add_option("--filter", filter, "Only files whose path contains this");
  app.add_option("--jobs", jobs, "Tests that run at once")->check(CLI::Range(1U, 64U));
  app.add_flag("--update", isUpdate, "Rewrite the expectations that are not met");
  app.add_option("paths", roots, "Golden files and folders of them")->required()->check(CLI::ExistingPath);
  app.footer("Example: golden --tacit build/dev/tools/tacit/tacit --update tests/golden/cobol");
  CLI11_PARSE(app, argc, argv);
  program = fs::absolute(program);

  const std::vector<std::string> tests = findTests(roots, filter);
  std::vector<Result> results(tests.size());
  std::atomic<std::size_t> next = 0;
  {
    std::vector<std::jthread> workers;
    for (unsigned worker = 0; worker < jobs; ++worker)
      workers.emplace_back([&] {
        for (std::size_t at = next++; at < tests.size(); at = next++)
          try {
            results[at] = runOne(tests[at], program, isUpdate);
          } catch (const std::exception &failure) { // One bad file never ends the run.
            results[at].report = fmt::format("  {}\n", failure.what());
          }
      });
  }
  std::size_t failed = 0;
  for (std::size_t at = 0; at < tests.size(); ++at) {
    if (results[at].isUpdated)
      fmt::print("updated {}\n", tests[at]);
    if (results[at].isPassed)
      continue;
    ++failed;
    fmt::print("FAILED {}\n{}", tests[at], results[at].report);
  }
  fmt::print("{} passed, {} failed\n", tests.size() - failed, failed);
  return failed == 0 ? 0 : 1;
}
