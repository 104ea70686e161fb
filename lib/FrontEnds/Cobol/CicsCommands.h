//===- The commands of CICS and what their options do -----------------------------------------===//
//
// Data, not code: one row a command, written from the public reference of the application programming
// interface. An option that a row does not name passes data to CICS; a command without a row does so with
// all its options but INTO, SET, RESP and RESP2.
//
//===-----------------------------------------------------------------------------------------===//
#pragma once

#include "tacit/IR/Nodes.h"

#include <span>
#include <string_view>
#include <vector>

namespace tacit::cobol {

/// What lowering makes of a command.
enum class CicsForm : std::uint8_t {
  Io,        ///< Input or output on the resource of the row.
  Link,      ///< Runs another program and comes back.
  Xctl,      ///< Goes to another program for good.
  Return,    ///< Ends the program.
  Abend,     ///< Ends the task.
  Condition, ///< HANDLE CONDITION, IGNORE CONDITION: options are conditions with labels.
  Aid,       ///< HANDLE AID: options are keys with labels.
  HandleAbend,
  Stack, ///< PUSH and POP HANDLE.
  Edit,  ///< BIF DEEDIT: changes FIELD in place.
};

/// Word lists hold names separated by blanks.
struct CicsCommand {
  std::string_view words; ///< Verb, and the options that tell it from others of the verb.
  CicsForm form = CicsForm::Io;
  ir::IoOp op = ir::IoOp::Other;
  ir::ResourceKind kind = ir::ResourceKind::Unknown; ///< Unknown: no resource.
  std::string_view resource;                         ///< Options that name it, the first that is there.
  std::string_view fallback;                         ///< Name of the resource where no option names it.
  std::string_view fills;   ///< Options that CICS fills; "*" stands for all but those in `reads`.
  std::string_view reads;   ///< Exceptions from "*".
  std::string_view updates; ///< Options that are read and filled.
  std::string_view raises;  ///< Conditions with an outcome of their own.
};

/// The row for a command that begins with \p verb and has \p options; the one with most words in common.
/// nullptr if the verb is unknown.
const CicsCommand *findCicsCommand(std::string_view verb, std::span<const std::string_view> options);

/// Whether \p word is in the blank-separated \p list.
bool isListed(std::string_view list, std::string_view word);

/// A condition of CICS, its number in EIBRESP, and the outcome it stands for.
struct CicsCondition {
  std::string_view name;
  std::string_view number;
  ir::Op outcome = ir::Op::Exception;
};
/// nullptr if CICS has no condition of this name.
const CicsCondition *findCicsCondition(std::string_view name);

/// The number of a CICS-value data area (DFHVALUE), empty if it is not known here.
std::string_view findCicsValue(std::string_view name);

} // namespace tacit::cobol
