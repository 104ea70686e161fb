//===- Procedure division -> procedures and statements ------------------------------------------------===//
//
// One source statement becomes one ir::Statement. Each verb has a function that reads the statement's head
// and fills its node; what it cannot read to the end becomes an opaque statement, so no half-understood
// statement looks understood.
//
//===-----------------------------------------------------------------------------------------------===//
#pragma once

#include "CicsHandlers.h"
#include "PlatformCalls.h"
#include "Reader.h"
#include "SqlUnit.h"
#include "UnitBuilder.h"

#include <map>
#include <unordered_map>
#include <vector>

namespace tacit::cobol {

class Statements {
public:
  explicit Statements(UnitBuilder &builder) : b_(builder), sql_(builder) {}

  /// The whole procedure division; procedures, entries and parameters of the current program are set. A
  /// damaged program may have several: they follow each other.
  void division(NodeId procedure);

private:
  using List = std::vector<ir::StatementId>;
  /// What a statement lowers to besides itself.
  struct Context {
    NodeId node = 0;
    const Reader *head = nullptr; ///< Of the statement being read.
    ir::StatementId id;
    List before; ///< Synthetic statements that run first.
    List after;
    std::string_view reason; ///< Why it is opaque.
  };

  //--- Procedures (Procedures.cpp)
  void declareProcedures(NodeId division);
  void bodies(NodeId division);
  void parameters(Reader reader, std::vector<ir::DataItemId> &out, ir::Program *program);
  ir::ProcedureId findProcedure(Symbol name, Symbol section) const;
  ir::ProcedureId readProcedure(Reader &reader);
  void use(NodeId node, ir::ProcedureId procedure);
  std::vector<ir::ProcedureId> mentionedProcedures(const Node &statement);
  bool hasMissingText(NodeId division) const;

  //--- Statements (Statements.cpp)
  void sentence(NodeId node, List &out);
  void statement(NodeId node, List &out);
  ir::StatementList body(NodeId container);
  bool dispatch(Reader &reader, Context &context, ir::Statement &out);
  void opaque(Context &context, ir::Statement &out);
  void keepPhrases(const Context &context, ir::Statement &out);
  ir::StatementId synthetic(ir::StatementNode node, std::string_view verb, const ir::Origin &origin);
  std::span<const ir::Handler> handlers(const Context &context, ir::StatementList successPrefix = {});
  ir::LabelId sentenceEnd();

  //--- Control flow (Control.cpp)
  bool ifStatement(Reader &reader, Context &context, ir::Statement &out);
  /// An arm whose body is still to be lowered.
  struct Arm {
    NodeId node;
    ir::Case arm;
  };
  std::span<const ir::Case> armsWithBodies(const std::vector<Arm> &arms);
  bool evaluate(Reader &reader, Context &context, ir::Statement &out);
  ir::ExprId whenObjects(Reader &reader, const std::vector<Reader::Subject> &subjects);
  ir::ExprId whenObject(Reader &reader, const Reader::Subject &subject);
  bool search(Reader &reader, Context &context, ir::Statement &out);
  bool perform(Reader &reader, Context &context, ir::Statement &out);
  bool loopControl(Reader &reader, ir::LoopControl &control);
  bool goTo(Reader &reader, Context &context, ir::Statement &out);
  bool alter(Reader &reader, Context &context, ir::Statement &out);
  bool exit(Reader &reader, Context &context, ir::Statement &out);
  bool stop(Reader &reader, Context &context, ir::Statement &out);
  bool entry(Reader &reader, Context &context, ir::Statement &out);

  //--- Arithmetic (Arithmetic.cpp)
  bool add(Reader &reader, Context &context, ir::Statement &out);
  bool subtract(Reader &reader, Context &context, ir::Statement &out);
  bool multiply(Reader &reader, Context &context, ir::Statement &out);
  bool divide(Reader &reader, Context &context, ir::Statement &out);
  bool compute(Reader &reader, Context &context, ir::Statement &out);
  bool operands(Reader &reader, std::vector<ir::ExprId> &out);
  ir::ExprId sum(const std::vector<ir::ExprId> &operands);
  struct Target {
    ir::ExprId item;
    ir::Rounding rounding = ir::Rounding::Truncation;
  };
  bool targets(Reader &reader, std::vector<Target> &out);
  bool corresponding(Reader &reader, Context &context, ir::Statement &out, Kw verb);
  ir::Assignment arithmetic(const Target &target, ir::ExprId value, const Context &context);
  bool finishCompute(std::vector<ir::Assignment> assignments, ir::Statement &out);

  //--- Data movement (Movement.cpp, Texts.cpp)
  bool move(Reader &reader, Context &context, ir::Statement &out);
  bool initialize(Reader &reader, Context &context, ir::Statement &out);
  bool set(Reader &reader, Context &context, ir::Statement &out);
  bool string(Reader &reader, Context &context, ir::Statement &out);
  bool unstring(Reader &reader, Context &context, ir::Statement &out);
  bool inspect(Reader &reader, Context &context, ir::Statement &out);
  bool transform(Reader &reader, Context &context, ir::Statement &out);
  ir::Assignment moved(ir::ExprId target, ir::ExprId value);
  /// False if the groups have more members than \p budget.
  bool correspondingPairs(ir::DataItemId from, ir::DataItemId to, std::size_t &budget,
                          std::vector<std::pair<ir::DataItemId, ir::DataItemId>> &out);
  ir::ExprId memberExpr(ir::DataItemId member, ir::ExprId group);

