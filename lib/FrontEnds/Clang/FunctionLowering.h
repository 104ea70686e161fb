//===- One function body, lowered to statements ---------------------------------------===//
//
// IR expressions have no side effects except calls. So a C expression is lowered to a value, and what it does
// on the way becomes statements before it (in `out_`) or, for `x++` in a statement of its own, after it
// (`deferred_`). Whatever only sometimes runs (the right side of && || ?:) is lowered into a scratch list
// first: if the list stays empty the expression keeps its shape, otherwise it becomes an If over a temporary.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "DataLowering.h"
#include "FunctionNames.h"
#include "LibraryClasses.h"
#include "LibraryFunctions.h"

#include <clang/AST/Expr.h>
#include <clang/AST/ExprCXX.h>
#include <clang/AST/Stmt.h>
#include <clang/AST/StmtCXX.h>
#include <llvm/ADT/DenseSet.h>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace tacit::cfe {

class EmbeddedSql;
class MacroFunctions;
struct MacroFunction;
class SqlCalls;

/// What all functions of one unit share.
struct UnitState {
  const clang::ASTContext &ast;
  ir::TranslationUnit &unit;
  SourceMap &map;
  DataLowering &data;
  const Comments &comments;
  FunctionNames &names;
  const std::vector<std::pair<clang::FileID, unsigned>>
      &errors; ///< Where Clang reported errors in project files.
  llvm::DenseMap<const clang::LabelDecl *, ir::LabelId> labels{};
  std::map<std::pair<std::uint32_t, std::string>, ir::ResourceId> resources =
      {};                                               ///< By handle item, or by kind and name.
  llvm::DenseMap<unsigned, ir::DataItemId> constants{}; ///< `#define` items by the place of the definition.
  ir::DataItemId errorNumber{};                         ///< `errno`, once it is used.
  EmbeddedSql *sql = nullptr;                           ///< Never null while functions are lowered.
  SqlCalls *sqlCalls = nullptr;                         ///< Null if the unit hands over no SQL in calls.
  std::vector<const clang::FunctionDecl *> lambdas{}; ///< Bodies of those that were met and not lowered yet.
  std::set<std::string, std::less<>> printedLines{};  ///< Formats whose record was made, by resource.
  ir::DataItemId messageRecord{};                     ///< Owner of the fields of message buffers.
  std::map<std::string, ir::DataItemId, std::less<>> messageFields{};
  MacroFunctions *macros = nullptr; ///< Never null while functions are lowered.
  unsigned opaque = 0;              ///< Statements that were not understood.
};

/// The name under which `throw` and `catch` of \p type meet.
std::string exceptionName(const clang::ASTContext &ast, clang::QualType type);

/// Whether \p expr is a constant that has the same value in integer type \p to.
bool constantFits(const clang::ASTContext &ast, const clang::Expr &expr, clang::QualType to);

class FunctionLowering {
public:
  FunctionLowering(UnitState &state, ir::ProgramId program)
      : s_(state), unit_(state.unit), program_(program) {}

  ir::StatementList lowerBody(const clang::FunctionDecl &function);
  /// The body of \p function, with its parameters in the place of what its use handed over; \p parameters
  /// gets an item for each, invalid where the body shows none.
  ir::StatementList lowerMacro(const MacroFunction &function, std::vector<ir::DataItemId> &parameters);
  /// A value that is fixed before the program runs; unknown if it does something.
  ir::ExprId lowerConstant(const clang::Expr &expr);
  ir::ExprId enumValue(const clang::EnumConstantDecl &constant);
  /// A host variable of embedded SQL: the value or place that \p expr names.
  ir::ExprId lowerHost(const clang::Expr &expr) { return value(expr); }
  /// What a call is handed: the value, an array as its text.
  ir::ExprId lowerHostValue(const clang::Expr &expr) { return readValue(expr); }
  /// What the address \p expr leads to; a text of unknown length is the pointer itself.
  ir::ExprId lowerHostPlace(const clang::Expr &expr);
  bool doesSomething(const clang::Expr &expr) { return hasEffects(&expr); }
  /// Member \p field of \p host, a structure or a pointer to one.
  ir::ExprId lowerHostMember(ir::ExprId host, clang::QualType type, const clang::FieldDecl &field,
                             const ir::Origin &origin);

private:
  using List = std::vector<ir::StatementId>;

