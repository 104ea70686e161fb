#include "Run.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace golden {

namespace fs = std::filesystem;

static constexpr std::chrono::seconds TimeLimit{60};
static constexpr int TimedOut = -1;

namespace {

/// A folder for one run; goes away with it.
class Folder {
public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "golden-XXXXXX").string();
    if (::mkdtemp(pattern.data()) != nullptr)
      path = pattern;
  }
  Folder(const Folder &) = delete;
  Folder &operator=(const Folder &) = delete;
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  fs::path path;
};

} // namespace

static std::string readFile(const fs::path &path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Waits without a signal handler: tests are short, and several run at once.
static int waitFor(pid_t child) {
  const auto deadline = std::chrono::steady_clock::now() + TimeLimit;
  int status = 0;
  while (::waitpid(child, &status, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() > deadline) {
      ::kill(child, SIGKILL);
      ::waitpid(child, &status, 0);
      return TimedOut;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

Outcome run(const TestFile &test, const std::string &program, std::string &error) {
  Outcome outcome;
  const Folder folder;
  if (folder.path.empty()) {
    error = "no temporary folder";
    return outcome;
  }
  const fs::path files = folder.path / "test";
  for (const Part &part : test.parts) {
    const fs::path path = files / part.name;
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    for (const std::string &line : part.lines)
      file << line << '\n';
  }
  for (std::size_t at = 0; at < test.commands.size(); ++at) {
    const std::string out = folder.path / "out";
    const std::string err = folder.path / "err";
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addchdir_np(&actions, files.c_str());
    ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::posix_spawn_file_actions_addopen(&actions, 2, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    std::vector<std::string> words{program};
    words.insert(words.end(), test.commands[at].begin(), test.commands[at].end());
    std::vector<char *> arguments;
    for (std::string &word : words)
      arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    const int refused = ::posix_spawn(&child, program.c_str(), &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (refused != 0) {
      error = fmt::format("cannot start '{}': {}", program, std::strerror(refused));
      return outcome;
    }
    outcome.exitCode = waitFor(child);
    for (std::string &line : splitLines(readFile(out)))
      outcome.out.push_back(std::move(line));
    for (std::string &line : splitLines(readFile(err)))
      outcome.err.push_back(std::move(line));
    if (outcome.exitCode == TimedOut) {
      error = fmt::format("command {} did not end within {} seconds", at + 1, TimeLimit.count());
      return outcome;
    }
    if (outcome.exitCode != 0 && at + 1 < test.commands.size()) {
      error = fmt::format("command {} exits with {}", at + 1, outcome.exitCode);
      return outcome;
    }
  }
  return outcome;
}

} // namespace golden
