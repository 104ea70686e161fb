//===- COPY and what means the same, in raw tokens -------------------------------------------===//
#pragma once

#include "Replacing.h"

#include "tacit/IR/Nodes.h"

#include <functional>
#include <string_view>
#include <vector>

namespace tacit::cobol {

/// A COPY or EXEC SQL INCLUDE statement.
struct CopySite {
  std::string_view name;
  std::string_view library;
  std::size_t first = 0; ///< Tokens of the whole statement, its period included.
  std::size_t end = 0;
  std::vector<ReplaceRule> rules;
  bool isResource = false; ///< Brings a file of another kind into the object; no text.
  ir::ExpansionKind kind = ir::ExpansionKind::Copy;
};

/// The tokens of a file that is still being read.
class TokenStream {
public:
  /// The first \p ready of \p read can be taken; \p readOn makes them more, and says whether it could read
  /// on.
  TokenStream(const std::vector<Token> &read, const std::size_t &ready, std::function<bool()> readOn)
      : read_(read), ready_(ready), readOn_(std::move(readOn)) {}

  /// The token at \p at, nullptr behind the end; reads on if it must. Valid until the next call.
  const Token *operator()(std::size_t at) const {
    while (at >= ready_)
      if (!readOn_())
        return nullptr;
    return &read_[at];
  }
  /// The token at \p at as far as it was read already.
  const Token *peek(std::size_t at) const { return at < read_.size() ? &read_[at] : nullptr; }

private:
  const std::vector<Token> &read_;
  const std::size_t &ready_;
  std::function<bool()> readOn_;
};

/// COPY name [OF library] [SUPPRESS] [REPLACING ...] . at the word COPY. False if it is none.
bool parseCopy(const TokenStream &tokens, std::size_t at, CopySite &site);

/// EXEC SQL INCLUDE name END-EXEC [.] at the word EXEC. False if it is none.
bool parseInclude(const TokenStream &tokens, std::size_t at, bool takesPeriod, CopySite &site);

} // namespace tacit::cobol
