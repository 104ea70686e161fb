//===- A file whose embedded SQL was taken out --------------------------------------------------------===//
#pragma once

#include "tacit/FrontEnds/EmbeddedC/Rewrite.h"

#include <algorithm>
#include <memory>

namespace tacit::cfe {

/// The original beside what Clang reads in its place.
class EmbeddedFile {
public:
  EmbeddedFile(std::shared_ptr<const std::string> original, embeddedc::Rewritten result)
      : original_(std::move(original)), rewritten_(std::move(result)) {
    lines_.push_back(0);
    for (std::size_t at = 0; (at = original_->find('\n', at)) != std::string::npos;)
      lines_.push_back(static_cast<std::uint32_t>(++at));
  }

  struct Place {
    unsigned line;
    unsigned column; ///< Both count from 1.
  };
  std::string_view original() const { return *original_; }
  const embeddedc::Rewritten &rewritten() const { return rewritten_; }
  /// Where byte \p offset of the original stands.
  Place place(std::uint32_t offset) const {
    auto line = std::prev(std::ranges::upper_bound(lines_, offset));
    return {static_cast<unsigned>(line - lines_.begin()) + 1, offset - *line + 1};
  }

private:
  std::shared_ptr<const std::string> original_;
  embeddedc::Rewritten rewritten_;
  std::vector<std::uint32_t> lines_; ///< Offsets of their first bytes.
};

} // namespace tacit::cfe
