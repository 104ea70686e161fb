#include "tacit/FrontEnds/Bms/Mapset.h"

#include "Diagnostics.h"
#include "Labels.h"
#include "Macros.h"

#include "tacit/Source/Encoding.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace tacit::bms {

namespace {

constexpr std::uint32_t LargestNumber = 32767;

/// Digits only and in the range of screens and lengths; 0 otherwise.
std::uint32_t toNumber(std::string_view text) {
  std::uint32_t value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && value <= LargestNumber ? value : 0;
}

std::string joined(const Operand *operand) {
  std::string out;
  if (operand)
    for (const std::string &each : operand->values)
      out += (out.empty() ? "" : ",") + each;
  return out;
}

/// Characters that a PICTURE covers: repetitions in parentheses counted, V, P and S none.
std::uint32_t pictureLength(std::string_view picture) {
  std::uint32_t length = 0;
  std::uint32_t last = 0;
  for (std::size_t at = 0; at < picture.size(); ++at) {
    char c = picture[at];
    if (c == '(') {
      std::size_t end = std::min(picture.find(')', at), picture.size());
      std::uint32_t times = toNumber(picture.substr(at + 1, end - at - 1));
      length += last != 0 && times != 0 ? times - 1 : 0;
      at = end;
      continue;
    }
    bool isPlace = c != 'V' && c != 'v' && c != 'P' && c != 'p' && c != 'S' && c != 's';
    last = isPlace ? 1 : 0;
    length += last;
  }
  return std::min(length, LargestNumber);
}

/// Characters rather than bytes: sources in UTF-8 have accents of two bytes.
std::uint32_t characters(std::string_view text) {
  auto count =
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return static_cast<std::uint32_t>(std::min<std::ptrdiff_t>(count, LargestNumber));
}

class MapsetParser {
public:
  explicit MapsetParser(std::string_view path) : path_(path) {}

  void macro(const Macro &macro);
  WithDiagnostics<std::vector<Mapset>> finish(std::vector<Diagnostic> lexical);

private:
  void mapset(const Macro &macro);
  void map(const Macro &macro);
  void field(const Macro &macro);
  void position(const Macro &macro, Field &field);
  std::string extendedAttributes(const Macro &macro, std::string_view inherited) const;
  template <typename... Args>
  void report(const DiagnosticInfo &info, const Macro &macro, const Args &...args) {
    diagnostics_.push_back(makeDiagnostic(info, {std::string(path_), macro.line, 0}, args...));
  }

