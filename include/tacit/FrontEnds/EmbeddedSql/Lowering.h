//===- Embedded SQL -> nodes of the IR, the same for every language around it ------------------------===//
#pragma once

#include "tacit/FrontEnds/EmbeddedSql/Blocks.h"

namespace tacit::sql {

/// A statement of the IR and the values that move besides what it says.
struct Lowered {
  ir::StatementNode node;          ///< Nop, Io, Call or Assign; without handlers.
  std::vector<ir::Assign> before;  ///< Into columns.
  std::vector<ir::Assign> success; ///< From columns into host variables, if a row was found.
};

/// Lowers one block. A table becomes a record type that belongs to its resource, its columns the members:
/// once a unit, as they are met.
Lowered lower(Blocks &blocks, std::uint32_t block, const ir::Origin &origin);

/// The items of the tables that the blocks declare, with their types.
void declareColumns(Blocks &blocks);

/// Says something to the precompiler only; nothing happens at run time.
bool isDirective(Kind kind);
/// Whether WHENEVER holds for statements of this kind.
bool hasOutcome(Kind kind);
/// Whether NOT FOUND may come of it.
bool mayFindNothing(Kind kind);
/// The outcome that WHENEVER's event stands for.
ir::Op outcomeOf(Event event);
/// "EXEC SQL SELECT INTO".
std::string verbOf(Kind kind);

} // namespace tacit::sql
