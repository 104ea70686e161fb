//===- Replacement rules of COPY REPLACING and REPLACE ---------------------------------------===//
#pragma once

#include "Keywords.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace tacit::cobol {

enum class ReplaceMode : std::uint8_t { Tokens, Leading, Trailing, Placeholder };

/// One `from BY to`.
struct ReplaceRule {
  ReplaceMode mode = ReplaceMode::Tokens;
  std::vector<Token> from;
  std::vector<Token> to;
};

/// Reads rules from \p tokens at \p at up to the period that ends them, or to
/// the end; leaves \p at behind it.
std::vector<ReplaceRule> parseReplacing(const std::vector<Token> &tokens, std::size_t &at);

/// Makes one token of a PICTURE string that came in several, from \p first on: their first one is marked
/// Replaced.
/// \p comments from \p comment on keep their places between the tokens.
void joinPictures(std::vector<Token> &tokens, std::size_t first, std::vector<CommentToken> &comments,
                  std::size_t comment, Arena &arena);

/// A set of rules, found by the first token of what they replace.
class Replacer {
public:
  Replacer(std::vector<ReplaceRule> rules, SymbolTable &symbols, Arena &arena);
  bool empty() const { return rules_.empty(); }
  const std::vector<ReplaceRule> &rules() const { return rules_; }

  /// Appends to \p out what stands for \p tokens at \p at, and returns how many tokens of it were used.
  std::size_t apply(const std::vector<Token> &tokens, std::size_t at, std::size_t end,
                    std::vector<Token> &out) const;

private:
  /// A rule that changes a part of one word.
  struct PartRule {
    ReplaceMode mode = ReplaceMode::Placeholder;
    std::string from;
    std::string to;
  };
  std::size_t matches(const ReplaceRule &rule, const std::vector<Token> &tokens, std::size_t at,
                      std::size_t end) const;
  bool replacePart(const Token &token, std::string &text) const;
  bool applyToPart(const Token &token, std::vector<Token> &out) const;
  void join(Token &word, const Token &next) const;
  void insert(const std::vector<Token> &to, const Token &place, std::vector<Token> &out) const;
  std::size_t replace(const ReplaceRule &rule, std::size_t used, const std::vector<Token> &tokens,
                      std::size_t at, std::size_t end, std::vector<Token> &out) const;

  std::vector<ReplaceRule> rules_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> byFirst_;
  std::vector<std::uint32_t> pictureRules_; ///< Those that may begin with a PICTURE string.
  std::vector<PartRule> partRules_;
  SymbolTable &symbols_;
  Arena &arena_;
};

} // namespace tacit::cobol