  /// Lowers into another list for as long as it lives.
  class Into {
  public:
    Into(FunctionLowering &lowering, List &list) : lowering_(lowering), saved_(lowering.out_) {
      lowering.out_ = &list;
    }
    ~Into() { lowering_.out_ = saved_; }
    Into(const Into &) = delete;
    Into &operator=(const Into &) = delete;

  private:
    FunctionLowering &lowering_;
    List *saved_;
  };
  /// Forbids putting increments off, because the value decides what runs next.
  class Immediate {
  public:
    explicit Immediate(FunctionLowering &lowering) : lowering_(lowering), saved_(lowering.mayDefer_) {
      lowering.mayDefer_ = false;
    }
    ~Immediate() { lowering_.mayDefer_ = saved_; }
    Immediate(const Immediate &) = delete;
    Immediate &operator=(const Immediate &) = delete;

  private:
    FunctionLowering &lowering_;
    bool saved_;
  };

  /// Sets where `break` or `continue` leave the blocks to for as long as it lives.
  class Leaving {
  public:
    Leaving(FunctionLowering &lowering, bool isLoop)
        : lowering_(lowering), break_(lowering.breakScope_), continue_(lowering.continueScope_) {
      lowering.breakScope_ = lowering.scopes_.size();
      if (isLoop)
        lowering.continueScope_ = lowering.scopes_.size();
    }
    ~Leaving() {
      lowering_.breakScope_ = break_;
      lowering_.continueScope_ = continue_;
    }
    Leaving(const Leaving &) = delete;
    Leaving &operator=(const Leaving &) = delete;

  private:
    FunctionLowering &lowering_;
    std::size_t break_, continue_;
  };

  //--- Statements (Statements.cpp, Loops.cpp, Objects.cpp)
  void lower(const clang::Stmt *statement);
  ir::StatementList list(const clang::Stmt *statement);
  void lowerCompound(const clang::CompoundStmt &compound);
  /// The call that stands for an EXEC SQL, and what WHENEVER does behind it. False if \p compound is none.
  bool lowerSql(const clang::CompoundStmt &compound);
  /// \p compound is null if the call stands alone.
  void lowerSql(const clang::CallExpr &call, const clang::CompoundStmt *compound);
  void opaqueSql(const clang::CallExpr &call);
  std::vector<ir::Handler> sqlHandlers(const clang::CompoundStmt &compound, std::uint8_t kind,
                                       const ir::Origin &origin);
  void lowerDeclarations(const clang::DeclStmt &statement);
  void lowerIf(const clang::IfStmt &statement);
  void lowerReturn(const clang::ReturnStmt &statement);
  void lowerGoto(const clang::LabelDecl &target, const clang::Stmt &statement);
  /// Goes to any label of the function whose address is taken.
  void lowerComputedGoto(const clang::IndirectGotoStmt &statement);
  void lowerLabel(const clang::LabelStmt &statement);
  void markLabel(const clang::LabelStmt &statement);
  void lowerWhile(const clang::WhileStmt &statement);
  void lowerDo(const clang::DoStmt &statement);
  void lowerFor(const clang::ForStmt &statement);
  void lowerUnknownRange(const clang::CXXForRangeStmt &statement);
  void lowerRangeFor(const clang::CXXForRangeStmt &statement);
  bool hasLostLabel(const clang::CompoundStmt &body) const;
  void lowerSwitch(const clang::SwitchStmt &statement);
  /// The cases of a switch whose labels all stand directly in its body.
  std::vector<ir::Case> casesOf(const clang::CompoundStmt &body, ir::ExprId subject);
  /// The cases of any other switch: labels stand inside loops and branches of its body.
  std::vector<ir::Case> casesByJumps(const clang::SwitchStmt &statement, ir::ExprId subject);
  ir::ExprId caseTest(const clang::CaseStmt &label, ir::ExprId subject);
  void lowerCaseLabel(const clang::SwitchCase &label);
  void lowerTry(const clang::CXXTryStmt &statement);
  void lowerThrow(const clang::CXXThrowExpr &thrown, bool isStatement);
  void lowerDelete(const clang::CXXDeleteExpr &statement, bool isStatement);
  /// Runs the destructors of what the scopes from \p depth inwards declare, the last one first.
  void endScopes(std::size_t depth, const ir::Origin &origin);
  void lowerInitialisers(const clang::CXXConstructorDecl &constructor);
  /// Leaves the loop unless \p condition holds; one exit a conjunct when parts of it have effects.
  void lowerLoopTest(const clang::Expr &condition);
  ir::LabelId labelOf(const clang::LabelDecl &label);
  /// Turns jumps to labels that the parser lost into text.
  void settleJumps();
  void opaque(const clang::Stmt &statement, std::string_view reason);
  void opaqueText(std::string_view text, const ir::Origin &origin, std::string_view reason,
                  ir::ExprList mentions);