  std::string_view path_;
  std::vector<Mapset> mapsets_;
  std::vector<Diagnostic> diagnostics_;
  bool isOpen_ = false; ///< Behind a DFHMSD that is no TYPE=FINAL.
  /// What maps inherit.
  Mode mode_ = Mode::Out;
  bool hasPrefix_ = false;
  bool isBlock_ = false;
  std::string extended_;
  std::set<std::string> names_; ///< Of the current map's fields.
};

Mode modeOf(const Macro &macro, Mode inherited) {
  std::string_view mode = macro.value("MODE");
  return mode == "INOUT" ? Mode::InOut : mode == "IN" ? Mode::In : mode == "OUT" ? Mode::Out : inherited;
}

bool yesNo(const Macro &macro, std::string_view key, bool inherited) {
  return macro.has(key, "YES") || (!macro.has(key, "NO") && inherited);
}

/// Letters in the order in which the symbolic map has them.
std::string MapsetParser::extendedAttributes(const Macro &macro, std::string_view inherited) const {
  struct Attribute {
    std::string_view word;
    char letter;
  };
  static constexpr Attribute Attributes[] = {{"COLOR", 'C'},  {"PS", 'P'},      {"HILIGHT", 'H'},
                                             {"VALIDN", 'V'}, {"OUTLINE", 'U'}, {"SOSI", 'M'},
                                             {"TRANSP", 'T'}};
  if (macro.find("DSATTS")) {
    std::string letters;
    for (const Attribute &each : Attributes)
      if (macro.has("DSATTS", each.word))
        letters += each.letter;
    return letters;
  }
  if (macro.has("EXTATT", "YES"))
    return "CPHV";
  return macro.find("EXTATT") ? std::string() : std::string(inherited);
}

void MapsetParser::mapset(const Macro &macro) {
  if (macro.has("TYPE", "FINAL")) {
    isOpen_ = false;
    return;
  }
  Mapset mapset;
  mapset.name = macro.name;
  mapset.line = macro.line;
  mapset.hasOwnStorage = macro.has("STORAGE", "AUTO");
  mapset.base = toUpperCase(std::string(macro.value("BASE")));
  mapsets_.push_back(std::move(mapset));
  isOpen_ = true;
  mode_ = modeOf(macro, Mode::Out);
  hasPrefix_ = yesNo(macro, "TIOAPFX", false);
  isBlock_ = macro.has("DATA", "BLOCK");
  extended_ = extendedAttributes(macro, {});
}

void MapsetParser::map(const Macro &macro) {
  if (!isOpen_)
    return report(diag::Misplaced, macro, "DFHMDI", "DFHMSD");
  Map map;
  map.name = macro.name;
  map.line = macro.line;
  map.endLine = macro.endLine;
  if (const Operand *size = macro.find("SIZE"); size && size->values.size() == 2) {
    map.rows = toNumber(size->values[0]);
    map.columns = toNumber(size->values[1]);
  }
  map.mode = modeOf(macro, mode_);
  map.hasPrefix = yesNo(macro, "TIOAPFX", hasPrefix_);
  map.isBlock = macro.find("DATA") ? macro.has("DATA", "BLOCK") : isBlock_;
  map.extendedAttributes = extendedAttributes(macro, extended_);
  mapsets_.back().maps.push_back(std::move(map));
  names_.clear();
}

/// POS=(line,column), or one number that counts the places of the map from zero.
void MapsetParser::position(const Macro &macro, Field &field) {
  const Operand *place = macro.find("POS");
  if (!place)
    return;
  const Map &map = mapsets_.back().maps.back();
  if (place->values.size() == 2) {
    field.row = toNumber(place->values[0]);
    field.column = toNumber(place->values[1]);
  } else if (place->values.size() == 1) {
    std::uint32_t columns = map.columns ? map.columns : 80;
    std::uint32_t offset = toNumber(place->first());
    if (offset != 0 || place->first() == "0") {
      field.row = offset / columns + 1;
      field.column = offset % columns + 1;
    }
  }
  if (field.row == 0 || field.column == 0) {
    field.row = field.column = 0;
    report(diag::OperandBad, macro, "POS", "DFHMDF", joined(place));
  }
}

void MapsetParser::field(const Macro &macro) {
  if (!isOpen_ || mapsets_.back().maps.empty())
    return report(diag::Misplaced, macro, "DFHMDF", "DFHMDI");
  Map &map = mapsets_.back().maps.back();
  Field field;
  field.name = macro.name;
  field.groupName = toUpperCase(std::string(macro.value("GRPNAME")));
  field.line = macro.line;
  field.endLine = macro.endLine;
  position(macro, field);
  field.attributes = toUpperCase(joined(macro.find("ATTRB")));
  for (std::string_view key : {"INITIAL", "XINIT", "GINIT"})
    if (const Operand *initial = macro.find(key); initial && !field.hasInitial) {
      field.hasInitial = true;
      // Hexadecimal and double-byte texts stay as they are written.
      field.initial = key == "INITIAL" ? initial->first() : std::string();
    }
  field.pictureIn = macro.value("PICIN");
  field.pictureOut = macro.value("PICOUT");
  field.justify = toUpperCase(joined(macro.find("JUSTIFY")));
  field.validation = toUpperCase(joined(macro.find("VALIDN")));
  field.colour = toUpperCase(std::string(macro.value("COLOR")));
  field.highlight = toUpperCase(std::string(macro.value("HILIGHT")));
  field.letterCase = toUpperCase(std::string(macro.value("CASE")));
  if (macro.find("OCCURS")) {
    field.occurs = toNumber(macro.value("OCCURS"));
    if (field.occurs == 0)
      report(diag::OperandBad, macro, "OCCURS", "DFHMDF", macro.value("OCCURS"));
  }
  if (macro.find("LENGTH")) {
    field.length = toNumber(macro.value("LENGTH"));
    if (field.length == 0 && macro.value("LENGTH") != "0")
      report(diag::OperandBad, macro, "LENGTH", "DFHMDF", macro.value("LENGTH"));
  } else if (!field.pictureIn.empty() || !field.pictureOut.empty()) {
    field.length = std::max(pictureLength(field.pictureIn), pictureLength(field.pictureOut));
  } else if (const Operand *bytes = macro.find("XINIT")) {
    field.length = static_cast<std::uint32_t>(bytes->first().size() / 2);
  } else {
    field.length = characters(field.initial);
  }
  if (!field.name.empty() && !names_.insert(field.name).second)
    report(diag::NameTwice, macro, field.name);
  map.endLine = macro.endLine;
  map.fields.push_back(std::move(field));
}

void MapsetParser::macro(const Macro &macro) {
  if (macro.operation == "DFHMSD")
    mapset(macro);
  else if (macro.operation == "DFHMDI")
    map(macro);
  else if (macro.operation == "DFHMDF")
    field(macro);
  // PRINT, TITLE, END and conditional assembly say nothing of the screen.
}

WithDiagnostics<std::vector<Mapset>> MapsetParser::finish(std::vector<Diagnostic> lexical) {
  for (Mapset &mapset : mapsets_)
    for (Map &map : mapset.maps)
      findLabels(map);
  diagnostics_.insert(diagnostics_.end(), lexical.begin(), lexical.end());
  if (mapsets_.empty())
    diagnostics_.push_back(makeDiagnostic(diag::NoMapset, {std::string(path_), 0, 0}));
  sortAndUnique(diagnostics_);
  return {std::move(mapsets_), std::move(diagnostics_)};
}

} // namespace

WithDiagnostics<std::vector<Mapset>> parseMapsets(std::string_view text, std::string_view path) {
  std::vector<Diagnostic> lexical;
  MapsetParser parser(path);
  const DecodedText decoded = decodeText(text);
  for (const Macro &macro : readMacros(decoded.text, path, lexical))
    parser.macro(macro);
  return parser.finish(std::move(lexical));
}

std::vector<std::string> mapsetNames(std::string_view text) {
  std::vector<std::string> names;
  for (const Mapset &mapset : parseMapsets(text, {}).value)
    if (!mapset.name.empty() && std::ranges::find(names, mapset.name) == names.end())
      names.push_back(mapset.name);
  return names;
}

} // namespace tacit::bms