  //--- Input and output (Files.cpp, Console.cpp)
  bool open(Reader &reader, Context &context, ir::Statement &out);
  bool close(Reader &reader, Context &context, ir::Statement &out);
  bool read(Reader &reader, Context &context, ir::Statement &out);
  bool write(Reader &reader, Context &context, ir::Statement &out, ir::IoOp op);
  bool deleteOrStart(Reader &reader, Context &context, ir::Statement &out, ir::IoOp op);
  bool returnRecord(Reader &reader, Context &context, ir::Statement &out);
  bool sort(Reader &reader, Context &context, ir::Statement &out, ir::IoOp op);
  bool display(Reader &reader, Context &context, ir::Statement &out);
  bool acceptInput(Reader &reader, Context &context, ir::Statement &out);
  bool otherIo(Reader &reader, Context &context, ir::Statement &out, ir::IoOp op, ir::ResourceKind kind);
  bool window(Reader &reader, Context &context, ir::Statement &out);
  bool displayAndRead(Reader &reader, Context &context, ir::Statement &out);
  bool lockingWord(Reader &reader);
  ir::ResourceId file(Reader &reader);
  ir::ResourceId fileOfRecord(ir::ExprId record) const;

  //--- Of single dialects (DialectVerbs.cpp, Markup.cpp)
  bool dialectVerb(Reader &reader, Context &context, ir::Statement &out);
  bool allocate(Reader &reader, Context &context, ir::Statement &out);
  bool freeStorage(Reader &reader, Context &context, ir::Statement &out);
  bool chain(Reader &reader, Context &context, ir::Statement &out);
  bool transfer(Reader &reader, Context &context, ir::Statement &out);
  bool enter(Reader &reader, Context &context, ir::Statement &out);
  bool markup(Reader &reader, Context &context, ir::Statement &out);
  bool generateMarkup(Reader &reader, Context &context, ir::Statement &out, std::string_view language);
  bool parseXml(Reader &reader, Context &context, ir::Statement &out);
  bool parseJson(Reader &reader, Context &context, ir::Statement &out);

  //--- Report writer and screens (Reports.cpp)
  bool report(Reader &reader, Context &context, ir::Statement &out);
  void printGroup(ir::DataItemId group, const ir::Origin &origin, bool countsSums, Context &context,
                  std::vector<ir::ExprId> &uses);
  /// What the screen items at or below \p screen show, or where their input goes.
  void screenFields(ir::DataItemId screen, bool isInput, std::vector<ir::ExprId> &out);

  //--- Others (OnCount.cpp)
  bool raise(Reader &reader, Context &context, ir::Statement &out);
  bool onCount(Reader &reader, Context &context, ir::Statement &out);

  //--- Calls (Calls.cpp, Sql.cpp, Cics.cpp)
  bool call(Reader &reader, Context &context, ir::Statement &out);
  bool cancel(Reader &reader, Context &context, ir::Statement &out);
  bool invoke(Reader &reader, Context &context, ir::Statement &out);
  ir::ExprId classOrObject(Reader &reader);
  bool exec(Reader &reader, Context &context, ir::Statement &out);
  bool sql(Reader &reader, Context &context, ir::Statement &out);
  std::span<const ir::Handler> wheneverHandlers(const SqlBlock &block, const ir::Origin &origin);
  bool cics(Reader &reader, Context &context, ir::Statement &out);
  bool dli(Reader &reader, Context &context, ir::Statement &out);
  std::string_view dliName(Reader &reader, std::vector<ir::ExprId> &uses);
  void dliWhere(Reader &reader, std::vector<std::string_view> &fields, std::vector<ir::ExprId> &uses);
  void cicsStatus(std::string_view verb, const ir::Origin &at, std::vector<ir::ExprId> &fills);
  void cicsHandle(CicsForm form, std::string_view verb, ir::StatementId id, const ir::Origin &at,
                  const std::vector<std::pair<std::string_view, Symbol>> &options);
  void impliedMap(bool isSend, std::string_view map, bool isExplicit, const ir::Origin &at,
                  std::vector<ir::ExprId> &out);

  ir::ResourceId console(const ir::Origin &origin) {
    return b_.resource(ir::ResourceKind::Console, "CONSOLE", origin);
  }
  bool failed(Context &context, std::string_view reason) {
    context.reason = reason;
    return false;
  }
  bool hasPhrase(NodeId node, PhraseKind kind) const;

  UnitBuilder &b_;
  std::vector<ir::ProcedureId> procedures_;
  std::size_t firstOfDivision_ = 0;    ///< Into procedures_.
  std::vector<NodeId> procedureNodes_; ///< Of each procedure; 0 for the implicit first one.
  // The first procedure of a name, alone, in a section, and in the sections of a name.
  std::unordered_map<Symbol, ir::ProcedureId> byName_;
  std::map<std::pair<std::uint32_t, Symbol>, ir::ProcedureId> inSection_;
  std::map<std::pair<Symbol, Symbol>, ir::ProcedureId> bySectionName_;
  std::vector<ir::EntryPoint> entries_;
  ir::ProcedureId current_;
  ir::ProcedureId currentSection_;
  ir::LabelId sentenceEnd_;
  SqlUnit sql_;
  CicsRecords cics_;
  std::vector<PendingResource> pendingResources_;
};

} // namespace tacit::cobol
