//===- HANDLE CONDITION, AID and ABEND -> jumps from the commands that raise them ------------------===//
//
// Which handlers are active at a command is a question of control flow, so it is answered when all bodies of
// a program are lowered: a forward analysis over its procedures with one set of possible settings for each
// condition (docs/design/0005-cics-handlers.md).
//
//===----------------------------------------------------------------------------------------------===//
#pragma once

#include "CicsCommands.h"
#include "UnitBuilder.h"

#include <string_view>
#include <vector>

namespace tacit::cobol {

/// One HANDLE, IGNORE, PUSH or POP as it was read.
struct CicsHandle {
  struct Setting {
    std::string_view slot;  ///< Condition, or "AID " and the key, or "ABEND".
    ir::ProcedureId target; ///< Invalid: the default action.
    bool isIgnored = false;
  };
  ir::StatementId statement;
  bool isPush = false;
  bool isPop = false;
  std::vector<Setting> settings;
};

/// A command that can raise conditions because it has no RESP and no NOHANDLE.
struct CicsRaise {
  ir::StatementId statement;
  const CicsCommand *command = nullptr; ///< nullptr: an unknown command can raise anything.
  bool readsKey = false;                ///< A terminal input, after which HANDLE AID applies.
};

/// All of one program; statements in the order of their ids.
struct CicsRecords {
  std::vector<CicsHandle> handles;
  std::vector<CicsRaise> raises;
  std::vector<ir::StatementId> abends; ///< ABEND without CANCEL, which HANDLE ABEND takes.

  /// Forgets statements from \p end on: what they came from is lowered again.
  void truncate(std::size_t end);
};

/// Gives the raising commands of the current program their handlers. \p procedures in source order.
void attachCicsHandlers(UnitBuilder &builder, const CicsRecords &records,
                        std::span<const ir::ProcedureId> procedures, std::span<const ir::EntryPoint> entries);

} // namespace tacit::cobol
