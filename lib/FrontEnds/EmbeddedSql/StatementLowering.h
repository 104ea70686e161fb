//===- One statement of the model -> nodes of the IR --------------------------------------------------===//
#pragma once

#include "tacit/FrontEnds/EmbeddedSql/Lowering.h"

namespace tacit::sql {

ir::IoOp ioOf(Kind kind);

class StatementLowering {
public:
  StatementLowering(Blocks &blocks, std::uint32_t block, const ir::Origin &origin)
      : blocks_(blocks), unit_(blocks.language().unit), block_(block), statement_(blocks[block].statement),
        origin_(origin) {}

  Lowered lower();

private:
  class Exprs;
  ir::Io io(ir::IoOp op);
  ir::Call call();
  /// SET and VALUES INTO without a table are plain assignments. False if the statement is none.
  bool assign(ir::Assign &out);
  void addTables(const Statement &statement, std::vector<ir::Access> &out);
  void addHosts(const std::vector<std::uint32_t> &hosts, std::vector<ir::ExprId> &out);
  void addIndicators(std::vector<ir::ExprId> &fills, std::vector<ir::ExprId> &uses);
  const Statement *queryOfCursor(std::uint32_t &block);
  void fetch(std::vector<ir::Access> &accesses);
  void open(ir::Io &io, std::vector<ir::Access> &accesses, std::vector<ir::ExprId> &uses);
  void execute(const Statement &dynamic, ir::Io &io, std::vector<ir::Access> &accesses);
  void move(Exprs &exprs, std::uint32_t from, ir::ExprId to, std::vector<ir::Assign> &out);
  ir::ResourceId table(const std::string &name);
  void setStatus(ir::ResourceId resource);

  Blocks &blocks_;
  ir::TranslationUnit &unit_;
  std::uint32_t block_;
  const Statement &statement_;
  ir::Origin origin_;
  Lowered out_;
};

} // namespace tacit::sql
