//===- A golden file: source with its expectations in its own comments ---------------------===//
//
// A directive is a comment line `<leader> KEY: text`, where the leader is that of the language (`*>`, `//*`,
// `//`,
// `--`, `*`, `;`, `#`). docs/testing.md tells what each key means.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace golden {

enum class Key : unsigned char { Args, Check, Err, Exit, File };

/// The directive that a line is. `prefix` is all before the key.
struct Directive {
  Key key = Key::Check;
  std::string prefix;
  std::string text;
};
std::optional<Directive> directiveOf(std::string_view line);

/// One of the files a test consists of. Expectations stand in it and count as its lines.
struct Part {
  std::string name;
  std::vector<std::string> lines;
  std::size_t firstLine = 0; ///< Index in the golden file of its first line.
};

/// An expected line and where it stands. Line references are already numbers.
struct Expectation {
  std::string text;
  std::size_t line = 0; ///< Index in the golden file.
};

struct TestFile {
  std::string name; ///< Without folders: what %s stands for.
  std::vector<std::string> lines;
  bool endsWithNewline = true;
  std::vector<Part> parts; ///< The first is named as the test.
  std::vector<std::vector<std::string>> commands;
  std::vector<Expectation> out;
  std::vector<Expectation> err;
  int exitCode = 0;
  std::string error; ///< Why this is no golden file; empty if it is one.
};

/// Reads the text of a golden file. Never fails; see TestFile::error.
TestFile parseTest(std::string name, std::string_view text);

/// The line number within its part (from 1) of line \p index of the golden file.
std::size_t lineNumber(const TestFile &test, std::size_t index);

/// What running the commands gave.
struct Outcome {
  std::vector<std::string> out;
  std::vector<std::string> err;
  int exitCode = 0;
};

/// The differences, one line each: `-` expected, `+` came; empty if there are none.
std::vector<std::string> compare(const TestFile &test, const Outcome &outcome);

/// The text of \p test with the expectations that \p outcome meets.
std::string update(const TestFile &test, const Outcome &outcome);

/// \p text in lines; a last newline ends the last line.
std::vector<std::string> splitLines(std::string_view text);

} // namespace golden
