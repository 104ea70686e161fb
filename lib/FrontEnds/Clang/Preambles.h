//===- System headers that many units begin with, parsed once --------------------------===//
//
// Most of what Clang reads of a unit is headers of the system, and the units of one program begin with the
// same ones. Units whose text begins with the same `#include <...>` lines and that are read with the same
// options share a precompiled form of these headers (Clang's PCH, in memory). The tokens before the unit's
// own text are the same either way, so nothing that is found depends on whether there was one.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "UnitFiles.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace tacit::cfe {

/// The `#include <...>` lines that \p text begins with, behind comments and blank lines only, as a text of
/// their own; empty if it begins otherwise.
std::string leadingIncludes(std::string_view text);

/// For all units of a scan; may be used by many threads.
class Preambles {
public:
  /// The precompiled headers for a unit with these parser \p arguments (the last one is the unit's path) and
  /// \p text, null if the headers are not worth it or lie in the project in part. The first unit with a
  /// beginning only leaves a note, the second builds; nobody waits.
  std::shared_ptr<const std::string> find(const std::vector<std::string> &arguments, std::string_view text,
                                          const llvm::IntrusiveRefCntPtr<UnitFiles> &files);

private:
  enum class State : std::uint8_t { Seen, Building, Ready, Useless };
  struct Entry {
    State state = State::Seen;
    std::shared_ptr<const std::string> bytes;
  };

  std::mutex mutex_; ///< Never held while Clang runs, which may crash.
  std::map<std::string, Entry> entries_;
  std::size_t size_ = 0; ///< Of all bytes.
};

} // namespace tacit::cfe
