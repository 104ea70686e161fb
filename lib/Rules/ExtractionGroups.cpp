// Rows that put rules together: groups, the summary of a program.

#include "Extraction.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <fmt/format.h>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

/// Rules of one unit about one target form a decision table (or a list of validations); calculations that
/// feed one another form a chain.
void Extraction::addGroups(ProgramId program) {
  std::string_view programId = identity_.program(program);
  struct Group {
    GroupKind kind = GroupKind::DecisionTable;
    std::vector<std::size_t> members; ///< Indices into found_.
  };
  std::map<std::tuple<std::string_view, int, std::string>, Group> byTarget;
  std::vector<std::tuple<std::string_view, int, std::string>> order;
  for (std::size_t at = 0; at < found_.size(); ++at) {
    const RuleRow &rule = knowledge_.rules[found_[at].row];
    bool isValidation = rule.kind == RuleKind::Validation;
    bool isChoice =
        rule.kind == RuleKind::Decision || (rule.kind == RuleKind::Calculation && !rule.guard.empty());
    if (!isValidation && !isChoice)
      continue;
    std::string target = found_[at].targets.empty() || !found_[at].targets.front()
                             ? std::string(rule.target)
                             : std::string(identity_.item(found_[at].targets.front()));
    std::tuple<std::string_view, int, std::string> key{rule.unit, isValidation ? 1 : 0, target};
    auto [group, isNew] = byTarget.try_emplace(key);
    if (isNew)
      order.push_back(key);
    group->second.kind = isValidation ? GroupKind::ValidationList : GroupKind::DecisionTable;
    group->second.members.push_back(at);
  }
  auto addGroup = [&](GroupKind kind, std::vector<std::size_t> members, std::string_view unit,
                      std::string_view about, std::string title) {
    RuleGroupRow row;
    row.groupId = identity_.hashed("G-", fmt::format("{}|{}|{}|{}", programId, unit, toText(kind), about));
    row.kind = kind;
    row.program = programId;
    row.title = text(title);
    row.at = knowledge_.rules[found_[members.front()].row].at;
    describeGroup(row, members);
    std::uint32_t order = 0;
    for (std::size_t member : members) {
      RuleRow &rule = knowledge_.rules[found_[member].row];
      rule.groupId = row.groupId;
      rule.groupOrder = ++order;
      std::uint32_t position = 0;
      for (const GuardCell &cell : found_[member].cells)
        knowledge_.conditions.push_back({rule.rule, ++position, text(cell.subject), text(cell.test)});
      if (rule.at.file == row.at.file) {
        row.at.line = std::min(row.at.line, rule.at.line);
        row.at.endLine = std::max(row.at.endLine, rule.at.endLine);
      }
    }
    knowledge_.groups.push_back(row);
  };
  for (const auto &key : order) {
    const Group &group = byTarget[key];
    bool anyGuard = std::any_of(group.members.begin(), group.members.end(), [&](std::size_t member) {
      return !knowledge_.rules[found_[member].row].guard.empty();
    });
    if (group.members.size() < 2 || !anyGuard)
      continue;
    const Found &first = found_[group.members.front()];
    std::string about = first.targets.empty() || !first.targets.front()
                            ? std::string(knowledge_.rules[first.row].target)
                            : writer_.itemWords(first.targets.front());
    std::string title = group.kind == GroupKind::ValidationList
                            ? fmt::format("Checks in {} that set the {}", std::get<0>(key), about)
                            : fmt::format("How the {} is decided in {}", about, std::get<0>(key));
    addGroup(group.kind, group.members, std::get<0>(key), std::get<2>(key), std::move(title));
  }
  // Chains: a calculation without a group that reads what the one before it in the same unit wrote.
  std::vector<std::size_t> chain;
  auto close = [&] {
    if (chain.size() >= 2) {
      const Found &last = found_[chain.back()];
      std::string_view unit = knowledge_.rules[last.row].unit;
      std::string about = last.targets.empty() ? "" : writer_.itemWords(last.targets.front());
      addGroup(GroupKind::CalculationChain, chain, unit, about,
               fmt::format("How the {} is computed in {}", about, unit));
    }
    chain.clear();
  };
  for (std::size_t at = 0; at < found_.size(); ++at) {
    const RuleRow &rule = knowledge_.rules[found_[at].row];
    if (rule.kind != RuleKind::Calculation || !rule.groupId.empty() || found_[at].targets.empty())
      continue;
    bool follows = false;
    if (!chain.empty() && knowledge_.rules[found_[chain.back()].row].unit == rule.unit) {
      std::vector<Touch> reads;
      for (const Assignment &assignment : found_[at].candidate.assignments)
        collectReads(unit_, assignment.value, reads);
      for (std::size_t member : chain)
        for (DataItemId target : found_[member].targets)
          follows |= target && std::any_of(reads.begin(), reads.end(),
                                           [&](const Touch &read) { return read.item == target; });
    }
    if (!follows)
      close();
    chain.push_back(at);
  }
  close();
}

