// The part of TextWriter that says what items are called in sentences.

#include "GuardText.h"

#include <fmt/format.h>

namespace tacit::rules {

using namespace tacit::ir;
using namespace tacit::analysis;

static std::string_view firstPart(std::string_view name) {
  return name.substr(0, name.find_first_of("-_"));
}

void TextWriter::findRecordPrefixes() {
  struct Count {
    std::unordered_map<std::string_view, std::size_t> parts;
    std::size_t names = 0;
  };
  std::unordered_map<DataItemId, Count> records;
  for (DataItemId id : unit_.items.ids()) {
    const DataItem &item = unit_.items[id];
    if (!item.parent || item.name.empty())
      continue;
    Count &count = records[scene_.analyses.storage().of(id).root];
    ++count.names;
    if (std::string_view first = firstPart(item.name); first.size() < item.name.size() && first.size() <= 4)
      ++count.parts[first];
  }
  for (const auto &[record, count] : records)
    for (const auto &[part, times] : count.parts)
      if (times >= 3 && times * 5 >= count.names * 4)
        prefixes_[record] = part;
}

bool TextWriter::isLabelled(DataItemId item) const {
  return unit_.items[item].comment.starts_with(ScreenLabel) && !nameInComment(item).empty();
}

std::string_view TextWriter::nameInComment(DataItemId item) const {
  auto [known, isNew] = namesInComments_.try_emplace(item);
  if (isNew)
    known->second = findNameInComment(item);
  return known->second;
}

/// nameInComment(), looked for.
std::string_view TextWriter::findNameInComment(DataItemId item) const {
  const DataItem &data = unit_.items[item];
  if (data.comment.empty() || names_.isInGlossary(data.name))
    return {};
  if (data.comment.starts_with(ScreenLabel))
    return nameFromComment(data.comment.substr(ScreenLabel.size()));
  return names_.fits(data.name, data.comment) ? nameFromComment(data.comment) : std::string_view{};
}

const std::string &TextWriter::plainWords(DataItemId item) const {
  auto known = itemWords_.find(item);
  if (known == itemWords_.end())
    known = itemWords_.emplace(item, findItemWords(item)).first;
  return known->second;
}

const std::string &TextWriter::itemWords(DataItemId item) const {
  if (!qualified_.contains(item))
    return plainWords(item);
  auto [qualified, isNew] = qualifiedWords_.try_emplace(item);
  if (isNew)
    qualified->second = fmt::format("{} ({})", plainWords(item), formatter_.item(item));
  return qualified->second;
}

void TextWriter::qualify(std::set<DataItemId> items) {
  if (items.empty() != qualified_.empty())
    std::swap(told_, toldPlain_);
  if (!items.empty())
    told_.clear();
  qualified_ = std::move(items);
}

std::string TextWriter::findItemWords(DataItemId item) const {
  const DataItem &data = unit_.items[item];
  if (data.storage == Storage::Temporary)
    for (const Definition &definition : scene_.facts.definitions(item))
      if (const auto *call = std::get_if<Call>(&unit_.statements[definition.statement].node);
          call && call->callee.empty())
        return fmt::format("result of {}", phrase(call->target));
  if (std::string_view comment = nameInComment(item); !comment.empty())
    return commentWords(comment);
  // A member of a record says whose it is: the taxpayer's year, not any year.
  if (data.parent && data.level == 0 && !data.name.empty() && !unit_.items[data.parent].name.empty() &&
      data.storage != Storage::Member)
    return plainWords(data.parent) + " " + names_.words(data.name);
  return data.name.empty() ? "filler" : nameWords(item, data.name);
}

std::string TextWriter::nameWords(DataItemId item, std::string_view name) const {
  auto prefix = prefixes_.find(scene_.analyses.storage().of(item).root);
  if (prefix != prefixes_.end() && firstPart(name) == prefix->second &&
      name.size() > prefix->second.size() + 1)
    name.remove_prefix(prefix->second.size() + 1);
  return names_.words(name);
}

} // namespace tacit::rules
