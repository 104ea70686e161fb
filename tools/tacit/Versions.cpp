#include "Versions.h"

#include "tacit/Store/Store.h"

#include <fmt/format.h>
#include <llvm/Config/llvm-config.h>

namespace tacit {

std::string linkedVersions() {
  return fmt::format("Clang and LLVM {}\nSQLite {}\nfmt {}.{}.{}", LLVM_VERSION_STRING, storeEngineVersion(),
                     FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100);
}

} // namespace tacit
