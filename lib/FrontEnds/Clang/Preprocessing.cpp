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

void Preprocessing::MacroDefined(const Token &name, const MacroDirective *directive) {
  const MacroInfo *macro = directive->getMacroInfo();
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
