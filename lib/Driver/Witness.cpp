#include "Witness.h"

#include "tacit/Support/Hash.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace tacit {

/// Such a file has a line a rule; what is larger is something else.
static constexpr std::uint64_t MaxWitnessBytes = 64ULL << 20U;

/// Id and status of one line; false if it has another form. Runs are samples, so they prove nothing: there is
/// no line that says so.
static bool parseLine(std::string_view line, std::string_view &rule, RuleStatus &status) {
  std::size_t blank = line.find(' ');
  if (blank == 0 || blank == std::string_view::npos)
    return false;
  rule = line.substr(0, blank);
  std::string_view word = line.substr(blank + 1);
  for (RuleStatus known : {RuleStatus::Executed, RuleStatus::Contradicted})
    if (word == toText(known)) {
      status = known;
      return true;
    }
  return false;
}

Expected<void> Witness::read(const FileSystem &fileSystem, const std::string &path) {
  auto bytes = fileSystem.read(path, MaxWitnessBytes);
  if (!bytes)
    return std::unexpected(Error{fmt::format("cannot read '{}': {}", path, bytes.error().message)});
  std::map<std::string, RuleStatus, std::less<>> statuses = statuses_;
  std::string_view text = **bytes;
  for (std::size_t number = 1; !text.empty(); ++number) {
    std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r'))
      line.remove_suffix(1);
    if (line.empty() || line.starts_with('#'))
      continue;
    std::string_view rule;
    RuleStatus status{};
    if (!parseLine(line, rule, status))
      return std::unexpected(Error{
          fmt::format("{}:{}: a line of a witness file is the id of a rule and 'executed' or 'contradicted'",
                      path, number)});
    auto [known, isNew] = statuses.try_emplace(std::string(rule), status);
    if (!isNew && status == RuleStatus::Contradicted)
      known->second = status;
  }
  statuses_ = std::move(statuses);
  isRead_ = true;
  return {};
}

void Witness::apply(Knowledge &knowledge) const {
  if (statuses_.empty())
    return;
  for (RuleRow &row : knowledge.rules)
    if (auto known = statuses_.find(row.rule); known != statuses_.end())
      row.status = known->second;
}

std::string Witness::digest() const {
  if (!isRead_)
    return {};
  std::string text;
  for (const auto &[rule, status] : statuses_)
    text += fmt::format("{} {}\n", rule, toText(status));
  return sha256(text);
}

} // namespace tacit
