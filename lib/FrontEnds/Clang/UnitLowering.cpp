#include "UnitLowering.h"

#include "MacroFunctions.h"
#include "SqlCalls.h"

#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/ExprCXX.h>
#include <fmt/format.h>

using namespace clang;

namespace tacit::cfe {

bool UnitLowering::shouldSkipFunctionBody(Decl *declared) {
  return !map_.isProject(declared->getLocation());
}

void UnitLowering::HandleTranslationUnit(ASTContext &ast) {
  DataLowering data(ast, map_, comments_, guesses_, unit_);
  FunctionNames names(ast, map_);
  UnitState state{.ast = ast,
                  .unit = unit_,
                  .map = map_,
                  .data = data,
                  .comments = comments_,
                  .names = names,
                  .errors = errors_};
  MacroFunctions macros(map_, preprocessing_);
  state.macros = &macros;
  data.lowerInitialiser = [&state](const Expr &expr) {
    return FunctionLowering(state, {}).lowerConstant(expr);
  };
  data.lowerEnumValue = [&state](const EnumConstantDecl &constant) {
    return FunctionLowering(state, {}).enumValue(constant);
  };
  EmbeddedSql sql(state, guesses_, diagnostics_);
  state.sql = &sql;
  addConstants(state);
  sql.read(preprocessing_);
  SqlCalls calls(state, sql);
  if (calls.read())
    state.sqlCalls = &calls;
  lowerDeclarations(*ast.getTranslationUnitDecl(), state);
  lowerLambdas(state);
  state.sqlCalls = nullptr; // What it knows are calls in functions.
  for (const MacroFunction *each : macros.found())
    lowerMacro(*each, state);
  markSqlStatus(unit_);
  comments_.finish();
}

/// A constant of the preprocessor is an item too: it has a name, a value and a comment, and is used in
/// formulas.
void UnitLowering::addConstants(UnitState &state) {
  for (const MacroConstant &constant : preprocessing_.constants()) {
    bool isText = constant.text.starts_with('"');
    ir::DataItem item;
    item.name = unit_.arena().intern(constant.name);
    item.storage = ir::Storage::Constant;
    item.origin = map_.origin(constant.definition);
    item.comment = comments_.beside(item.origin, true);
    std::string_view text = constant.text;
    bool isQuoted = text.size() >= 2 && (isText || text.starts_with('\''));
    bool isFloat = !isQuoted && text.find_first_of(".") != std::string_view::npos;
    item.type = state.data.type(isText     ? QualType(state.ast.getPointerType(state.ast.CharTy))
                                : isQuoted ? QualType(state.ast.CharTy)
                                : isFloat  ? QualType(state.ast.DoubleTy)
                                           : QualType(state.ast.IntTy));
    if (isQuoted)
      text = text.substr(1, text.size() - 2);
    else
      while (text.size() > 1 && std::string_view("uUlL").find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    item.initialValue = unit_.exprs.push_back({.kind = isQuoted ? ir::ExprKind::String : ir::ExprKind::Number,
                                               .type = item.type,
                                               .origin = map_.origin(constant.value),
                                               .text = unit_.arena().intern(text)});
    state.constants[constant.definition.getBegin().getRawEncoding()] = unit_.items.push_back(item);
  }
}

void UnitLowering::lowerDeclarations(const DeclContext &context, UnitState &state) {
  // Of precompiled headers nothing is wanted that nothing asks for.
  bool isUnit = isa<TranslationUnitDecl>(context);
  for (const Decl *each : isUnit ? context.noload_decls() : context.decls()) {
    if (!map_.isProject(each->getLocation()))
      continue;
    if (const auto *function = dyn_cast<FunctionDecl>(each)) {
      lowerFunctions(*function, state);
    } else if (const auto *variable = dyn_cast<VarDecl>(each)) {
      if (!variable->getDeclContext()->isDependentContext() && !variable->isInvalidDecl())
        state.data.variable(*variable, {});
    } else if (const auto *record = dyn_cast<RecordDecl>(each)) {
      if (record->isThisDeclarationADefinition() && !record->isDependentContext() &&
          !record->isInvalidDecl() && !record->isImplicit())
        state.data.record(*record);
      // What is instantiated by order of the source is lowered with its template.
      const auto *made = dyn_cast<ClassTemplateSpecializationDecl>(record);
      if (const auto *klass = dyn_cast<CXXRecordDecl>(record);
          klass && (!made || made->getSpecializationKind() == TSK_ExplicitSpecialization))
        lowerDeclarations(*klass, state);
    } else if (const auto *enumeration = dyn_cast<EnumDecl>(each)) {
      for (const EnumConstantDecl *constant : enumeration->enumerators())
        state.data.enumerator(*constant);
    } else if (isa<NamespaceDecl, LinkageSpecDecl>(each)) {
      lowerDeclarations(*cast<DeclContext>(each), state);
    } else if (const auto *pattern = dyn_cast<FunctionTemplateDecl>(each)) {
      lowerFunctions(*pattern->getTemplatedDecl(), state);
    } else if (const auto *klass = dyn_cast<ClassTemplateDecl>(each)) {
      lowerDeclarations(*klass->getTemplatedDecl(), state);
    }
  }
}

void UnitLowering::lowerFunctions(const FunctionDecl &written, UnitState &state) {
  if (!written.doesThisDeclarationHaveABody() || written.isDefaulted() || EmbeddedSql::isHolder(written) ||
      written.getTemplateSpecializationKind() == TSK_ExplicitInstantiationDefinition)
    return;
  for (const FunctionDecl *body : state.names.bodies(written))
    lowerFunction(*body, state);
  lowerLambdas(state);
}

/// Lambdas are met inside of functions and of initialisers, and of each other.
void UnitLowering::lowerLambdas(UnitState &state) {
  for (std::size_t at = 0; at < state.lambdas.size(); ++at)
    lowerFunction(*state.lambdas[at], state);
  state.lambdas.clear();
}

void UnitLowering::lowerMacro(const MacroFunction &function, UnitState &state) {
  const FunctionMacro &macro = *function.macro;
  ir::Program program;
  program.name = unit_.arena().intern(macro.name);
  program.kind = ir::ProgramKind::Macro;
  program.isExternallyVisible = false;
  program.origin = map_.origin(macro.definition);
  program.comment = comments_.above(program.origin);
  program.qualifiedName =
      unit_.arena().intern(fmt::format("{}::{}", map_.path(macro.definition.getBegin()), macro.name));
  program.uses = unit_.arena().copy(function.uses);
  ir::ProgramId id = unit_.programs.push_back(program);
  ir::ProcedureId procedure = unit_.procedures.push_back({.name = program.name,
                                                          .kind = ir::ProcedureKind::Function,
                                                          .program = id,
                                                          .comment = program.comment,
                                                          .origin = program.origin});
  unit_.programs[id].procedures = unit_.arena().copy({procedure});
  std::vector<ir::DataItemId> parameters(macro.parameters.size());
  ir::StatementList body = FunctionLowering(state, id).lowerMacro(function, parameters);
  std::erase_if(parameters, [](ir::DataItemId item) { return !item; });
  unit_.programs[id].parameters = unit_.arena().copy(parameters);
  unit_.procedures[procedure].body = body;
}

/// The operator of a template's pattern as Clang keeps it where no function of that name is in sight; null if
/// \p stmt is none, or if a function of the project may be meant. Which functions of the system are in sight
/// depends on what was precompiled; those that write and read streams are told by their use.
static Expr *plainOperator(const ASTContext &ast, SourceMap &map, Stmt *stmt) {
  auto *call = dyn_cast_or_null<CXXOperatorCallExpr>(stmt);
  const auto *found = call ? dyn_cast<UnresolvedLookupExpr>(call->getCallee()) : nullptr;
  if (!found || !call->isTypeDependent() || call->getOperator() == OO_LessLess ||
      call->getOperator() == OO_GreaterGreater ||
      std::ranges::any_of(found->decls(),
                          [&](const NamedDecl *each) { return map.isProject(each->getLocation()); }))
    return nullptr;
  QualType type = ast.DependentTy;
  if (call->isInfixBinaryOp()) {
    BinaryOperatorKind kind = BinaryOperator::getOverloadedOpcode(call->getOperator());
    if (BinaryOperator::isCompoundAssignmentOp(kind))
      return CompoundAssignOperator::Create(ast, call->getArg(0), call->getArg(1), kind, type, VK_LValue,
                                            OK_Ordinary, call->getOperatorLoc(), {}, type, type);
    return BinaryOperator::Create(ast, call->getArg(0), call->getArg(1), kind, type, VK_PRValue, OK_Ordinary,
                                  call->getOperatorLoc(), {});
  }
  if (call->getOperator() == OO_Subscript || call->getOperator() == OO_Call ||
      call->getOperator() == OO_Arrow)
    return nullptr; // Always methods.
  UnaryOperatorKind kind = UnaryOperator::getOverloadedOpcode(call->getOperator(), call->getNumArgs() == 2);
  return UnaryOperator::Create(ast, call->getArg(0), kind, type, VK_PRValue, OK_Ordinary,
                               call->getOperatorLoc(), /*CanOverflow=*/false, {});
}

/// Makes the operators in the pattern of a template independent of what the system declares.
static void makeOperatorsPlain(const FunctionDecl &pattern, SourceMap &map) {
  std::vector<Stmt *> open{pattern.getBody()};
  if (const auto *constructor = dyn_cast<CXXConstructorDecl>(&pattern))
    for (const CXXCtorInitializer *each : constructor->inits())
      open.push_back(each->getInit());
  while (!open.empty()) {
    Stmt *each = open.back();
    open.pop_back();
    if (!each)
      continue;
    for (Stmt *&child : each->children()) {
      if (Expr *plain = plainOperator(pattern.getASTContext(), map, child))
        child = plain;
      open.push_back(child);
    }
  }
}

/// All methods that \p method overrides, with those of classes further up.
static void collectOverridden(const CXXMethodDecl &method, std::vector<const CXXMethodDecl *> &found) {
  for (const CXXMethodDecl *each : method.overridden_methods()) {
    if (std::ranges::find(found, each->getCanonicalDecl()) != found.end())
      continue;
    found.push_back(each->getCanonicalDecl());
    collectOverridden(*each, found);
  }
}

void UnitLowering::lowerFunction(const FunctionDecl &function, UnitState &state) {
  ir::Program program;
  const auto *method = dyn_cast<CXXMethodDecl>(&function);
  bool isLambda = method && method->getParent()->isLambda();
  std::string name = state.names.name(function);
  program.name = unit_.arena().intern(name);
  program.kind = method && !isLambda ? ir::ProgramKind::Method : ir::ProgramKind::Function;
  program.isExternallyVisible = !isLambda && function.getFormalLinkage() == Linkage::External;
  program.isVariadic = function.isVariadic();
  program.origin = map_.origin(isLambda ? method->getParent()->getSourceRange() : function.getSourceRange());
  if (isLambda)
    program.origin = map_.origin({method->getParent()->getBeginLoc(), function.getBody()->getEndLoc()});
  program.comment = comments_.above(program.origin);
  bool isLocal = !program.isExternallyVisible || function.isMain();
  program.qualifiedName =
      unit_.arena().intern(isLocal ? fmt::format("{}::{}", map_.path(function.getLocation()), name) : name);
  if (method) {
    std::vector<const CXXMethodDecl *> overridden;
    collectOverridden(*method, overridden);
    std::vector<std::string_view> names;
    for (const CXXMethodDecl *each : overridden)
      names.push_back(unit_.arena().intern(state.names.name(*each)));
    program.overrides = unit_.arena().copy(names);
  }
  ir::ProgramId id = unit_.programs.push_back(program);
  std::vector<ir::DataItemId> parameters;
  for (const ParmVarDecl *each : function.parameters())
    parameters.push_back(state.data.variable(*each, id));
  unit_.programs[id].parameters = unit_.arena().copy(parameters);
  ir::DataItemId result = state.data.result(function.getReturnType(), id, program.origin);
  unit_.programs[id].result = result;
  std::size_t scope = isLambda ? name.rfind("::") : std::string::npos;
  std::string own = !isLambda                    ? ownName(function)
                    : scope == std::string::npos ? name
                                                 : name.substr(scope + 2);
  ir::ProcedureId procedure = unit_.procedures.push_back({.name = unit_.arena().intern(own),
                                                          .kind = ir::ProcedureKind::Function,
                                                          .program = id,
                                                          .comment = program.comment,
                                                          .origin = program.origin});
  unit_.programs[id].procedures = unit_.arena().copy({procedure});
  FunctionLowering lowering(state, id);
  if (function.isDependentContext())
    makeOperatorsPlain(function, map_);
  ir::StatementList body = lowering.lowerBody(function);
  unit_.procedures[procedure].body = body;
}

} // namespace tacit::cfe
