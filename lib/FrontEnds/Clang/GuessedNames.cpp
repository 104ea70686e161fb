#include "GuessedNames.h"

#include "Diagnostics.h"
#include "LibraryFunctions.h"

#include "tacit/Support/Text.h"

#include <clang/AST/ASTContext.h>
#include <clang/Sema/Lookup.h>
#include <clang/Sema/Scope.h>
#include <clang/Sema/Sema.h>

using namespace clang;

namespace tacit::cfe {

static constexpr std::size_t MostNames = 10'000;

void GuessedNames::attach(Sema &sema) {
  sema_ = &sema;
  sema.addExternalSource(this);
}

static bool isWordCharacter(char c) {
  return isLetter(c) || isDigit(c) || c == '_';
}

static bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Whether a value may follow the last word of \p text.
static bool endsInOperatorWord(llvm::StringRef text) {
  for (llvm::StringRef word : {"return", "case", "else", "do", "sizeof", "throw", "delete"})
    if (text.ends_with(word) &&
        (text.size() == word.size() || !isWordCharacter(text[text.size() - word.size() - 1])))
      return true;
  return false;
}

/// Whether what stands between these characters is changed, has members, or is asked for its address.
static bool isPlace(char before, char beforeThat, char after, char second) {
  bool isAssigned = (after == '=' && second != '=') || after == '.' ||
                    (after == '-' && (second == '>' || second == '-' || second == '=')) ||
                    (after == '+' && (second == '+' || second == '=')) ||
                    ((after == '/' || after == '%' || after == '|' || after == '^') && second == '=');
  bool isAddressed = (before == '&' && beforeThat != '&') || (before == '+' && beforeThat == '+') ||
                     (before == '-' && beforeThat == '-');
  return isAssigned || isAddressed;
}

/// What the name is used as, judged by the characters around it.
GuessedNames::Use GuessedNames::useAt(SourceLocation place, bool isInFunction) const {
  auto [file, offset] = map_.sources().getDecomposedSpellingLoc(place);
  llvm::StringRef text = map_.sources().getBufferData(file);
  std::size_t next = offset;
  auto at = [&](std::size_t index) { return index < text.size() ? text[index] : '\0'; };
  while (isWordCharacter(at(next)))
    ++next;
  auto skipBlanks = [&] {
    while (isBlank(at(next)))
      ++next;
  };
  skipBlanks();
  std::size_t previous = offset;
  while (previous > 0 && isBlank(text[previous - 1]))
    --previous;
  char before = previous > 0 ? text[previous - 1] : '\0';
  char beforeThat = previous > 1 ? text[previous - 2] : '\0';

  char after = at(next), second = at(next + 1);
  if (isWordCharacter(after)) {
    while (isWordCharacter(at(next)))
      ++next;
    skipBlanks();
    return isWordCharacter(at(next)) ? Use::None : Use::Type; // Three words in a row declare nothing.
  }
  if (isWordCharacter(before) && !endsInOperatorWord(text.take_front(previous)))
    return Use::None; // `static calls;` declares the name itself.
  if (after == '*') {
    while (at(next) == '*' || isBlank(at(next)))
      ++next;
    if (at(next) == ')' || at(next) == ',')
      return Use::Type;
    bool startsStatement = before == ';' || before == '{' || before == '}' || before == '\0';
    return isWordCharacter(at(next)) && (startsStatement || !isInFunction) ? Use::Type : Use::Constant;
  }
  if (!isInFunction && (after == ',' || after == ')' || after == ';'))
    return before == '=' ? Use::Constant : Use::None; // A parameter's name in a K&R definition, or a macro.
  if (after == ')' && before == '(') {
    ++next;
    skipBlanks();
    char behind = at(next);
    if (isWordCharacter(behind) || behind == '(' || behind == '"' || behind == '&')
      return Use::Type; // A cast.
  }
  if (after == '(')
    return sema_->getLangOpts().CPlusPlus ? Use::Function : Use::None; // C declares functions by their use.
  if (after == '{' || after == '"' || after == ':')
    return after == ':' && second != ':' ? Use::Constant : Use::None;
  if (after == '[')
    return Use::Array;
  return isPlace(before, beforeThat, after, second) ? Use::Variable : Use::Constant;
}

/// A name that is changed here, or has elements or members there, is no constant anywhere.
GuessedNames::Use GuessedNames::usedElsewhereAs(FileID file, llvm::StringRef name) {
  auto [known, isNew] = places_.try_emplace(file);
  llvm::StringMap<Use> &places = known->second;
  if (isNew) {
    llvm::StringRef text = map_.sources().getBufferData(file);
    auto at = [&](std::size_t index) { return index < text.size() ? text[index] : '\0'; };
    char before = '\0', beforeThat = '\0'; // Without blanks, comments and literals.
    for (std::size_t next = 0; next < text.size();) {
      char c = text[next];
      if (c == '/' && (at(next + 1) == '/' || at(next + 1) == '*')) {
        std::size_t end = text.find(at(next + 1) == '/' ? "\n" : "*/", next + 2);
        next = end == llvm::StringRef::npos ? text.size() : end + (at(next + 1) == '/' ? 1 : 2);
        continue;
      }
      if (c == '"' || c == '\'') {
        for (++next; next < text.size() && text[next] != c && text[next] != '\n'; ++next)
          next += text[next] == '\\' ? 1 : 0;
        ++next;
      } else if (isLetter(c) || c == '_') {
        std::size_t end = next;
        while (isWordCharacter(at(end)))
          ++end;
        llvm::StringRef word = text.slice(next, end);
        std::size_t behind = end;
        while (isBlank(at(behind)))
          ++behind;
        char after = at(behind);
        bool isMember = before == '.' || (before == '>' && beforeThat == '-');
        if (!isMember && after == '[')
          places[word] = Use::Array;
        else if (!isMember && isPlace(before, beforeThat, after, at(behind + 1)))
          places.try_emplace(word, Use::Variable);
        next = end;
        c = 'a';
      } else {
        ++next;
      }
      if (!isBlank(c)) {
        beforeThat = before;
        before = c;
      }
    }
  }
  auto found = places.find(name);
  return found == places.end() ? Use::Constant : found->second;
}

NamedDecl *GuessedNames::declare(IdentifierInfo &name, SourceLocation place, Use use) {
  ASTContext &ast = sema_->getASTContext();
  TranslationUnitDecl *unit = ast.getTranslationUnitDecl();
  NamedDecl *made = nullptr;
  switch (use) {
  case Use::None:
    return nullptr;
  case Use::Type:
    made =
        TypedefDecl::Create(ast, unit, place, place, &name, ast.getTrivialTypeSourceInfo(ast.IntTy, place));
    break;
  case Use::Variable:
  case Use::Array: {
    QualType type = use == Use::Array ? ast.getPointerType(ast.IntTy) : QualType(ast.IntTy);
    made = VarDecl::Create(ast, unit, place, place, &name, type, ast.getTrivialTypeSourceInfo(type, place),
                           SC_Extern);
    break;
  }
  case Use::Function: {
    FunctionProtoType::ExtProtoInfo info;
    info.Variadic = true;
    QualType type = ast.getFunctionType(ast.IntTy, {}, info);
    made = FunctionDecl::Create(ast, unit, place, place, &name, type,
                                ast.getTrivialTypeSourceInfo(type, place), SC_Extern);
    break;
  }
  case Use::Constant: {
    if (!constants_) {
      constants_ = EnumDecl::Create(ast, unit, place, place, nullptr, nullptr, false, false, false);
      constants_->setImplicit();
      constants_->completeDefinition(ast.IntTy, ast.IntTy, 31, 0);
    }
    llvm::APSInt number(llvm::APInt(32, FirstUnknownSize + byName_.size()), /*isUnsigned=*/false);
    made = EnumConstantDecl::Create(ast, constants_, place, &name, ast.IntTy, nullptr, number);
    break;
  }
  }
  made->setImplicit();
  made_.insert(made);
  return made;
}

VarDecl *GuessedNames::declareStatus(IdentifierInfo &name, SourceLocation place) {
  VarDecl *&known = statusVariables_[name.getName()];
  if (known)
    return known;
  ASTContext &ast = sema_->getASTContext();
  QualType type = name.getName() == "SQLCODE" ? ast.LongTy : ast.IntTy;
  if (name.getName() == "SQLSTATE")
    type = ast.getConstantArrayType(ast.CharTy, llvm::APInt(64, 6), nullptr, ArraySizeModifier::Normal, 0);
  known = VarDecl::Create(ast, ast.getTranslationUnitDecl(), place, place, &name, type,
                          ast.getTrivialTypeSourceInfo(type, place), SC_Extern);
  known->setImplicit();
  return known;
}

bool GuessedNames::LookupUnqualified(LookupResult &result, Scope *scope) {
  IdentifierInfo *name = result.getLookupName().getAsIdentifierInfo();
  SourceLocation place = result.getNameLoc();
  if (!name || !sema_ || !scope || result.getLookupKind() != Sema::LookupOrdinaryName ||
      result.isForRedeclaration() || place.isInvalid() || byName_.size() >= MostNames ||
      sema_->isSFINAEContext() || !map_.isProject(place) || sema_->CurContext->isDependentContext() ||
      map_.sources().isWrittenInScratchSpace(map_.sources().getSpellingLoc(place)))
    return false;
  if (name->getName() == "SQLCODE" || name->getName() == "SQLSTATE") {
    result.addDecl(declareStatus(*name, place));
    return true;
  }
  Use use = useAt(place, scope->getFnParent() != nullptr);
  if (use == Use::None)
    return false;
  if (isStatusVariable(std::string_view(name->getName())) && use != Use::Type && use != Use::Function) {
    result.addDecl(declareStatus(*name, place));
    return true;
  }
  if (use == Use::Constant)
    use = usedElsewhereAs(map_.sources().getDecomposedSpellingLoc(place).first, name->getName());
  // A name is one thing throughout: what it was first used as, except that a type stays a type.
  auto [known, isNew] = byName_.try_emplace({name, use == Use::Type ? 1U : 0U}, nullptr);
  if (isNew)
    known->second = declare(*name, place, use);
  if (reported_.insert(name).second) {
    diagnostics_.push_back(
        makeDiagnostic(UndeclaredName, map_.location(place), std::string_view(name->getName())));
  }
  result.addDecl(known->second);
  return true;
}

} // namespace tacit::cfe