  //--- Expression statements (Effects.cpp)
  void lowerEffects(const clang::Expr &expr, bool isStatement);
  void lowerAssignment(const clang::BinaryOperator &assignment, bool isStatement);
  void lowerCompoundAssignment(const clang::CompoundAssignOperator &assignment, bool isStatement);
  void lowerStep(const clang::UnaryOperator &step, bool isStatement);
  ir::ExprId lowerStepValue(const clang::UnaryOperator &step);
  void assign(ir::AssignKind kind, ir::ExprId target, ir::ExprId value, clang::QualType to,
              clang::QualType from, std::string_view verb, const ir::Origin &origin, bool isSynthetic);
  ir::Assignment fitted(ir::ExprId target, ir::ExprId value, clang::QualType to, clang::QualType from) const;
  ir::AssignKind assignKind(ir::ExprId value) const;
  void flushDeferred(std::size_t from);
  /// Whether evaluating \p expr makes statements.
  bool hasEffects(const clang::Stmt *expr);

  //--- Calls (Calls.cpp)
  ir::ExprId calledThrough(const clang::CallExpr &call);
  ir::ExprId lowerCall(const clang::CallExpr &call);
  void lowerCallStatement(const clang::CallExpr &call, bool isStatement);
  bool lowerClassAssignment(const clang::CXXOperatorCallExpr &call, const clang::FunctionDecl &callee,
                            const ir::Origin &origin, bool isStatement);
  /// Lowers \p call as input or output, or as change of a text, whose returned value goes to \p result.
  void lowerLibraryCall(const clang::CallExpr &call, const LibraryFunction &function, ir::ExprId result,
                        const ir::Origin &origin, bool isSynthetic);
  void lowerIo(const clang::CallExpr &call, const LibraryFunction &function, ir::ExprId result,
               const ir::Origin &origin, bool isSynthetic);
  void lowerText(const clang::CallExpr &call, const LibraryFunction &function, ir::ExprId result,
                 const ir::Origin &origin, bool isSynthetic);
  void lowerExit(const clang::CallExpr &call, const LibraryFunction &function, const ir::Origin &origin,
                 bool isSynthetic);
  const LibraryFunction *libraryFunction(const clang::CallExpr &call) const;
  bool givesValue(const clang::CallExpr &call, const LibraryFunction &function) const;
  std::optional<std::string> constantText(const clang::Expr &expr) const;
  ir::ExprId callValue(const clang::CallExpr &call, const LibraryFunction &function, const ir::Origin &origin,
                       bool isSynthetic);
  std::vector<std::pair<char, const clang::Expr *>> roles(const clang::CallExpr &call,
                                                          const LibraryFunction &function) const;
  ir::ExprId filledPlace(const clang::Expr &written, char role);
  void addPrintedRecord(ir::ResourceId resource, std::string_view format, std::span<const ir::ExprId> values,
                        const ir::Origin &origin);

  //--- Databases and services behind calls (Interfaces.cpp)
  void lowerSqlCall(const clang::CallExpr &call, const LibraryFunction &function, ir::ExprId result,
                    const ir::Origin &origin, bool isSynthetic);
  /// The column that \p call returns, put into \p target or a temporary; invalid if it is not known.
  ir::ExprId lowerColumn(const clang::CallExpr &call, ir::ExprId target, const ir::Origin &origin,
                         bool isSynthetic);
  void lowerInvocation(const clang::CallExpr &call, const LibraryFunction &function, ir::ExprId result,
                       const ir::Origin &origin, bool isSynthetic);
  void lowerReply(const clang::CallExpr &call, const LibraryFunction &function, const ir::Origin &origin,
                  bool isSynthetic);
  void lowerField(const clang::CallExpr &call, const LibraryFunction &function, ir::ExprId result,
                  const ir::Origin &origin, bool isSynthetic);
  ir::DataItemId messageField(std::string_view name, const ir::Origin &origin);
  ir::ExprId readValue(const clang::Expr &written);
  ir::ExprId argument(const clang::CallExpr &call, unsigned index);
  ir::ExprId object(const clang::CXXMemberCallExpr &call);
  std::vector<ir::ExprId> arguments(const clang::CallExpr &call);
  /// The place that the pointer \p expr leads to.
  ir::ExprId pointee(const clang::Expr &expr);
  ir::ResourceId resourceOf(ir::ExprId handle, ir::ResourceKind kind);
  ir::ResourceId fixedResource(ir::ResourceKind kind, std::string_view name);
  ir::ExprId errorNumber(const clang::CallExpr &call);