/// A heading in one line of words: blanks in a row are one, and "L e d g e r" is a word.
static std::string inOneLine(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    std::size_t end = std::min(text.find("  "), text.size());
    std::string_view group = text.substr(0, end);
    text = end == text.size() ? std::string_view{} : text.substr(text.find_first_not_of(' ', end));
    bool isSpread = group.size() > 2;
    for (std::size_t at = 1; at < group.size(); at += 2)
      isSpread &= group[at] == ' ' && group[at - 1] != ' ';
    if (!result.empty())
      result += ' ';
    for (char c : group)
      if (!isSpread || c != ' ')
        result += c;
  }
  return result;
}

/// What the header comment says the program is for: a line labelled so, else the first line of words that is
/// no label and no notice. Frames of asterisks and the program's own name are taken off.
static std::string purposeOf(std::string_view comment, std::string_view name) {
  std::string first;
  while (!comment.empty()) {
    std::size_t end = comment.find('\n');
    std::string_view line = comment.substr(0, end);
    comment = end == std::string_view::npos ? std::string_view{} : comment.substr(end + 1);
    auto trim = [&] {
      while (!line.empty() && !isLetter(line.front()) && line.front() != '\'')
        line.remove_prefix(1);
      while (!line.empty() &&
             (line.back() == ' ' || line.back() == '*' || line.back() == '-' || line.back() == '/' ||
              line.back() == '\t' || line.back() == '\r' || line.back() == '.'))
        line.remove_suffix(1);
    };
    trim();
    if (line.starts_with(name)) {
      line.remove_prefix(name.size());
      trim();
    }
    // "Purpose: ...", or as the paragraphs of the IDENTIFICATION DIVISION have it, "AUTHOR. ...".
    std::size_t mark = line.find(':');
    std::size_t word = line.find_first_of(" .");
    if (mark == std::string_view::npos && word != std::string_view::npos &&
        line.substr(word).starts_with(". "))
      mark = word;
    if (mark != std::string_view::npos) {
      std::string label;
      for (char c : line.substr(0, mark))
        if (isLetter(c))
          label += toLower(c);
      if (label == "function" || label == "purpose" || label == "description" || label == "title" ||
          label == "remarks") {
        line.remove_prefix(mark + 1);
        trim();
        if (Scene::isMessage(line))
          return std::string(line);
      }
      continue;
    }
    std::string lower = toLowerCase(line);
    bool isNotice = lower.find("copyright") != std::string::npos ||
                    lower.find("licen") != std::string::npos || lower.find("all rights") != std::string::npos;
    if (isNotice)
      return first;
    if (first.empty() && Scene::isMessage(line))
      first = std::string(line);
  }
  return first;
}

/// One or two sentences from what the program reads, writes and decides.
void Extraction::summarise(ProgramId program) {
  std::set<std::string> reads;
  std::set<std::string> writes;
  for (StatementId id : scene_.nesting.statements(program))
    if (const auto *io = std::get_if<Io>(&unit_.statements[id].node))
      for (const Access &access : io->accesses) {
        ResourceKind kind = access.resource ? unit_.resources[access.resource].kind : ResourceKind::Console;
        if (kind == ResourceKind::Console || kind == ResourceKind::Environment || kind == ResourceKind::Clock)
          continue;
        std::string name(unit_.resources[access.resource].name);
        std::string_view operation = operationName(access.op);
        if (operation == "read" || operation == "receive")
          reads.insert(name);
        else if (operation == "create" || operation == "update" || operation == "delete" ||
                 operation == "send")
          writes.insert(name);
      }
  auto some = [](const std::set<std::string> &names) {
    constexpr std::size_t Most = 6;
    return listed(std::vector<std::string>(names.begin(), names.end()), Most);
  };
  std::map<RuleKind, std::size_t> kinds;
  for (const Found &found : found_)
    ++kinds[knowledge_.rules[found.row].kind];
  const Program &source = unit_.programs[program];
  std::string summary = capitalised(fmt::format("{} program", toText(source.kind)));
  if (isFunctionLike(source.kind))
    summary = capitalised(std::string(toText(source.kind)));
  else if (source.kind == ProgramKind::Subprogram)
    summary = "Called program";
  if (!reads.empty())
    summary += fmt::format(" that reads {}", some(reads));
  if (!writes.empty())
    summary += fmt::format("{} writes {}", reads.empty() ? " that" : " and", some(writes));
  summary += ".";
  std::string purpose = inOneLine(purposeOf(source.comment, source.name));
  if (std::ranges::none_of(purpose, isLower))
    purpose = toLowerCase(purpose);
  if (!purpose.empty())
    summary = capitalised(purpose) + ". " + summary;
  std::vector<std::string> counts;
  for (const auto &[kind, count] : kinds)
    counts.push_back(fmt::format("{} {}{}", count, toText(kind), count == 1 ? "" : "s"));
  if (counts.empty())
    summary += " No business rules were found in it.";
  else
    summary += fmt::format(" It holds {}.", listed(counts));
  for (ProgramRow &row : knowledge_.programs)
    if (row.program == identity_.program(program))
      row.summary = text(summary);
}

} // namespace tacit::rules
