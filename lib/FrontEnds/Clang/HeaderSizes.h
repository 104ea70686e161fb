//===- How much text a system header brings with it -----------------------------------------===//
//
// An estimate of what it costs to read headers: the bytes of all files that their includes may lead to, those
// in conditionals too. What a file has already brought costs nothing again.
//
//===-------------------------------------------------------------------------------------===//
#pragma once

#include "LeadingIncludes.h"

#include <cstdint>
#include <unordered_map>

namespace tacit::cfe {

/// Of headers that units with the same options include.
class HeaderSizes {
public:
  /// Reads what `#include <name>` brings.
  void add(const std::string &name, const IncludeSearch &search, LeadingIncludesReader &reader,
           UnitFiles &files);
  /// Bytes that \p names bring together; what was not added brings nothing.
  std::size_t together(const std::vector<std::string> &names) const;

private:
  using FileId = std::uint32_t;
  FileId idOf(const std::string &path);

  struct File {
    std::string path;
    std::size_t size = 0;
    bool isRead = false;
    std::vector<FileId> includes;
  };
  std::vector<File> files_;
  std::unordered_map<std::string, FileId> ids_;                  ///< By virtual path.
  std::unordered_map<std::string, std::vector<FileId>> headers_; ///< By name: all files it brings.
};

} // namespace tacit::cfe
