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
  bool isAssigned = (after == '=' && second != '=') || after == '.' ||
                    (after == '-' && (second == '>' || second == '-' || second == '=')) ||
                    (after == '+' && (second == '+' || second == '=')) ||
                    ((after == '/' || after == '%' || after == '|' || after == '^') && second == '=');
  bool isAddressed = (before == '&' && beforeThat != '&') || (before == '+' && beforeThat == '+') ||
                     (before == '-' && beforeThat == '-');
  return isAssigned || isAddressed ? Use::Variable : Use::Constant;
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
