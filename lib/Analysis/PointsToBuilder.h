//===- Constraints of a unit's statements -----------------------------------------------------===//
#pragma once

#include "PointsToGraph.h"
#include "PointsToLibrary.h"

#include "tacit/Analysis/Callees.h"

#include <unordered_map>
#include <vector>

namespace tacit::analysis {

/// Walks a unit once and says everything it does with addresses to a graph. Afterwards it knows which node
/// answers for which expression.
class PointsToBuilder {
public:
  using Node = PointsToGraph::Node;
  static constexpr Node None = PointsToGraph::None;
  static constexpr Node NotAsked = None - 1;

  PointsToBuilder(const ir::TranslationUnit &unit, const Callees &callees, const Layout &layout,
                  PointsToGraph &graph);
  void build();

  /// A place that the source names without a pointer.
  struct Direct {
    std::uint32_t object = 0;
    std::uint64_t offset = 0;
  };
  std::optional<Direct> direct(ir::ExprId place) const;
  bool isThroughPointer(ir::ExprId place) const { return !direct(place).has_value(); }
  ir::TypeId typeOf(ir::ExprId expr) const;
  /// The cells that \p place may be, ascending; nothing if no address of it is known.
  std::vector<Node> cellsOf(ir::ExprId place) const;
  /// The node of the value of a call's target.
  Node targetOf(ir::ExprId target) const;
  /// Whether \p argument is handed to some call, and to unknown code: then the node of what it points to.
  bool isArgument(ir::ExprId argument) const {
    return argument.index() < arguments_.size() && arguments_[argument.index()] != NotAsked;
  }
  /// The node of what an argument points to, None if it carries no address.
  Node pointerOf(ir::ExprId argument) const;
  Node handed(ir::ExprId argument) const;
  std::uint32_t objectOfItem(ir::DataItemId root) const { return objectOfItem_[root.index()]; }
  ir::DataItemId rootOf(ir::DataItemId item) const;

private:
  static constexpr unsigned MaxDepth = 1200; ///< Of expressions; what is deeper comes from outside.
  struct Argument {
    Node value = None;
    Node address = None; ///< Where the argument lies, if it is a place.
    ir::TypeId type;
  };
  struct Call {
    std::vector<Argument> arguments;
    bool hasObject = false; ///< The first argument is the object of a method.
    Node result = None;
    Node resultAddress = None; ///< Where a record goes.
  };

  void visit(ir::ProgramId program, ir::StatementId statement);
  void assign(ir::ExprId target, ir::ExprId value, bool isDeclaration);
  void assignText(const ir::Assignment &assignment);
  void initialise(Node address, ir::TypeId type, ir::ExprId value, unsigned depth);
  void storeValue(Node address, ir::TypeId type, Node value);
  void copyBlock(Node to, Node from, ir::TypeId type);
  Node value(ir::ExprId expr, ir::TypeId wanted = {});
  Node computeValue(ir::ExprId expr, ir::TypeId wanted);
  Node valueFor(ir::ExprId expr, ir::TypeId wanted);
  Node address(ir::ExprId place);
  Node computeAddress(ir::ExprId place);
  void evaluateSubscripts(ir::ExprId place);
  Node callValue(ir::ExprId expr, ir::TypeId wanted);
  Node join(Node a, Node b);
  Node single(Node element);
  Node site(ir::ExprId expr, ir::TypeId type, bool isFromOutside = false);
  Node function(std::string_view name);
  void escape(Node value);
  void callNamed(std::string_view name, std::uint32_t call, ir::ExprId expr);
  void noteHanded(ir::ExprList arguments, PointerBehaviour behaviour);
  void bind(std::uint32_t call, ir::ProgramId program);
  void bindOutside(std::uint32_t call);
  bool isPlace(ir::ExprId expr) const;
  bool bindsReference(ir::TypeId wanted, ir::TypeId given) const;
  Argument argument(ir::ExprId expr);
  bool isConstructor(const ir::Expr &call) const;
  void exposeFunction(ir::ProgramId program);
  Node cellOf(ir::DataItemId item);

  const ir::TranslationUnit &unit_;
  const Callees &callees_;
  const Layout &layout_;
  PointsToGraph &graph_;
  std::vector<std::uint32_t> objectOfItem_;
  std::unordered_map<std::string_view, std::uint32_t> functions_;
  std::unordered_map<ir::ExprId, std::uint32_t> sites_;
  std::vector<Node> values_;    ///< By expression.
  std::vector<Node> addresses_; ///< The same; of direct places only where one is needed.
  std::unordered_map<ir::ExprId, Node> targets_;
  std::vector<Node> arguments_; ///< By expression: what unknown code is handed, None for known code.
  IdVector<ir::ProgramId, std::vector<ir::DataItemId>> objectItems_; ///< `this` of methods.
  std::vector<Call> calls_;
  std::uint32_t text_ = 0;
  unsigned depth_ = 0;
};

} // namespace tacit::analysis
