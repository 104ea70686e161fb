//===- How a scan shows what it is doing --------------------------------------------------===//
#pragma once

#include "tacit/Driver/Scan.h"

#include <chrono>

namespace tacit {

/// A bar on a terminal, a plain line now and then otherwise, nothing if quiet. Errors are shown as they come,
/// in the order of the files; warnings and notes only with --explain, since the store keeps them all.
class Progress final : public ScanObserver {
public:
  Progress(bool isQuiet, bool explains);
  ~Progress() override;

  void discovered(const Discovery &discovery, std::size_t units) override;
  void stored(std::string_view unit, std::size_t done, const std::vector<Diagnostic> &diagnostics) override;

private:
  void show(const std::vector<Diagnostic> &diagnostics);
  void clearBar();
  void drawBar(std::size_t done, std::string_view unit);

  using Clock = std::chrono::steady_clock;
  bool isQuiet_;
  bool explains_;
  bool isTerminal_;
  bool hasBar_ = false;
  std::size_t units_ = 0;
  std::size_t errors_ = 0;
  Clock::time_point lastShown_ = Clock::now();
};

} // namespace tacit
