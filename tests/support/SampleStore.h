//===- A store of the sample units ---------------------------------------------------===//
#pragma once

#include "support/SampleUnits.h"
#include "support/TemporaryFolder.h"

#include "tacit/Store/Store.h"

#include <stdexcept>

namespace tacit::test {

/// Writes \p units to \p path and opens the result. Throws when anything fails: only tests use it.
inline std::unique_ptr<StoreReader> makeStore(const std::string &path, const std::vector<Knowledge> &units) {
  auto orThrow = [](auto result) {
    if (!result)
      throw std::runtime_error(result.error().message);
    return result;
  };
  auto writer = orThrow(StoreWriter::create(path));
  for (const Knowledge &unit : units)
    orThrow((*writer)->add(unit));
  orThrow((*writer)->setMeta("tool_version", "test"));
  orThrow((*writer)->finish());
  return std::move(*orThrow(StoreReader::open(path)));
}

} // namespace tacit::test
