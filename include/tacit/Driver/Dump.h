//===- One file through one phase -----------------------------------------------------------===//
#pragma once

#include "tacit/Diagnostics/Diagnostic.h"
#include "tacit/Driver/Options.h"
#include "tacit/Support/Enum.h"

#include <string>

namespace tacit {

// clang-format off
#define TACIT_DUMP_PHASES(X) \
  X(Tokens, "tokens") X(Tree, "tree") X(Ir, "ir") X(Cfg, "cfg") X(Effects, "effects") X(PointsTo, "points-to") \
  X(Rules, "rules") X(Guards, "guards") X(Groups, "groups") \
  X(Parameters, "parameters") X(Findings, "findings")
// clang-format on
TACIT_ENUM(DumpPhase, TACIT_DUMP_PHASES)
#undef TACIT_DUMP_PHASES

struct DumpRequest {
  DumpPhase phase = DumpPhase::Ir;
  std::string only; ///< Name of a procedure; empty for all.
  /// Folder of the scan that the file is a part of: paths, copybooks, headers and ids of rules are then those
  /// of a scan of it. The file's own folder if empty.
  std::string root;
};

/// The stable text of what a phase made of the only root of \p options, which must be a file. Copybooks are
/// looked for as in a scan of the file's folder, without the folders below it, or as in a scan of the
/// request's root.
Expected<WithDiagnostics<std::string>> dump(const FileSystem &fileSystem, const ScanOptions &options,
                                            const DumpRequest &request);

} // namespace tacit
