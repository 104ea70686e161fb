#include "tacit/Support/Version.h"

namespace tacit {

std::string_view versionText() {
  return TACIT_VERSION;
}

} // namespace tacit
