#include "ConstantTexts.h"

#include "EmbeddedSql.h"
#include "Formats.h"
#include "LibraryFunctions.h"

#include <algorithm>
#include <clang/AST/Stmt.h>
#include <llvm/ADT/DenseMap.h>

using namespace clang;

namespace tacit::cfe {

const VarDecl *referredVariable(const Expr &expr) {
  const Expr *bare = expr.IgnoreParenCasts();
  while (true) {
    if (const auto *member = dyn_cast<MemberExpr>(bare); member && !member->isArrow())
      bare = member->getBase()->IgnoreParenCasts();
    else if (const auto *address = dyn_cast<UnaryOperator>(bare);
             address && (address->getOpcode() == UO_AddrOf || address->getOpcode() == UO_Deref))
      bare = address->getSubExpr()->IgnoreParenCasts();
    else
      break;
  }
  const auto *reference = dyn_cast<DeclRefExpr>(bare);
  return reference ? dyn_cast<VarDecl>(reference->getDecl()) : nullptr;
}

void ConstantText::append(const ConstantText &other) {
  for (Piece piece : other.pieces)
    pieces.push_back({static_cast<std::uint32_t>(text.size()) + piece.offset, piece.written});
  text += other.text;
  values.insert(values.end(), other.values.begin(), other.values.end());
}

std::optional<ConstantText> literalText(const Expr &expr) {
  const Expr *bare = expr.IgnoreParenCasts();
  if (const auto *reference = dyn_cast<DeclRefExpr>(bare)) {
    const auto *variable = dyn_cast<VarDecl>(reference->getDecl());
    QualType type = variable ? variable->getType() : QualType();
    bool isArray = !type.isNull() && type->isConstantArrayType() &&
                   type->castAsArrayTypeUnsafe()->getElementType().isConstQualified();
    bool isPointer = !type.isNull() && type->isPointerType() && type.isConstQualified();
    if ((!isArray && !isPointer) || !variable->getAnyInitializer())
      return std::nullopt;
    bare = variable->getAnyInitializer()->IgnoreParenCasts();
  }
  const auto *literal = dyn_cast<StringLiteral>(bare);
  if (!literal || literal->getCharByteWidth() != 1)
    return std::nullopt;
  ConstantText result{.text = literal->getString().str(), .pieces = {{0, literal}}};
  std::ranges::replace(result.text, ConstantText::ValueMark, ' ');
  return result;
}

std::optional<ConstantText> formattedText(const Expr &format, llvm::ArrayRef<const Expr *> values) {
  std::optional<ConstantText> written = literalText(format);
  if (!written)
    return std::nullopt;
  ConstantText result{.pieces = written->pieces};
  std::size_t done = 0, next = 0;
  for (const Conversion &each : parseFormat(written->text, false)) {
    result.text += std::string_view(written->text).substr(done, each.offset - done);
    done = each.offset + each.length;
    if (each.kind == '%') {
      result.text += '%';
      continue;
    }
    if (each.starArguments > 0 || each.kind == 'n' || next >= values.size())
      return std::nullopt;
    result.text += ConstantText::ValueMark;
    result.values.push_back(values[next++]);
  }
  result.text += std::string_view(written->text).substr(done);
  return result;
}

/// Whether \p statement itself refers to \p variable or declares it.
static bool isAbout(const Stmt &statement, const VarDecl &variable) {
  const Decl *wanted = variable.getCanonicalDecl();
  if (const auto *reference = dyn_cast<DeclRefExpr>(&statement))
    return reference->getDecl()->getCanonicalDecl() == wanted;
  const auto *declaration = dyn_cast<DeclStmt>(&statement);
  return declaration && std::ranges::any_of(declaration->decls(), [&](const Decl *declared) {
           return declared->getCanonicalDecl() == wanted;
         });
}

bool ConstantTexts::mentions(const Stmt &statement, const VarDecl &variable) {
  std::vector<const Stmt *> open{&statement};
  while (!open.empty()) {
    const Stmt *each = open.back();
    open.pop_back();
    if (!each)
      continue;
    if (budget_ == 0)
      return true;
    --budget_;
    if (isAbout(*each, variable))
      return true;
    open.insert(open.end(), each->child_begin(), each->child_end());
  }
  return false;
}

/// strcpy and its like: from which argument the text comes.
ConstantTexts::Step ConstantTexts::lookAtCopy(const CallExpr &call, llvm::StringRef name,
                                              const VarDecl &variable, ConstantText &text) {
  // stcopy of Informix has its source first.
  bool isReversed = name == "stcopy";
  unsigned from = isReversed ? 0 : name == "snprintf" ? 2 : 1;
  const VarDecl *target = referredVariable(*call.getArg(isReversed ? 1 : 0));
  if (target != &variable)
    return target && name != "memcpy" ? Step::Passes : Step::Stops;
  if (from >= call.getNumArgs())
    return Step::Stops;
  std::optional<ConstantText> source;
  if (name.ends_with("printf")) {
    std::vector<const Expr *> values(call.arg_begin() + from + 1, call.arg_end());
    if (std::ranges::any_of(values, [&](const Expr *value) { return mentions(*value, variable); }))
      return Step::Stops;
    source = formattedText(*call.getArg(from), values);
  } else {
    source = literalText(*call.getArg(from));
  }
  if (!source)
    return Step::Stops;
  text = std::move(*source);
  return name == "strcat" || name == "strncat" ? Step::Appends : Step::Sets;
}

ConstantTexts::Step ConstantTexts::lookAtCall(const CallExpr &call, const VarDecl &variable,
                                              ConstantText &text) {
  if (EmbeddedSql::isCall(call))
    return isFilled_(call, variable) ? Step::Stops : Step::Passes;
  const FunctionDecl *callee = call.getDirectCallee();
  if (!callee || !callee->getDeclName().isIdentifier())
    return Step::Stops;
  llvm::StringRef name = callee->getName();
  name.consume_front("__builtin_");
  if (name == "strlen")
    return Step::Passes;
  if (name == "stcopy" && call.getNumArgs() >= 2)
    return lookAtCopy(call, name, variable, text);
  const LibraryFunction *known = findLibraryFunction(std::string_view(name));
  if (!known)
    return Step::Stops;
  static constexpr std::array<std::string_view, 7> Copies{"strcpy", "strncpy", "sprintf", "snprintf",
                                                          "memcpy", "strcat",  "strncat"};
  if (std::ranges::find(Copies, std::string_view(name)) != Copies.end() && call.getNumArgs() >= 2)
    return lookAtCopy(call, name, variable, text);
  // Whether the function only reads where the variable is passed.
  for (unsigned at = 0; at < call.getNumArgs(); ++at) {
    if (!mentions(*call.getArg(at), variable))
      continue;
    std::size_t last = known->roles.size() - 1;
    char role = known->roles.empty() ? '*' : known->roles[std::min<std::size_t>(at, last)];
    if (std::string_view("puFmqtnvw*").find(role) == std::string_view::npos)
      return Step::Stops;
  }
  return Step::Passes;
}

/// text.len = strlen(text.arr) says what is known.
static bool isLength(const BinaryOperator &assignment) {
  return assignment.getOpcode() == BO_Assign && isa<MemberExpr>(assignment.getLHS()->IgnoreParenCasts()) &&
         assignment.getLHS()->getType()->isIntegerType();
}

bool ConstantTexts::isOnlyRead(const Stmt &statement, const VarDecl &variable) {
  std::vector<const Stmt *> open{&statement};
  ConstantText unused;
  while (!open.empty()) {
    const Stmt *each = open.back();
    open.pop_back();
    if (!each)
      continue;
    if (budget_ == 0)
      return false;
    --budget_;
    if (const auto *call = dyn_cast<CallExpr>(each)) {
      if (mentions(*call, variable) && lookAtCall(*call, variable, unused) != Step::Passes)
        return false;
      continue;
    }
    if (const auto *assignment = dyn_cast<BinaryOperator>(each);
        assignment && isLength(*assignment) && referredVariable(*assignment->getLHS())) {
      open.push_back(assignment->getRHS());
      continue;
    }
    if (isAbout(*each, variable))
      return false;
    open.insert(open.end(), each->child_begin(), each->child_end());
  }
  return true;
}

ConstantTexts::Step ConstantTexts::look(const Stmt &statement, const VarDecl &variable, ConstantText &text) {
  auto holds = [&](const Expr &expr) {
    std::optional<ConstantText> found = literalText(expr);
    if (found)
      text = std::move(*found);
    return found.has_value();
  };
  if (!mentions(statement, variable))
    return Step::Passes;
  const Stmt *bare = &statement;
  if (const auto *compound = dyn_cast<CompoundStmt>(bare))
    if (const auto *call = compound->body_empty() ? nullptr : dyn_cast<CallExpr>(compound->body_front());
        call && EmbeddedSql::isCall(*call))
      return lookAtCall(*call, variable, text);
  if (const auto *declaration = dyn_cast<DeclStmt>(bare)) {
    for (const Decl *declared : declaration->decls())
      if (declared->getCanonicalDecl() == variable.getCanonicalDecl())
        return variable.getInit() && holds(*variable.getInit()) ? Step::Sets : Step::Stops;
    return Step::Stops;
  }
  const auto *expr = dyn_cast<Expr>(bare);
  if (!expr)
    return isOnlyRead(statement, variable) ? Step::Passes : Step::Stops;
  expr = expr->IgnoreParenCasts();
  if (const auto *call = dyn_cast<CallExpr>(expr))
    return lookAtCall(*call, variable, text);
  if (isOnlyRead(*expr, variable))
    return Step::Passes;
  const auto *assignment = dyn_cast<BinaryOperator>(expr);
  if (assignment && assignment->getOpcode() == BO_Assign &&
      isa<DeclRefExpr>(assignment->getLHS()->IgnoreParenCasts()) &&
      !mentions(*assignment->getRHS(), variable))
    return holds(*assignment->getRHS()) ? Step::Sets : Step::Stops;
  return Step::Stops;
}

std::optional<ConstantText> ConstantTexts::find(const FunctionDecl &function, const CallExpr &call,
                                                const VarDecl &variable) {
  // The way from the body down to the call.
  llvm::DenseMap<const Stmt *, const Stmt *> parents;
  std::vector<const Stmt *> open{function.getBody()};
  while (!open.empty() && budget_ > 0) {
    const Stmt *each = open.back();
    open.pop_back();
    --budget_;
    if (each == &call)
      break;
    for (const Stmt *child : each->children())
      if (child) {
        parents[child] = each;
        open.push_back(child);
      }
  }
  ConstantText text, behind;
  const Stmt *node = &call;
  for (auto at = parents.find(node); at != parents.end(); node = at->second, at = parents.find(node)) {
    const Stmt *parent = at->second;
    bool isLoop = isa<WhileStmt, DoStmt, ForStmt>(parent);
    // A body that runs again has its own end before it.
    if (isLoop && !isOnlyRead(*parent, variable))
      return std::nullopt;
    if (isa<LambdaExpr>(parent))
      return std::nullopt;
    const auto *compound = dyn_cast<CompoundStmt>(parent);
    if (!compound)
      continue;
    auto own = std::find(compound->body_begin(), compound->body_end(), node);
    bool isEntered = isa<LabelStmt, SwitchCase>(node); // Control comes from elsewhere too.
    for (auto elder = own; elder != compound->body_begin() && !isEntered;) {
      --elder;
      const Stmt *statement = *elder;
      while (isa<LabelStmt, SwitchCase>(statement)) {
        isEntered = true;
        statement = isa<LabelStmt>(statement) ? cast<LabelStmt>(statement)->getSubStmt()
                                              : cast<SwitchCase>(statement)->getSubStmt();
      }
      switch (look(*statement, variable, text)) {
      case Step::Passes:
        continue;
      case Step::Appends:
        text.append(behind);
        behind = std::move(text);
        text = {};
        continue;
      case Step::Sets:
        text.append(behind);
        return text;
      case Step::Stops:
        return std::nullopt;
      }
    }
    bool isInSwitch = parents.count(parent) && isa<SwitchStmt>(parents[parent]);
    if (isEntered && !isInSwitch)
      return std::nullopt;
  }
  // Of file scope, and nothing but SQL ever names it.
  bool isConstant = variable.hasGlobalStorage() && behind.text.empty() && variable.getAnyInitializer() &&
                    (variable.getType().isConstQualified() || variable.getType()->isArrayType());
  std::optional<ConstantText> initial;
  if (isConstant)
    initial = literalText(*variable.getAnyInitializer());
  if (!initial)
    return std::nullopt;
  QualType element = variable.getType()->isArrayType()
                         ? variable.getType()->castAsArrayTypeUnsafe()->getElementType()
                         : variable.getType();
  if (element.isConstQualified())
    return initial;
  for (const Decl *each : ast_.getTranslationUnitDecl()->noload_decls()) {
    const auto *other = dyn_cast<FunctionDecl>(each);
    if (other && other->doesThisDeclarationHaveABody() && other->getBody() &&
        !isOnlyRead(*other->getBody(), variable))
      return std::nullopt;
  }
  return initial;
}

} // namespace tacit::cfe
