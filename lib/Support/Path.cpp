#include "tacit/Support/FileSystem.h"

namespace tacit {

std::string normalisePath(std::string_view path) {
  const bool isAbsolute = path.starts_with('/');
  std::string result;
  // Where each kept part begins in `result`, so that `..` cuts without searching.
  std::vector<std::size_t> starts;
  while (!path.empty()) {
    const std::size_t end = path.find('/');
    const std::string_view part = path.substr(0, end);
    path = end == std::string_view::npos ? std::string_view() : path.substr(end + 1);
    if (part.empty() || part == ".")
      continue;
    if (part == "..") {
      if (!starts.empty()) {
        result.resize(starts.back());
        starts.pop_back();
      }
      continue;
    }
    starts.push_back(result.size());
    if (isAbsolute || starts.size() > 1)
      result += '/';
    result += part;
  }
  return isAbsolute && result.empty() ? "/" : result;
}

std::string_view fileName(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

/// The position of the last suffix's dot in the file name \p name, its length if there is none.
static std::size_t suffixStart(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || name.find_first_not_of('.') > dot ? name.size() : dot;
}

std::string_view stemOf(std::string_view path) {
  const std::string_view name = fileName(path);
  return name.substr(0, suffixStart(name));
}

std::string_view suffixOf(std::string_view path) {
  const std::string_view name = fileName(path);
  return name.substr(suffixStart(name));
}

std::string_view directoryOf(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos)
    return {};
  return path.substr(0, slash == 0 ? 1 : slash);
}

std::string joinPath(std::string_view directory, std::string_view name) {
  while (name.starts_with('/'))
    name.remove_prefix(1);
  std::string result(directory);
  if (!result.empty() && !result.ends_with('/') && !name.empty())
    result += '/';
  return result += name;
}

} // namespace tacit
