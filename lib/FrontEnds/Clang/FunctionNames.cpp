#include "FunctionNames.h"

#include "FunctionLowering.h"

#include <fmt/format.h>

using namespace clang;

namespace tacit::cfe {

std::string ownName(const NamedDecl &declaration) {
  if (isa<CXXConstructorDecl, CXXDestructorDecl>(declaration)) {
    const auto *parent = cast<CXXRecordDecl>(declaration.getDeclContext());
    return (isa<CXXDestructorDecl>(declaration) ? "~" : "") + parent->getNameAsString();
  }
  return declaration.getNameAsString();
}

std::string plainName(const NamedDecl &declaration) {
  std::string result = ownName(declaration);
  for (const DeclContext *around = declaration.getDeclContext(); around; around = around->getParent()) {
    if (const auto *space = dyn_cast<NamespaceDecl>(around);
        space && (space->isInline() || space->isAnonymousNamespace()))
      continue;
    const auto *named = dyn_cast<NamedDecl>(around);
    if (named && !isa<TranslationUnitDecl>(around) && !ownName(*named).empty())
      result = ownName(*named) + "::" + result;
  }
  return result;
}

FunctionNames::FunctionNames(const ASTContext &ast, SourceMap &map) : ast_(ast), map_(map) {
  if (ast.getLangOpts().CPlusPlus)
    collect(*ast.getTranslationUnitDecl(), false);
}

void FunctionNames::add(const FunctionDecl &instantiation) {
  const FunctionDecl *body = nullptr;
  if (!instantiation.hasBody(body) || body->isInvalidDecl() || body->isDependentContext())
    return;
  if (const FunctionDecl *pattern = body->getTemplateInstantiationPattern())
    instantiations_[pattern->getCanonicalDecl()].push_back(body);
}

void FunctionNames::collect(const DeclContext &context, bool isInstantiated) {
  // As for lowering: of precompiled headers nothing is wanted that nothing asks for.
  bool isUnit = isa<TranslationUnitDecl>(context);
  for (const Decl *each : isUnit ? context.noload_decls() : context.decls()) {
    if (!map_.isProject(each->getLocation()))
      continue;
    if (const auto *functions = dyn_cast<FunctionTemplateDecl>(each)) {
      for (const FunctionDecl *function : functions->specializations())
        add(*function);
    } else if (const auto *classes = dyn_cast<ClassTemplateDecl>(each)) {
      if (classes->isThisDeclarationADefinition() || isInstantiated)
        for (const ClassTemplateSpecializationDecl *made : classes->specializations())
          if (made->getSpecializationKind() != TSK_ExplicitSpecialization)
            collect(*made, true);
      if (!isInstantiated)
        collect(*classes->getTemplatedDecl(), false);
    } else if (const auto *function = dyn_cast<FunctionDecl>(each)) {
      if (isInstantiated)
        add(*function);
    } else if (const auto *record = dyn_cast<CXXRecordDecl>(each)) {
      if (!record->isImplicit() && (isInstantiated || !isa<ClassTemplateSpecializationDecl>(record)))
        collect(*record, isInstantiated);
    } else if (isa<NamespaceDecl, LinkageSpecDecl>(each)) {
      collect(*cast<DeclContext>(each), isInstantiated);
    }
  }
}

//--- Meanings ----------------------------------------------------------------------------

/// What kind of value a type has, as far as operators mean something else for it.
static char kindOf(QualType type) {
  if (type.isNull() || type->isDependentType())
    return '?';
  type = type.getNonReferenceType();
  return type->isBooleanType()                        ? 'b'
         : type->isEnumeralType()                     ? 'e'
         : type->isRealFloatingType()                 ? 'f'
         : type->isSignedIntegerOrEnumerationType()   ? 'i'
         : type->isUnsignedIntegerOrEnumerationType() ? 'u'
         : type->isPointerType()                      ? 'p'
         : type->isRecordType()                       ? 'r'
                                                      : 'o';
}

/// A text that is equal for two bodies exactly if they do the same to values of their types.
static std::string describeMeaning(const ASTContext &ast, const FunctionDecl &function) {
  std::string result;
  auto note = [&](std::string_view what) { fmt::format_to(std::back_inserter(result), "{} ", what); };
  note(std::string(1, kindOf(function.getReturnType())));
  for (const ParmVarDecl *parameter : function.parameters())
    note(std::string(1, kindOf(parameter->getType())));
  std::vector<const Stmt *> open{function.getBody()};
  if (const auto *constructor = dyn_cast<CXXConstructorDecl>(&function))
    for (const CXXCtorInitializer *each : constructor->inits())
      open.push_back(each->getInit());
  while (!open.empty()) {
    const Stmt *each = open.back();
    open.pop_back();
    if (!each) {
      note("-");
      continue;
    }
    if (const auto *conversion = dyn_cast<ImplicitCastExpr>(each)) {
      const Expr &from = *conversion->getSubExpr();
      bool keeps = conversion->getCastKind() != CK_IntegralCast ||
                   constantFits(ast, from, conversion->getType()) ||
                   ast.getTypeSize(from.getType()) <= ast.getTypeSize(conversion->getType());
      if (keeps && conversion->getCastKind() != CK_FloatingToIntegral) {
        open.push_back(&from);
        continue;
      }
    }
    note(fmt::format("{}", static_cast<unsigned>(each->getStmtClass())));
    if (const auto *value = dyn_cast<Expr>(each))
      note(std::string(1, kindOf(value->getType())));
    if (const auto *binary = dyn_cast<BinaryOperator>(each))
      note(std::string_view(binary->getOpcodeStr()));
    else if (const auto *unary = dyn_cast<clang::UnaryOperator>(each))
      note(std::string_view(clang::UnaryOperator::getOpcodeStr(unary->getOpcode())));
    else if (const auto *reference = dyn_cast<DeclRefExpr>(each))
      note(plainName(*reference->getDecl()));
    else if (const auto *access = dyn_cast<MemberExpr>(each))
      note(isa<FieldDecl>(access->getMemberDecl()) ? access->getMemberDecl()->getNameAsString()
                                                   : plainName(*access->getMemberDecl()));
    else if (const auto *made = dyn_cast<CXXConstructExpr>(each))
      note(plainName(*made->getConstructor()));
    else if (const auto *integer = dyn_cast<IntegerLiteral>(each))
      note(fmt::format("{}", integer->getValue().getLimitedValue()));
    else if (const auto *text = dyn_cast<clang::StringLiteral>(each))
      note(std::string_view(text->getBytes()));
    else if (const auto *character = dyn_cast<CharacterLiteral>(each))
      note(fmt::format("{}", character->getValue()));
    else if (const auto *truth = dyn_cast<CXXBoolLiteralExpr>(each))
      note(truth->getValue() ? "true" : "false");
    else if (const auto *number = dyn_cast<FloatingLiteral>(each))
      note(fmt::format("{}", number->getValueAsApproximateDouble()));
    for (const Stmt *child : each->children())
      open.push_back(child);
  }
  return result;
}

const std::vector<FunctionNames::Meaning> &FunctionNames::meanings(const FunctionDecl &pattern) {
  const FunctionDecl *key = pattern.getCanonicalDecl();
  if (auto known = meanings_.find(key); known != meanings_.end())
    return known->second;
  std::vector<Meaning> found;
  if (auto made = instantiations_.find(key); made != instantiations_.end())
    for (const FunctionDecl *each : made->second) {
      std::string description = describeMeaning(ast_, *each);
      auto same = std::ranges::find(found, description, &Meaning::description);
      if (same == found.end())
        found.push_back({.description = std::move(description), .functions = {each}});
      else
        same->functions.push_back(each);
    }
  return meanings_[key] = std::move(found);
}

std::vector<const FunctionDecl *> FunctionNames::bodies(const FunctionDecl &written) {
  if (!written.isDependentContext())
    return {&written};
  std::vector<const FunctionDecl *> result;
  for (const Meaning &meaning : meanings(written))
    result.push_back(meaning.functions.front());
  if (result.empty())
    result.push_back(&written);
  return result;
}

//--- Names -------------------------------------------------------------------------------

const std::string &FunctionNames::nameLambda(const CXXRecordDecl &lambda, const std::string &around) {
  auto [at, isNew] = lambdas_.try_emplace(lambda.getCanonicalDecl());
  if (isNew)
    at->second = fmt::format("{}{}lambda_{}", around, around.empty() ? "" : "::", ++lambdaCounts_[around]);
  return at->second;
}

bool FunctionNames::isOverloaded(const FunctionDecl &function) const {
  if (!ast_.getLangOpts().CPlusPlus || function.isExternC() || isa<CXXDestructorDecl>(function))
    return false;
  const DeclContext *context = function.getDeclContext()->getRedeclContext();
  std::vector<const Decl *> found;
  for (const NamedDecl *each : context->lookup(function.getDeclName())) {
    const NamedDecl *meant = each->getUnderlyingDecl();
    if (!isa<FunctionDecl, FunctionTemplateDecl>(meant) || meant->isImplicit() ||
        !map_.isProject(meant->getLocation()))
      continue;
    const auto *method = dyn_cast<FunctionDecl>(meant);
    if (method && method->isDeleted())
      continue;
    if (std::ranges::find(found, meant->getCanonicalDecl()) == found.end())
      found.push_back(meant->getCanonicalDecl());
  }
  return found.size() > 1;
}

std::string FunctionNames::writtenName(const FunctionDecl &function) {
  std::string result = plainName(function);
  if (!isOverloaded(function))
    return result;
  std::string types;
  for (const ParmVarDecl *parameter : function.getCanonicalDecl()->parameters())
    types += (types.empty() ? "" : ", ") + parameter->getType().getAsString(ast_.getPrintingPolicy());
  const auto *method = dyn_cast<CXXMethodDecl>(&function);
  return fmt::format("{}({}){}", result, types, method && method->isConst() ? " const" : "");
}

std::string FunctionNames::name(const FunctionDecl &function) {
  if (auto known = names_.find(&function); known != names_.end())
    return known->second;
  if (const auto *method = dyn_cast<CXXMethodDecl>(&function); method && method->getParent()->isLambda()) {
    const CXXRecordDecl *lambda = method->getParent()->getCanonicalDecl();
    if (auto known = lambdas_.find(lambda); known != lambdas_.end())
      return known->second;
  }
  return names_[&function] = findName(function);
}

std::string FunctionNames::findName(const FunctionDecl &function) {
  if (!map_.isProject(function.getLocation()))
    return plainName(function);
  const FunctionDecl *pattern = function.getTemplateInstantiationPattern();
  if (!pattern)
    return writtenName(function);
  const std::vector<Meaning> &all = meanings(*pattern);
  const FunctionDecl *body = nullptr;
  function.hasBody(body);
  std::string result = writtenName(*pattern);
  if (all.size() < 2)
    return result;
  for (const Meaning &meaning : all) {
    if (std::ranges::find(meaning.functions, body) == meaning.functions.end())
      continue;
    llvm::raw_string_ostream out(result = {});
    PrintingPolicy policy = ast_.getPrintingPolicy();
    policy.SuppressInlineNamespace = true;
    meaning.functions.front()->getNameForDiagnostic(out, policy, true);
    return result;
  }
  return result;
}

} // namespace tacit::cfe