  //--- The C++ standard library (StandardLibrary.cpp)
  struct StandardMethod;
  std::optional<StandardMethod> standardMethod(const clang::CallExpr &call) const;
  const AlgorithmEffect *algorithm(const clang::CallExpr &call) const;
  bool hasStandardEffects(const clang::CallExpr &call) const;
  /// The value of a call that the tables know; invalid for every other one.
  ir::ExprId standardValue(const clang::CallExpr &call);
  /// Lowers a call that changes something or reads or writes a stream. False for every other one.
  bool standardStatement(const clang::CallExpr &call, bool isStatement);
  ir::ExprId standardObject(const clang::CXXConstructExpr &made);
  bool lowerStreamVariable(const clang::VarDecl &variable, ir::DataItemId id);
  ir::ExprId methodValue(const StandardMethod &method, const clang::CallExpr &call);
  ir::ExprId operatorValue(const clang::CXXOperatorCallExpr &call);
  ir::ExprId madeObject(const clang::CallExpr &call);
  ir::ExprId rangeOf(const clang::Expr &begin);
  ir::ExprId applied(const clang::Expr &given, ir::ExprId range, const ir::Origin &origin);
  ir::ExprId readResult(std::string_view name, const clang::CallExpr &call);
  ir::ExprId named(std::string_view name, clang::QualType result, const ir::Origin &origin,
                   std::span<const ir::ExprId> operands);
  void lowerMethod(const StandardMethod &method, const ir::Origin &origin, bool isSynthetic);
  void lowerStreamMethod(const StandardMethod &method, ir::ExprId result, const ir::Origin &origin,
                         bool isSynthetic);
  void lowerStreamOperator(const clang::CXXOperatorCallExpr &call, ir::ExprId result,
                           const ir::Origin &origin, bool isSynthetic);
  void lowerGetline(const clang::CallExpr &call, ir::ExprId result, const ir::Origin &origin,
                    bool isSynthetic);
  ir::ResourceId streamResource(const clang::Expr &stream);
  void emitStream(ir::IoOp op, const clang::Expr &stream, std::span<const ir::ExprId> fills,
                  std::span<const ir::ExprId> uses, std::string_view verb, const ir::Origin &origin,
                  bool isSynthetic);

