#include "tacit/FrontEnds/FrontEnd.h"

#include <span>

namespace tacit {

/// Written by the build from the sub-folders.
std::span<std::unique_ptr<FrontEnd> (*const)()> frontEndMakers();

std::vector<std::unique_ptr<FrontEnd>> makeFrontEnds() {
  std::vector<std::unique_ptr<FrontEnd>> all;
  for (auto make : frontEndMakers())
    all.push_back(make());
  return all;
}

} // namespace tacit
