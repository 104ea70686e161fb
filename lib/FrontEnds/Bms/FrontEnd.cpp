#include "tacit/FrontEnds/FrontEnd.h"

#include "tacit/FrontEnds/Bms/Mapset.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

namespace tacit {

namespace bms {
namespace {

/// Puts the maps of one file into a unit: a map is a program without procedures, its fields are screen items.
class MapLowering {
public:
  explicit MapLowering(ir::TranslationUnit &unit) : unit_(unit) {}

  void mapset(const Mapset &mapset);

private:
  void map(const Mapset &mapset, const Map &map);
  ir::DataItemId field(const Field &field, ir::ProgramId program, ir::DataItemId record,
                       std::uint32_t offset);
  ir::TypeId typeOf(const Field &field);
  std::string_view copy(std::string_view text) { return unit_.arena().copyText(text); }
  static ir::Origin origin(std::uint32_t line, std::uint32_t endLine) {
    return {ir::FileId(0U), line, std::max(line, endLine), 1, 1, {}};
  }

  ir::TranslationUnit &unit_;
  std::unordered_map<std::string, ir::TypeId> types_; ///< By size and picture.
};

ir::TypeId MapLowering::typeOf(const Field &field) {
  const std::string &picture = field.pictureIn.empty() ? field.pictureOut : field.pictureIn;
  ir::Type type;
  bool isEdited = picture.find_first_not_of("9X()0123456789AVS") != std::string::npos;
  type.kind = isEdited ? ir::TypeKind::EditedText : ir::TypeKind::Text;
  type.encoding = ir::Encoding::Display;
  type.byteSize = field.length;
  type.spelling = copy(picture.empty() ? fmt::format("X({})", field.length) : picture);
  auto [same, isNew] = types_.try_emplace(fmt::format("{} {}", type.byteSize, type.spelling));
  if (isNew)
    same->second = unit_.types.push_back(type);
  return same->second;
}

ir::DataItemId MapLowering::field(const Field &field, ir::ProgramId program, ir::DataItemId record,
                                  std::uint32_t offset) {
  ir::DataItem item;
  item.name = copy(field.name);
  item.storage = ir::Storage::Screen;
  item.level = 2;
  item.type = typeOf(field);
  item.parent = record;
  item.program = program;
  item.byteOffset = offset;
  item.byteSize = field.length;
  item.occurs = field.occurs;
  item.occursMin = field.occurs;
  if (!field.label.empty())
    item.comment = copy(std::string(ir::ScreenLabel) + field.label);
  item.origin = origin(field.line, field.endLine);
  if (field.hasInitial)
    item.initialValue = unit_.exprs.push_back(
        {.kind = ir::ExprKind::String, .origin = item.origin, .text = copy(field.initial)});
  return unit_.items.push_back(item);
}

void MapLowering::map(const Mapset &mapset, const Map &map) {
  ir::Program program;
  program.name = copy(map.name.empty() ? mapset.name : map.name);
  program.qualifiedName = copy(fmt::format("{}.{}", mapset.name, program.name));
  program.kind = ir::ProgramKind::Map;
  program.origin = origin(map.line, map.endLine);
  ir::ProgramId id = unit_.programs.push_back(program);

  auto bytesOf = [](const Field &each) { return each.length * std::max(each.occurs, 1U); };
  std::uint32_t size = 0;
  for (const Field &each : map.fields)
    size += bytesOf(each);
  ir::DataItem record;
  record.name = program.name;
  record.storage = ir::Storage::Screen;
  record.level = 1;
  record.type = unit_.types.push_back({.kind = ir::TypeKind::Group, .byteSize = size});
  record.program = id;
  record.byteSize = size;
  record.origin = origin(map.line, map.line);
  ir::DataItemId group = unit_.items.push_back(record);
  std::uint32_t offset = 0;
  for (const Field &each : map.fields) {
    field(each, id, group, offset);
    offset += bytesOf(each);
  }
  ir::Resource screen;
  screen.kind = ir::ResourceKind::Screen;
  screen.name = program.name;
  screen.externalName = copy(mapset.name);
  screen.program = id;
  screen.records = unit_.arena().copy({group});
  screen.origin = record.origin;
  unit_.resources.push_back(screen);
}

void MapLowering::mapset(const Mapset &mapset) {
  for (const Map &each : mapset.maps)
    map(mapset, each);
}

class BmsFrontEnd final : public FrontEnd {
public:
  std::string_view name() const override { return "bms"; }

  bool claims(const SourceFile &file) const override { return file.language == Language::Bms; }

  WithDiagnostics<ir::TranslationUnit> translate(const SourceFile &file,
                                                 const FrontEndContext &) const override {
    ir::TranslationUnit unit;
    unit.path = unit.arena().copyText(file.path);
    unit.language = Language::Bms;
    unit.files.push_back({unit.path, unit.arena().copyText(file.sha256)});
    auto [mapsets, diagnostics] =
        parseMapsets(file.bytes ? std::string_view(*file.bytes) : std::string_view(), file.path);
    MapLowering lowering(unit);
    for (const Mapset &mapset : mapsets)
      lowering.mapset(mapset);
    if (mapsets.empty()) {
      unit.status = ReadStatus::Partial;
      unit.reason = "no mapset was found in this file";
    }
    return {std::move(unit), std::move(diagnostics)};
  }

  /// The symbolic maps as they are made for COBOL programs.
  std::optional<std::string> dump(std::string_view phase, const SourceFile &file,
                                  const FrontEndContext &) const override {
    if (phase != "tree")
      return std::nullopt;
    std::string out;
    for (const Mapset &mapset :
         parseMapsets(file.bytes ? std::string_view(*file.bytes) : std::string_view(), file.path).value)
      out += makeSymbolicMap(mapset).text;
    return out;
  }
};

} // namespace
} // namespace bms

std::unique_ptr<FrontEnd> makeBmsFrontEnd() {
  return std::make_unique<bms::BmsFrontEnd>();
}

} // namespace tacit
