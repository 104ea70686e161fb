//===- What runs of the programs said of rules ------------------------------------------===//
//
// A witness file holds one line a rule: its id, a blank, and `executed` or `contradicted`. Lines that begin
// with `#` and empty lines say nothing. The tools that watch running programs write it
// (docs/design/0014-guard-witness.md); a scan takes it in.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Rules/Knowledge.h"
#include "tacit/Support/FileSystem.h"

#include <map>
#include <string>
#include <vector>

namespace tacit {

/// What is known of rules by their ids, from all files that were read.
class Witness {
public:
  /// Adds what the file at \p path says. A rule that several lines name is contradicted if one of them says
  /// so. A line of another form is an error that names file and line; then nothing of the file counts.
  Expected<void> read(const FileSystem &fileSystem, const std::string &path);

  /// Sets the status of the rules of \p knowledge that are known here.
  void apply(Knowledge &knowledge) const;

  /// Stable over machines: of what is known, not of the files. Empty if no file was read.
  std::string digest() const;

private:
  std::map<std::string, RuleStatus, std::less<>> statuses_;
  bool isRead_ = false;
};

} // namespace tacit
