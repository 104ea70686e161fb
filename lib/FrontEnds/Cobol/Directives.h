//===- Compiler directives: >>IF, >>DEFINE, >>SOURCE, $IF, $SET -------------------------===//
#pragma once

#include "tacit/Source/SourceFile.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tacit::cobol {

/// Conditional compilation of one file: which lines count.
class Directives {
public:
  explicit Directives(std::unordered_map<std::string, std::string> &defines) : defines_(defines) {}

  /// Takes one directive, from `>>` or `$` on. A change of the source form is returned.
  std::optional<SourceFormat> take(std::string_view line);
  bool isSkipping() const { return !skips_.empty() && skips_.back() != Branch::Taken; }

private:
  enum class Branch { Taken, NotYet, Done };
  bool holds(const std::vector<std::string> &words, std::size_t at) const;
  std::string valueOf(const std::string &word) const;

  std::unordered_map<std::string, std::string> &defines_;
  std::vector<Branch> skips_;
};

} // namespace tacit::cobol
