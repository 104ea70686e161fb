//===- The files of a report, and how they reach the disk ----------------------------------===//
//
// A report is written to `<folder>.tmp-<process>` and then takes the folder's place. `tacit-report.txt` in it
// lists every file, so that the next report knows what it may remove: a folder that holds anything else is
// left alone.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Report/Address.h"
#include "tacit/Support/FileSystem.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tacit::report {

/// Owns the temporary folder; removes it unless finish() was reached.
class PageSet {
public:
  static Expected<PageSet> create(const std::string &folder);
  PageSet(PageSet &&other) noexcept;
  PageSet &operator=(PageSet &&) = delete;
  ~PageSet();

  /// Writes one file; \p name is relative, with '/' between parts. The first failure is kept for finish().
  void add(std::string_view name, std::string_view content);
  /// The same for one that \p write writes to the path it is given.
  void addBy(std::string_view name, const std::function<Expected<void>(const std::string &path)> &write);
  /// Tells \p progress the number of files after each; it may be empty.
  void watch(std::function<void(std::size_t)> progress) { progress_ = std::move(progress); }
  /// Puts the new pages in place of the old ones.
  Expected<void> finish();

private:
  PageSet(std::string folder, std::string temporary)
      : folder_(std::move(folder)), temporary_(std::move(temporary)) {}

  std::string folder_;
  std::string temporary_; ///< Empty once finished or moved from.
  std::vector<std::string> names_;
  std::string failure_;
  std::function<void(std::size_t)> progress_;
};

} // namespace tacit::report
