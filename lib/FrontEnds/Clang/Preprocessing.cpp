#include "Preprocessing.h"

#include <algorithm>
#include <clang/Lex/Lexer.h>
#include <clang/Lex/MacroInfo.h>

using namespace clang;

namespace tacit::cfe {

static constexpr std::size_t MostConstants = 20'000;

void Preprocessing::InclusionDirective(SourceLocation hash, const Token &, llvm::StringRef name, bool,
                                       CharSourceRange nameRange, OptionalFileEntryRef file, llvm::StringRef,
                                       llvm::StringRef, const Module *, bool, SrcMgr::CharacteristicKind) {
  if (file || name.empty())
    return;
  (void)nameRange;
  // What EXEC SQL INCLUDE names goes by the name written there.
  std::string_view mount = embeddedc::IncludeMount;
  name.consume_front(llvm::StringRef(mount.data(), mount.size()));
  std::size_t length = std::string("#include ").size() + name.size() + 2;
  unit_.missing.push_back({.kind = ir::MissingKind::Header,
                           .name = unit_.arena().intern(std::string_view(name)),
                           .origin = map_.fileOrigin(hash, length)});
}

void Preprocessing::FileChanged(SourceLocation location, FileChangeReason reason, SrcMgr::CharacteristicKind,
                                FileID) {
  if (reason == EnterFile)
    entered_.push_back(map_.sources().getFileID(location));
}

void Preprocessing::SourceRangeSkipped(SourceRange range, SourceLocation) {
  auto [file, begin] = map_.sources().getDecomposedLoc(range.getBegin());
  if (map_.embedded(file))
    skipped_[file].emplace_back(begin, map_.sources().getFileOffset(range.getEnd()));
}

bool Preprocessing::isSkipped(FileID file, unsigned offset) const {
  auto found = skipped_.find(file);
  if (found == skipped_.end())
    return false;
  auto after = std::ranges::upper_bound(found->second, offset, {}, &std::pair<unsigned, unsigned>::first);
  return after != found->second.begin() && offset < std::prev(after)->second;
}

/// \p tokens without parentheses that enclose all of them.
static llvm::ArrayRef<Token> withoutParentheses(llvm::ArrayRef<Token> tokens) {
  while (tokens.size() > 2 && tokens.front().is(tok::l_paren) && tokens.back().is(tok::r_paren)) {
    std::size_t depth = 0, at = 0;
    do {
      depth += tokens[at].is(tok::l_paren) ? 1 : 0;
      depth -= tokens[at].is(tok::r_paren) ? 1 : 0;
    } while (depth > 0 && ++at < tokens.size());
    if (at + 1 != tokens.size())
      break;
    tokens = tokens.drop_front().drop_back();
  }
  return tokens;
}

void Preprocessing::addFunction(const Token &name, const MacroInfo &macro) {
  if (macro.getNumTokens() == 0 || macro.isVariadic() || functions_.size() >= MostConstants ||
      !name.getLocation().isFileID() || !map_.isProject(name.getLocation()))
    return;
  auto tokens = macro.tokens();
  if (tokens.size() > 1 && tokens.back().is(tok::semi))
    tokens = tokens.drop_back();
  tokens = withoutParentheses(tokens);
  FunctionMacro found{std::string(name.getIdentifierInfo()->getName()),
                      {},
                      {name.getLocation(), macro.tokens().back().getLocation()},
                      {tokens.front().getLocation(), tokens.back().getLocation()}};
  for (const IdentifierInfo *parameter : macro.params())
    found.parameters.emplace_back(parameter->getName());
  bool saysSomething = std::ranges::any_of(tokens, [&](const Token &token) {
    if (const IdentifierInfo *word = token.getIdentifierInfo())
      return token.is(tok::identifier) && macro.getParameterNum(word) < 0;
    return token.isLiteral();
  });
  if (saysSomething)
    functions_.push_back(std::move(found));
}

void Preprocessing::MacroDefined(const Token &name, const MacroDirective *directive) {
  const MacroInfo *macro = directive->getMacroInfo();
  if (macro->isFunctionLike())
    addFunction(name, *macro);
  if (!macro->isObjectLike() || macro->getNumTokens() == 0 || macro->getNumTokens() > 6 ||
      constants_.size() >= MostConstants || !name.getLocation().isFileID() ||
      !map_.isProject(name.getLocation()))
    return;
  // Literal, with a sign and parentheses around it.
  unsigned literals = 0, opened = 0, closed = 0;
  std::string sign;
  const Token *literal = nullptr;
  for (const Token &each : macro->tokens()) {
    if (each.is(tok::l_paren) && literals == 0)
      ++opened;
    else if (each.is(tok::r_paren) && literals == 1)
      ++closed;
    else if (each.is(tok::minus) && literals == 0 && sign.empty())
      sign = "-";
    else if (each.isOneOf(tok::numeric_constant, tok::string_literal, tok::char_constant) && literals == 0) {
      ++literals;
      literal = &each;
    } else
      return;
  }
  if (!literal || opened != closed)
    return;
  constants_.push_back(
      {std::string(name.getIdentifierInfo()->getName()),
       sign + Lexer::getSpelling(*literal, map_.sources(), map_.language()),
       {name.getLocation(), macro->getReplacementToken(macro->getNumTokens() - 1).getLocation()},
       {literal->getLocation(), literal->getLocation()}});
}

} // namespace tacit::cfe
