#include "Labels.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace tacit::bms {

/// Without what only guides the eye: colons, dots, arrows, rulers; empty if no letter is left.
static std::string_view labelText(std::string_view text) {
  static constexpr std::string_view Ornament = " .:=>-_*<+";
  std::size_t first = text.find_first_not_of(Ornament);
  if (first == std::string_view::npos)
    return {};
  text = text.substr(first, text.find_last_not_of(Ornament) - first + 1);
  bool hasLetter = std::ranges::any_of(
      text, [](char c) { return isLetter(c) || (static_cast<unsigned char>(c) & 0x80U) != 0; });
  return hasLetter ? text : std::string_view();
}

void findLabels(Map &map) {
  std::vector<Field *> byPlace;
  for (Field &field : map.fields)
    if (field.row != 0)
      byPlace.push_back(&field);
  std::ranges::sort(byPlace, {}, [](const Field *f) { return std::tuple(f->row, f->column, f->line); });
  // For each column the text that covers it and is closest above the current line. Text on a line with fields
  // of its own speaks of those.
  std::map<std::uint32_t, const Field *> heads;
  std::vector<const Field *> headsOfLine;
  bool isHeading = true;
  const Field *before = nullptr;
  constexpr std::uint32_t WidestHead = 240;
  for (Field *field : byPlace) {
    if (before && before->row != field->row) {
      for (const Field *head : isHeading ? headsOfLine : std::vector<const Field *>())
        for (std::uint32_t at = 0; at <= std::min(head->length, WidestHead); ++at)
          heads[head->column + at] = head;
      headsOfLine.clear();
      isHeading = true;
      before = nullptr;
    }
    isHeading &= field->name.empty();
    if (field->name.empty()) {
      if (!labelText(field->initial).empty())
        headsOfLine.push_back(field);
    } else if (before && before->name.empty() && !labelText(before->initial).empty()) {
      field->label = labelText(before->initial);
    } else if (auto head = heads.find(field->column); head != heads.end()) {
      field->label = labelText(head->second->initial);
    }
    // A stopper behind a field, or an empty constant, is no label and hides none.
    bool isNothing = field->name.empty() && labelText(field->initial).empty();
    if (!isNothing)
      before = field;
    else if (!before)
      before = field;
  }
}

} // namespace tacit::bms
