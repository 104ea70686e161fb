//===- Literals, and the constants that macros and enumerations name -------------------===//
#include "FunctionLowering.h"

#include "tacit/Support/Text.h"

#include <clang/Lex/Lexer.h>

using namespace clang;

namespace tacit::cfe {

ir::ExprId FunctionLowering::number(std::string_view text, QualType type, const ir::Origin &origin) {
  return make(
      {.kind = ir::ExprKind::Number, .type = this->type(type), .origin = origin, .text = intern(text)});
}

/// A literal's digits as written, without the letters that tell its type.
static std::string withoutSuffix(std::string_view text, bool isFloat) {
  std::string digits;
  for (char c : text)
    if (c != '\'')
      digits += c;
  bool isHex = digits.starts_with("0x") || digits.starts_with("0X");
  std::string_view suffixes = !isFloat                                                   ? "uUlLzZ"
                              : isHex && digits.find_first_of("pP") == std::string::npos ? "lL"
                                                                                         : "fFlL";
  while (digits.size() > 1 && suffixes.find(digits.back()) != std::string_view::npos)
    digits.pop_back();
  return digits;
}

ir::ExprId FunctionLowering::numericLiteral(const Expr &expr) {
  llvm::SmallString<32> buffer;
  bool isInvalid = false;
  llvm::StringRef text =
      Lexer::getSpelling(s_.ast.getSourceManager().getSpellingLoc(expr.getBeginLoc()), buffer,
                         s_.ast.getSourceManager(), s_.ast.getLangOpts(), &isInvalid);
  bool isFloat = isa<FloatingLiteral>(expr);
  ir::Origin origin = s_.map.literalOrigin(expr.getSourceRange());
  if (!isInvalid && !text.empty() && (text[0] == '.' || isDigit(text[0])))
    return number(withoutSuffix(text, isFloat), expr.getType(), origin);
  llvm::SmallString<32> digits;
  if (const auto *integer = dyn_cast<IntegerLiteral>(&expr))
    integer->getValue().toStringUnsigned(digits);
  else
    llvm::cast<FloatingLiteral>(expr).getValue().toString(digits);
  return number(digits.str(), expr.getType(), origin);
}

/// A character that prints is itself; one that does not is a constant named as the source spells it ('\0'),
/// so that formulas show that spelling and comparisons have its number.
ir::ExprId FunctionLowering::character(const CharacterLiteral &expr) {
  unsigned value = expr.getValue();
  ir::Origin origin = s_.map.literalOrigin(expr.getSourceRange());
  QualType type = s_.ast.CharTy;
  if (value >= 0x20 && value < 0x7F) {
    char text = static_cast<char>(value);
    return make({.kind = ir::ExprKind::String,
                 .type = this->type(type),
                 .origin = origin,
                 .text = intern(std::string_view(&text, 1))});
  }
  llvm::SmallString<16> buffer;
  llvm::StringRef spelling = Lexer::getSpelling(s_.ast.getSourceManager().getSpellingLoc(expr.getLocation()),
                                                buffer, s_.ast.getSourceManager(), s_.ast.getLangOpts());
  return namedConstant(spelling, number(std::to_string(static_cast<int>(value)), type, origin), {}, type,
                       origin);
}

ir::ExprId FunctionLowering::string(const StringLiteral &expr) {
  std::string text;
  if (expr.getCharByteWidth() == 1)
    text = expr.getString();
  else
    for (unsigned at = 0; at < expr.getLength(); ++at)
      text += expr.getCodeUnit(at) < 0x80 ? static_cast<char>(expr.getCodeUnit(at)) : '?';
  return make({.kind = ir::ExprKind::String,
               .type = type(expr.getType()),
               .origin = s_.map.literalOrigin(expr.getSourceRange()),
               .text = unit_.arena().copyText(text)});
}

ir::ExprId FunctionLowering::namedConstant(std::string_view name, ir::ExprId value, ir::DataItemId item,
                                           QualType type, const ir::Origin &origin) {
  return make({.kind = ir::ExprKind::NamedConstant,
               .type = this->type(type),
               .ref = item ? item.index() : ~0U,
               .origin = origin,
               .operands = value ? unit_.arena().copy({value}) : ir::ExprList(),
               .text = intern(name)});
}

ir::ExprId FunctionLowering::enumValue(const EnumConstantDecl &constant) {
  if (const Expr *written = constant.getInitExpr(); written && !written->isValueDependent())
    if (const Expr *bare = written->IgnoreParenImpCasts(); isa<IntegerLiteral, CharacterLiteral>(bare))
      return lowerConstant(*bare);
  llvm::SmallString<32> digits;
  constant.getInitVal().toString(digits);
  // Counted or computed: the value stands on no line.
  return number(digits.str(), constant.getType(), {});
}

/// The literal under signs, parentheses and casts; nullptr if there is more in the expression.
static const Expr *soleLiteral(const Expr *expr) {
  for (;;) {
    expr = expr->IgnoreParenCasts();
    const auto *sign = dyn_cast<UnaryOperator>(expr);
    if (!sign || (sign->getOpcode() != UO_Minus && sign->getOpcode() != UO_Plus))
      break;
    expr = sign->getSubExpr();
  }
  return isa<IntegerLiteral, FloatingLiteral, CharacterLiteral, clang::StringLiteral>(expr) ? expr : nullptr;
}

/// When \p expr is the whole of an object-like macro and one literal: the constant with the macro's name. The
/// outermost such macro gives the name (`#define LIMIT OLD_LIMIT` shows LIMIT).
ir::ExprId FunctionLowering::namedMacro(const Expr &expr) {
  const SourceManager &sources = s_.ast.getSourceManager();
  const Expr *literal = soleLiteral(&expr);
  if (!literal || isa<ImplicitCastExpr>(expr))
    return {};
  SourceLocation begin = expr.getBeginLoc(), end = expr.getEndLoc();
  llvm::StringRef name;
  ir::Origin origin;
  while (begin.isMacroID() && end.isMacroID()) {
    FileID file = sources.getFileID(begin);
    if (file != sources.getFileID(end))
      break;
    const SrcMgr::ExpansionInfo &expansion = sources.getSLocEntry(file).getExpansion();
    if (expansion.isMacroArgExpansion()) {
      begin = sources.getImmediateSpellingLoc(begin);
      end = sources.getImmediateSpellingLoc(end);
      continue;
    }
    SourceLocation outerBegin, outerEnd;
    if (!expansion.isMacroBodyExpansion() ||
        !sources.isAtStartOfImmediateMacroExpansion(begin, &outerBegin) ||
        !sources.isAtEndOfImmediateMacroExpansion(
            end.getLocWithOffset(static_cast<int>(
                Lexer::MeasureTokenLength(sources.getSpellingLoc(end), sources, s_.ast.getLangOpts()))),
            &outerEnd))
      break;
    name = Lexer::getImmediateMacroName(begin, sources, s_.ast.getLangOpts());
    begin = expansion.getExpansionLocStart();
    end = begin;
    origin = s_.map.origin({begin, end});
  }
  if (name.empty())
    return {};
  // The value inside is lowered from the bare literal, so that this question is not asked again for it.
  const Expr *bare = expr.IgnoreParens();
  ir::ExprId value;
  if (bare == literal || isa<CastExpr>(bare))
    value = isa<clang::StringLiteral>(literal) ? string(*llvm::cast<clang::StringLiteral>(literal))
            : isa<CharacterLiteral>(literal)   ? character(*llvm::cast<CharacterLiteral>(literal))
                                               : numericLiteral(*literal);
  else if (const auto *sign = dyn_cast<UnaryOperator>(bare))
    value = unary(*sign);
  if (!value || bare->getType()->isPointerType())
    return {};
  return namedConstant(std::string_view(name), value, {}, expr.getType(), origin);
}

} // namespace tacit::cfe
