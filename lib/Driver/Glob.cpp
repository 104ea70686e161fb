#include "tacit/Driver/Glob.h"

#include <algorithm>

namespace tacit {

/// Whether the set that starts behind '[' at \p at holds \p c; \p at moves behind its ']'. A '[' without an
/// end is an ordinary character.
static bool matchesSet(std::string_view pattern, std::size_t &at, char c) {
  std::size_t next = at + 1;
  bool isNegated = next < pattern.size() && pattern[next] == '!';
  if (isNegated)
    ++next;
  std::size_t end = pattern.find(']', next + 1);
  if (end == std::string_view::npos) {
    ++at;
    return c == '[';
  }
  bool found = false;
  while (next < end) {
    bool isRange = next + 2 < end && pattern[next + 1] == '-';
    char high = isRange ? pattern[next + 2] : pattern[next];
    found = found || (pattern[next] <= c && c <= high);
    next += isRange ? 3 : 1;
  }
  at = end + 1;
  return found != isNegated;
}

/// One part against one part. After a mismatch only the last `*` can take more, so this is never exponential.
static bool matchesPart(std::string_view pattern, std::string_view text) {
  std::size_t at = 0;
  std::size_t in = 0;
  std::size_t star = std::string_view::npos;
  std::size_t starIn = 0;
  while (in < text.size()) {
    std::size_t next = at;
    if (at < pattern.size() && pattern[at] == '*') {
      star = at++;
      starIn = in;
    } else if (at < pattern.size() && pattern[at] == '[' && matchesSet(pattern, next, text[in])) {
      at = next;
      ++in;
    } else if (at < pattern.size() && pattern[at] != '[' && (pattern[at] == '?' || pattern[at] == text[in])) {
      ++at;
      ++in;
    } else if (star != std::string_view::npos) {
      at = star + 1;
      in = ++starIn;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', at) == std::string_view::npos;
}

static std::vector<std::string_view> splitParts(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    std::size_t end = std::min(path.find('/'), path.size());
    if (end != 0)
      parts.push_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return parts;
}

bool matchesGlob(std::string_view pattern, std::string_view path) {
  while (pattern.ends_with('/'))
    pattern.remove_suffix(1);
  auto parts = splitParts(path);
  if (pattern.find('/') == std::string_view::npos)
    return std::ranges::any_of(parts, [&](std::string_view part) { return matchesPart(pattern, part); });

  // reach[n]: the pattern parts so far match the first n parts of the path.
  std::vector<bool> reach(parts.size() + 1, false);
  reach[0] = true;
  for (std::string_view wanted : splitParts(pattern)) {
    std::vector<bool> next(parts.size() + 1, false);
    for (std::size_t n = 0; n <= parts.size(); ++n) {
      if (wanted == "**")
        next[n] = reach[n] || (n > 0 && next[n - 1]);
      else
        next[n] = n > 0 && reach[n - 1] && matchesPart(wanted, parts[n - 1]);
    }
    reach = std::move(next);
  }
  return reach.back();
}

bool matchesAnyGlob(const std::vector<std::string> &patterns, std::string_view path) {
  return std::ranges::any_of(patterns, [&](const std::string &p) { return matchesGlob(p, path); });
}

} // namespace tacit
