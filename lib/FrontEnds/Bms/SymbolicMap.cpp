#include "tacit/FrontEnds/Bms/Mapset.h"
#include "tacit/IR/Nodes.h"

#include <algorithm>
#include <fmt/format.h>

namespace tacit::bms {

namespace {

/// Writes the structures of one mapset, each line with the line of its macro.
class CopybookWriter {
public:
  explicit CopybookWriter(const Mapset &mapset) : mapset_(mapset) {}

  SymbolicMap write();

private:
  /// Named fields that stand under one group, or one field alone.
  struct Member {
    const Field *field = nullptr;
    std::vector<const Field *> grouped; ///< With GRPNAME: all fields of the group, in order.
  };

  void map(const Map &map);
  void input(const Map &map, const std::vector<Member> &members);
  void output(const Map &map, const std::vector<Member> &members);
  std::vector<Member> membersOf(const Map &map) const;
  void blockGap(const Map &map, const Field &field, std::uint32_t &place);
  void data(const Member &member, int level, char suffix);
  void prefix(const Map &map);

  template <typename... Args>
  void line(std::uint32_t at, fmt::format_string<Args...> format, Args &&...args) {
    out_.text += fmt::format(format, std::forward<Args>(args)...);
    out_.text += '\n';
    out_.lines.push_back(at);
  }
  /// What stands on the screen beside the field, as a comment behind its data.
  static std::string comment(const Field &field) {
    std::string text =
        field.label.empty() ? std::string() : fmt::format(" *> {}{}", ir::ScreenLabel, field.label);
    std::ranges::replace_if(text, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    return text;
  }

  const Mapset &mapset_;
  SymbolicMap out_;
  std::string firstRecord_; ///< What later maps of the mapset redefine.
  std::uint32_t tables_ = 0;
};

std::vector<CopybookWriter::Member> CopybookWriter::membersOf(const Map &map) const {
  std::vector<Member> members;
  for (const Field &field : map.fields) {
    if (field.name.empty())
      continue;
    bool joinsGroup = !field.groupName.empty() && !members.empty() && !members.back().grouped.empty() &&
                      members.back().field->groupName == field.groupName;
    if (joinsGroup) {
      members.back().grouped.push_back(&field);
      continue;
    }
    members.push_back({&field, {}});
    if (!field.groupName.empty())
      members.back().grouped.push_back(&field);
  }
  return members;
}

void CopybookWriter::prefix(const Map &map) {
  if (map.hasPrefix)
    line(map.line, "02 FILLER PIC X(12).");
}

/// DATA=BLOCK: the record is an image of the screen, so places without a named field are there too.
void CopybookWriter::blockGap(const Map &map, const Field &field, std::uint32_t &place) {
  if (!map.isBlock || field.row == 0)
    return;
  std::uint32_t columns = map.columns ? map.columns : 80;
  std::uint32_t wanted = (field.row - 1) * columns + field.column - 1;
  if (wanted > place)
    line(field.line, "02 FILLER PIC X({}).", wanted - place);
  place = std::max(place, wanted) + 1 + field.length;
}

/// The data item of a field: its picture, or the members of its group with the places between them.
void CopybookWriter::data(const Member &member, int level, char suffix) {
  const Field &field = *member.field;
  auto pictureOf = [&](const Field &each) {
    const std::string &picture = suffix == 'I' ? each.pictureIn : each.pictureOut;
    return picture.empty() ? fmt::format("X({})", std::max(each.length, 1U)) : picture;
  };
  if (member.grouped.empty())
    return line(field.line, "{:02} {}{} PIC {}.{}", level, field.name, suffix, pictureOf(field),
                comment(field));
  line(field.line, "{:02} {}{}.", level, field.groupName, suffix);
  std::uint32_t end = 0;
  for (const Field *each : member.grouped) {
    // All fields of a group stand on one line; the attribute bytes between them belong to the data.
    if (end != 0 && each->row == field.row && each->column > end)
      line(each->line, "{:02} FILLER PIC X({}).", level + 1, each->column - end);
    line(each->line, "{:02} {}{} PIC {}.{}", level + 1, each->name, suffix, pictureOf(*each), comment(*each));
    end = each->column + each->length;
  }
}

void CopybookWriter::input(const Map &map, const std::vector<Member> &members) {
  prefix(map);
  std::uint32_t place = 0;
  for (const Member &member : members) {
    const Field &field = *member.field;
    const std::string &name = member.grouped.empty() ? field.name : field.groupName;
    blockGap(map, field, place);
    int level = 2;
    if (field.occurs != 0) {
      line(field.line, "02 {}D OCCURS {} TIMES.", name, field.occurs);
      level = 3;
    }
    if (!map.isBlock)
      line(field.line, "{:02} {}L COMP PIC S9(4).", level, name);
    line(field.line, "{:02} {}F PIC X.", level, name);
    // Inside a table the attribute has its name in the output structure only.
    if (field.occurs == 0) {
      line(field.line, "{:02} FILLER REDEFINES {}F.", level, name);
      line(field.line, "{:02} {}A PIC X.", level + 1, name);
    }
    if (!map.extendedAttributes.empty())
      line(field.line, "{:02} FILLER PIC X({}).", level, map.extendedAttributes.size());
    data(member, level, 'I');
  }
}

void CopybookWriter::output(const Map &map, const std::vector<Member> &members) {
  prefix(map);
  std::uint32_t place = 0;
  for (const Member &member : members) {
    const Field &field = *member.field;
    const std::string &name = member.grouped.empty() ? field.name : field.groupName;
    blockGap(map, field, place);
    int level = 2;
    if (field.occurs != 0) {
      line(field.line, "02 DFHMS{} OCCURS {} TIMES.", ++tables_, field.occurs);
      level = 3;
    }
    // With an input structure the attribute has its name there.
    bool namesAttribute = map.mode == Mode::Out || field.occurs != 0;
    std::uint32_t unnamed = (map.isBlock ? 0 : 2) + (namesAttribute ? 0 : 1);
    if (unnamed != 0)
      line(field.line, "{:02} FILLER PIC X({}).", level, unnamed);
    if (namesAttribute)
      line(field.line, "{:02} {}A PIC X.", level, name);
    for (char letter : map.extendedAttributes)
      line(field.line, "{:02} {}{} PIC X.", level, name, letter);
    data(member, level, 'O');
  }
}

void CopybookWriter::map(const Map &map) {
  if (map.name.empty())
    return;
  std::vector<Member> members = membersOf(map);
  char first = map.mode == Mode::Out ? 'O' : 'I';
  std::string record = map.name + first;
  std::string shared = mapset_.hasOwnStorage ? std::string() : firstRecord_;
  if (!mapset_.base.empty())
    shared = mapset_.base;
  if (shared.empty())
    line(map.line, "01 {}.", record);
  else
    line(map.line, "01 {} REDEFINES {}.", record, shared);
  if (firstRecord_.empty())
    firstRecord_ = record;
  std::size_t emptyRecord = out_.lines.size();
  if (map.mode != Mode::Out)
    input(map, members);
  else
    output(map, members);
  // A map of constant text only has no item; the group keeps one byte, so that it is a group.
  if (out_.lines.size() == emptyRecord)
    line(map.line, "02 FILLER PIC X.");
  if (map.mode != Mode::InOut)
    return;
  line(map.line, "01 {}O REDEFINES {}.", map.name, record);
  emptyRecord = out_.lines.size();
  output(map, members);
  if (out_.lines.size() == emptyRecord)
    line(map.line, "02 FILLER PIC X.");
}

SymbolicMap CopybookWriter::write() {
  for (const Map &each : mapset_.maps)
    map(each);
  return std::move(out_);
}

} // namespace

SymbolicMap makeSymbolicMap(const Mapset &mapset) {
  return CopybookWriter(mapset).write();
}

} // namespace tacit::bms
