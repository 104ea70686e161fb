//===- The SQL model -> nodes of the IR ---------------------------------------------------------------===//
#pragma once

#include "SqlUnit.h"

namespace tacit::cobol {

/// Lowers one block. A table becomes a record type that belongs to its resource, its columns the members:
/// once a unit, as they are met.
class SqlLowering {
public:
  /// Values that move besides what the Io says.
  struct Moves {
    std::vector<ir::Assign> before;  ///< Into columns.
    std::vector<ir::Assign> success; ///< From columns into host variables, if a row was found.
  };
  SqlLowering(UnitBuilder &builder, SqlUnit &unit, const SqlBlock &block, const ir::Origin &origin)
      : b_(builder), unit_(unit), block_(block), statement_(block.statement), origin_(origin) {}

  ir::Io io(ir::IoOp op, Moves &moves);
  ir::Call call();
  /// SET and VALUES INTO without a table are plain assignments. False if the statement is none.
  bool assign(ir::Assign &out);

private:
  /// Expressions of one model statement as IR expressions; made as far as they are asked for.
  class Exprs;
  void addTables(const sql::Statement &statement, std::vector<ir::Access> &out);
  void addHosts(const std::vector<std::uint32_t> &hosts, std::vector<ir::ExprId> &out);
  void addIndicators(std::vector<ir::ExprId> &fills, std::vector<ir::ExprId> &uses);
  void fetch(std::vector<ir::Access> &accesses, Moves &moves);
  void open(ir::Io &io, std::vector<ir::Access> &accesses, std::vector<ir::ExprId> &uses);
  void execute(const sql::Statement &dynamic, ir::Io &io, std::vector<ir::Access> &accesses, Moves &moves);
  void move(Exprs &exprs, std::uint32_t from, ir::ExprId to, std::vector<ir::Assign> &out);
  ir::ResourceId table(const std::string &name);
  void setStatus(ir::ResourceId resource);

  UnitBuilder &b_;
  SqlUnit &unit_;
  const SqlBlock &block_;
  const sql::Statement &statement_;
  ir::Origin origin_;
};

/// The items of the tables that \p unit declares, with their types.
void declareColumns(UnitBuilder &builder, SqlUnit &unit);

} // namespace tacit::cobol
