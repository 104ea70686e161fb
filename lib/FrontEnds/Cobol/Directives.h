//===- Compiler directives: >>IF, >>DEFINE, >>SOURCE, $IF, $SET -------------------------===//
//
// Conditional compilation of one file: which lines count. A condition that cannot be decided, because it asks
// for what only the compiler's command line tells, does not hold.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "Lexer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacit::cobol {

/// What a directive asks of the lexer.
struct DirectiveEffect {
  std::optional<SourceFormat> format;
  std::string_view include;     ///< Name of a copybook, of >>INCLUDE or $INCLUDE.
  bool isDebuggingLine = false; ///< >>D
  bool usesDefines = false;     ///< It read or wrote what is defined.
};

class Directives {
public:
  explicit Directives(LexState &state) : state_(state) {}

  /// Takes one directive, from `>>` or `$` on.
  DirectiveEffect take(std::string_view line);
  /// The DEFINE option of a CBL or PROCESS card.
  void takeOptions(std::string_view text);
  bool isSkipping() const { return !open_.empty() && open_.back().branch != Branch::Taken; }

private:
  enum class Branch : std::uint8_t { Taken, NotYet, Done };
  /// An IF or EVALUATE that is not ended yet.
  struct Open {
    Branch branch = Branch::Done;
    std::string subject; ///< Of an EVALUATE.
    bool isTrue = false; ///< EVALUATE TRUE
  };
  struct Word {
    std::string text; ///< In capitals, except for a literal.
    bool isLiteral = false;
    bool is(std::string_view other) const { return !isLiteral && text == other; }
  };
  using Words = std::vector<Word>;
  class Condition;

  static Words split(std::string_view line);
  bool conditional(const Words &words, bool isDollar);
  bool holds(const Words &words, std::size_t at) const;
  bool whenHolds(const Words &words, const Open &open) const;
  std::optional<std::string> valueOf(const Word &word) const;
  void define(const std::string &name, std::string value, bool overrides);
  void undefine(const std::string &name);
  void takeDefine(const Words &words);
  void takeSet(const Words &words, DirectiveEffect &effect);

  LexState &state_;
  std::vector<Open> open_;
};

} // namespace tacit::cobol
