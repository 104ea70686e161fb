#include "tacit/Syntax/TokenBuffer.h"

#include <fmt/format.h>

namespace tacit {

std::string dumpTokenLines(const TokenBuffer &buffer, const std::vector<ir::File> &files,
                           const std::vector<ir::Expansion> &expansions) {
  std::string out;
  for (const Token &token : buffer.tokens) {
    const TokenSource &source = buffer.sources[token.source];
    std::string_view path = files[source.file.index()].path;
    fmt::format_to(std::back_inserter(out), "{}:{}:{} {} {}", path, token.line, token.column,
                   toText(token.kind), token.text());
    if (token.has(Token::AreaA))
      out += " area-a";
    if (token.has(Token::Replaced))
      out += " replaced";
    if (source.expansion.isValid()) {
      const ir::Expansion &expansion = expansions[source.expansion.index()];
      fmt::format_to(std::back_inserter(out), " via {} {}:{}", expansion.name,
                     files[expansion.site.file.index()].path, expansion.site.line);
    }
    out += '\n';
  }
  return out;
}

} // namespace tacit
