#include "Instrument.h"

#include <clang/Basic/SourceManager.h>
#include <clang/Rewrite/Core/Rewriter.h>
#include <fmt/format.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/Path.h>

using namespace clang;

namespace tacit::defuse {

unsigned Numbers::place(const Place &place) {
  std::string key =
      fmt::format("{}:{}:{}:{}:{}", place.isDefinition, place.file, place.line, place.column, place.name);
  auto [known, isNew] = known_.try_emplace(key, static_cast<unsigned>(places_.size()));
  if (isNew)
    places_.push_back(place);
  return known->second;
}

unsigned Numbers::variable(const std::string &key) {
  return variables_.try_emplace(key, static_cast<unsigned>(variables_.size())).first->second;
}

namespace {
class Instrumenter {
public:
  Instrumenter(ASTContext &ast, Numbers &numbers)
      : ast_(ast), sources_(ast.getSourceManager()), numbers_(numbers),
        rewriter_(ast.getSourceManager(), ast.getLangOpts()) {}

  void add(const Access &access) {
    std::string name = access.variable->getNameAsString();
    switch (access.event) {
    case Event::Use:
      return around(access, fmt::format("({}, ", call(false, access)), ")");
    case Event::Assign:
      return around(access, "(", fmt::format(", {}, {})", call(true, access), name));
    case Event::CompoundAssign:
      return around(access, fmt::format("({}, ", call(false, access)),
                    fmt::format(", {}, {})", call(true, access), name));
    case Event::Step:
      return around(access, fmt::format("({}, {}, ", call(false, access), call(true, access)), ")");
    case Event::Declare: {
      // Behind a comma, 0 is no pointer.
      bool isPointer = access.variable->getType()->isPointerType();
      std::string type = isPointer ? fmt::format("(__typeof__({}))(", name) : "";
      return around(access, fmt::format("({}, {}", call(true, access), type), isPointer ? "))" : ")");
    }
    case Event::Parameter:
      rewriter_.InsertTextAfterToken(access.range.getBegin(), fmt::format(" {};", call(true, access)));
      return;
    }
  }

  std::map<std::string, std::string> files() {
    std::map<std::string, std::string> found;
    for (auto &[file, buffer] : llvm::make_range(rewriter_.buffer_begin(), rewriter_.buffer_end()))
      found[path(sources_.getLocForStartOfFile(file))] = std::string(buffer.begin(), buffer.end());
    return found;
  }

private:
  std::string path(SourceLocation at) const {
    llvm::SmallString<256> name(sources_.getFilename(at));
    llvm::sys::fs::make_absolute(name);
    llvm::sys::path::remove_dots(name, true);
    return std::string(name);
  }
  std::string call(bool isDefinition, const Access &access) {
    std::string key = keyOf(*access.variable);
    SourceLocation at = access.at;
    unsigned place = numbers_.place(
        {isDefinition, path(at), sources_.getSpellingLineNumber(at), sources_.getSpellingColumnNumber(at),
         key, access.variable->getNameAsString(), access.variable->hasGlobalStorage()});
    return fmt::format("{}({}, {}, &{})", isDefinition ? "defuse_definition" : "defuse_use", place,
                       numbers_.variable(key), access.variable->getNameAsString());
  }
  /// Outer expressions come first: theirs stay outside.
  void around(const Access &access, const std::string &before, const std::string &after) {
    CharSourceRange range = fileRange(access.range, ast_);
    rewriter_.InsertText(range.getBegin(), before, true);
    rewriter_.InsertText(range.getEnd(), after, false);
  }

  ASTContext &ast_;
  SourceManager &sources_;
  Numbers &numbers_;
  Rewriter rewriter_;
};
} // namespace

std::map<std::string, std::string> instrument(ASTContext &ast, const std::set<std::string> &hidden,
                                              Numbers &numbers) {
  Instrumenter instrumenter(ast, numbers);
  std::set<std::string> ignored;
  for (const Access &access : findAccesses(ast, ignored))
    if (!hidden.contains(keyOf(*access.variable)))
      instrumenter.add(access);
  return instrumenter.files();
}

} // namespace tacit::defuse