  //--- Values (Expressions.cpp, Operators.cpp, Literals.cpp)
  ir::ExprId value(const clang::Expr &expr);
  ir::ExprId valueUnchecked(const clang::Expr &expr);
  ir::ExprId condition(const clang::Expr &expr);
  ir::ExprId conditionUnchecked(const clang::Expr &expr);
  ir::ExprId reference(const clang::DeclRefExpr &expr);
  ir::ExprId variableValue(const clang::VarDecl &variable, clang::QualType type, const ir::Origin &origin);
  ir::ExprId member(const clang::MemberExpr &expr);
  /// Invalid if the record's members are not known.
  ir::ExprId memberOf(ir::ExprId record, const clang::FieldDecl &field, const ir::Origin &origin);
  ir::ExprId element(const clang::ArraySubscriptExpr &expr);
  ir::ExprId cast(const clang::CastExpr &expr);
  ir::ExprId unary(const clang::UnaryOperator &expr);
  ir::ExprId binary(const clang::BinaryOperator &expr);
  ir::ExprId logical(const clang::BinaryOperator &expr);
  ir::ExprId unreadOperator(const clang::CXXOperatorCallExpr &call);
  ir::ExprId select(const clang::AbstractConditionalOperator &expr);
  ir::ExprId aggregate(const clang::InitListExpr &expr);
  ir::ExprId statementExpr(const clang::StmtExpr &expr);
  ir::ExprId construct(const clang::CXXConstructExpr &expr);
  ir::ExprId newObject(const clang::CXXNewExpr &expr);
  ir::ExprId lambda(const clang::LambdaExpr &expr);
  /// An expression whose meaning depends on the parameters of a template: unknown, but it says what it reads.
  ir::ExprId dependent(const clang::Expr &expr);
  ir::ExprId undeclaredMember(const clang::RecoveryExpr &written);
  ir::ExprId number(std::string_view text, clang::QualType type, const ir::Origin &origin);
  ir::ExprId numericLiteral(const clang::Expr &expr);
  ir::ExprId character(const clang::CharacterLiteral &expr);
  ir::ExprId string(const clang::StringLiteral &expr);
  ir::ExprId namedMacro(const clang::Expr &expr);
  /// The parameter of the macro that is lowered, if \p expr is what was handed over for it; else invalid.
  ir::ExprId macroParameter(const clang::Expr &expr);
  void findMacroArguments(const clang::Stmt &body);
  ir::ExprId namedConstant(std::string_view name, ir::ExprId value, ir::DataItemId item, clang::QualType type,
                           const ir::Origin &origin);
  ir::ExprId dereference(ir::ExprId pointer, clang::QualType type, const ir::Origin &origin);
  ir::ExprId unknown(const clang::Stmt &expr, clang::QualType type);
  ir::ExprId notZero(ir::ExprId value, clang::QualType type, ir::Op op, const ir::Origin &origin);
  ir::ExprId negate(ir::ExprId condition);
  ir::ExprId thisPointer(clang::QualType type, const ir::Origin &origin);
  ir::ExprId item(ir::DataItemId id, const ir::Origin &origin);
  ir::ExprId keep(ir::ExprId value, clang::QualType type, std::string_view name, const ir::Origin &origin);

  //--- Building
  ir::Expr &expr(ir::ExprId id) { return unit_.exprs[id]; }
  ir::ExprId make(ir::Expr expr) { return unit_.exprs.push_back(expr); }
  ir::ExprId make(ir::ExprKind kind, ir::TypeId type, const ir::Origin &origin,
                  std::initializer_list<ir::ExprId> operands, ir::Op op = ir::Op::None);
  ir::StatementId emit(ir::StatementNode node, std::string_view verb, const ir::Origin &origin,
                       bool isSynthetic);
  ir::StatementList copy(const List &statements) { return unit_.arena().copy(statements); }
  ir::TypeId type(clang::QualType type) { return s_.data.type(type); }
  ir::TypeId truth() { return s_.data.type(s_.ast.BoolTy); }
  std::string_view intern(std::string_view text) { return unit_.arena().intern(text); }
  ir::Origin originOf(const clang::Stmt &stmt) { return s_.map.origin(stmt.getSourceRange()); }

  UnitState &s_;
  ir::TranslationUnit &unit_;
  ir::ProgramId program_;
  List *out_ = nullptr;
  const clang::FunctionDecl *function_ = nullptr;
  const clang::Stmt *body_ = nullptr;                 ///< Of the function.
  const MacroFunction *macro_ = nullptr;              ///< Null in functions.
  std::vector<ir::DataItemId> *macroItems_ = nullptr; ///< Its parameters.
  /// What its use handed over, with the token of the body that it stands for.
  llvm::DenseMap<const clang::Expr *, clang::SourceLocation> macroArguments_;
  std::vector<ir::StatementId> deferred_;
  std::vector<ir::StatementId> jumps_;
  llvm::DenseSet<unsigned> marked_;                                   ///< Labels that stand somewhere.
  llvm::DenseMap<const clang::SwitchCase *, ir::LabelId> caseLabels_; ///< Of switches that jump.
  ir::DataItemId this_; ///< `this` of a method, once it is used.
  bool mayDefer_ = false;
  unsigned depth_ = 0;
  /// Variables whose destructor does something, by block.
  std::vector<std::vector<const clang::VarDecl *>> scopes_;
  std::size_t breakScope_ = 0, continueScope_ = 0; ///< Blocks around the loop or switch.
  llvm::DenseMap<const clang::Stmt *, bool> effects_;
};

} // namespace tacit::cfe
