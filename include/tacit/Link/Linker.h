//===- Joining units: which program a call means ----------------------------------------===//
//
// Units are read apart, and the whole of them never stands in memory. What joins them is small: the names of
// all programs and the calls that leave a unit. A target that is not there is a value with a reason, not a
// gap.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tacit {

/// A program that other units may call.
struct LinkProgram {
  std::string id;
  std::string name;
  std::string path; ///< File of its unit.
};

/// A call that its own unit could not resolve.
struct LinkCall {
  std::string caller; ///< Program id.
  std::string callee; ///< As the source names it; empty if a data item holds the name.
  std::string kind;
  std::string reason; ///< What the unit knew, empty if nothing.
  std::string path;   ///< Where the call stands.
  std::uint32_t line = 0;
  std::uint32_t endLine = 0;
  std::string unit; ///< Path of the caller's unit.
};

/// What became of a call. With a target, `callee` is its id.
struct LinkedCall {
  LinkCall call;
  bool resolved = false;
  bool isMissing = false; ///< A program of the estate seems to be wanted that nobody gave us.
};

/// Collects programs and calls of all units, then resolves. Not thread-safe: the writer owns it.
class Linker {
public:
  void addProgram(LinkProgram program);
  void addCall(LinkCall call);
  /// All calls in the order in which they were added. A name that several programs have means the one in the
  /// nearest folder; letter case counts only where two names differ in nothing else.
  std::vector<LinkedCall> resolve();

private:
  const LinkProgram *find(const LinkCall &call, std::size_t &candidates) const;

  std::vector<LinkProgram> programs_;
  std::unordered_map<std::string, std::vector<std::size_t>> byName_; ///< Upper-cased.
  std::vector<LinkCall> calls_;
};

/// The product whose service \p callee is ("Language Environment"), empty if it is none we know. Such names
/// are reserved by the platform, so that no program of an estate has them.
std::string_view platformService(std::string_view callee);

} // namespace tacit
