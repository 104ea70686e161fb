#include "DataDivision.h"

#include "DataClauses.h"
#include "Diagnostics.h"
#include "Picture.h"
#include "Reader.h"

#include <algorithm>

namespace tacit::cobol {

namespace {

class DataLowering {
public:
  explicit DataLowering(UnitBuilder &builder) : b_(builder) {}
  void division(NodeId data);

private:
  void section(NodeId section, Kw keyword);
  void entry(NodeId node);
  void fileEntry(Reader &reader);
  void reportEntry(Reader &reader);
  void level88(Reader &reader, std::uint32_t first, std::uint32_t end);
  void level66(ir::DataItem &item, Field &field, const Clauses &clauses, const Token &at);
  void constant(Reader &reader, ir::DataItem item, Field field, std::uint32_t end);
  void elementary(ir::DataItem &item, const Clauses &clauses, Usage usage, const Picture &picture,
                  const Token &at);
  void closeRecord();
  void addIndexes(ir::DataItemId owner, const Clauses &clauses);

  struct Level {
    ir::DataItemId item;
    std::uint8_t level = 0;
    Usage usage = Usage::None;
    Clauses clauses; ///< USAGE and SIGN that members inherit.
  };

  UnitBuilder &b_;
  ir::Storage storage_ = ir::Storage::Working;
  std::vector<Level> open_;
  ir::DataItemId record_;
  ir::DataItemId lastItem_;
  ir::ResourceId file_;
  bool isGlobalFile_ = false;
  Symbol report_ = 0;         ///< The RD whose groups follow.
  ir::DataItemId fileRecord_; ///< First record of the current file.
  std::vector<ir::DataItemId> fileRecords_;
  struct Depending {
    ir::DataItemId item;
    std::uint32_t token;
  };

public:
  std::vector<Depending> depending;
};

/// PICTURE and usage as a reader of the source knows them: `S9(4) COMP-3`, `BINARY-LONG`.
std::string typeText(std::string_view picture, Kw usageWord) {
  std::string_view usage = textOf(usageWord);
  if (usageWord == Kw::Display || usageWord == Kw::None)
    return std::string(picture);
  constexpr std::string_view Long = "COMPUTATIONAL";
  bool isLong = usage.starts_with(Long);
  return fmt::format("{}{}{}{}", picture, picture.empty() ? "" : " ", isLong ? "COMP" : "",
                     isLong ? usage.substr(Long.size()) : usage);
}

void DataLowering::elementary(ir::DataItem &item, const Clauses &clauses, Usage usage, const Picture &picture,
                              const Token &) {
  ir::Type type;
  std::string spelling = typeText(clauses.picture, clauses.usageWord);
  type.spelling = spelling;
  type.kind = picture.kind;
  type.isSigned = picture.isSigned;
  type.digits = picture.digits;
  type.scale = picture.scale;
  type.justifiedRight = clauses.isJustified;
  type.blankWhenZero = clauses.isBlankWhenZero;
  type.encoding = ir::Encoding::Display;
  std::uint32_t size = picture.size;
  auto native = [&](std::uint32_t bytes, std::uint16_t digits) {
    type.kind = ir::TypeKind::Number;
    type.encoding = ir::Encoding::NativeBinary;
    type.isSigned = !clauses.isUnsigned;
    type.digits = digits;
    type.bits = static_cast<std::uint16_t>(bytes * 8);
    size = bytes;
  };
  auto floating = [&](std::uint32_t bytes) {
    type.kind = ir::TypeKind::Float;
    type.encoding = ir::Encoding::Float;
    type.isSigned = true;
    type.bits = static_cast<std::uint16_t>(bytes * 8);
    size = bytes;
  };
  switch (usage) {
  case Usage::Binary:
    type.encoding = ir::Encoding::Binary;
    type.kind = ir::TypeKind::Number;
    size = binarySize(b_.dialect, picture.storedDigits, false, picture.isSigned);
    break;
  case Usage::NativeBinary:
    type.encoding = ir::Encoding::NativeBinary;
    if (picture.kind == ir::TypeKind::Number)
      size = binarySize(b_.dialect, picture.storedDigits, true, picture.isSigned);
    type.kind = ir::TypeKind::Number;
    type.bits = static_cast<std::uint16_t>(std::min<std::uint32_t>(size * 8, 65535));
    break;
  case Usage::CompX:
    type.encoding = ir::Encoding::NativeBinary;
    if (picture.kind == ir::TypeKind::Number)
      size = compactSize(picture.storedDigits, false);
    type.kind = ir::TypeKind::Number;
    type.bits = static_cast<std::uint16_t>(std::min<std::uint32_t>(size * 8, 65535));
    break;
  case Usage::BinaryChar:
    native(1, 3);
    break;
  case Usage::BinaryShort:
    native(2, 5);
    break;
  case Usage::BinaryLong:
    native(4, 10);
    break;
  case Usage::BinaryDouble:
    native(8, 19);
    break;
  case Usage::Packed:
    type.encoding = ir::Encoding::Packed;
    type.kind = ir::TypeKind::Number;
    size = picture.storedDigits / 2U + 1;
    break;
  case Usage::UnsignedPacked:
    type.encoding = ir::Encoding::UnsignedPacked;
    type.kind = ir::TypeKind::Number;
    size = (picture.storedDigits + 1U) / 2;
    break;
  case Usage::Float:
    if (b_.dialect.isComp1Binary && clauses.usageWord != Kw::FloatShort)
      native(2, 4);
    else
      floating(4);
    break;
  case Usage::Double:
    floating(8);
    break;
  case Usage::Extended:
    floating(16);
    break;
  case Usage::Index:
    type.kind = ir::TypeKind::Index;
    type.encoding = ir::Encoding::NativeBinary;
    size = 4;
    break;
  case Usage::Pointer:
    type.kind = ir::TypeKind::Pointer;
    type.encoding = ir::Encoding::None;
    size = b_.dialect.pointerSize;
    break;
  case Usage::National:
    type.encoding = ir::Encoding::National;
    if (!picture.isNational)
      size = picture.size * 2;
    break;
  case Usage::None:
  case Usage::Display:
  case Usage::Group:
    if (picture.isNational)
      type.encoding = ir::Encoding::National;
    else if (picture.kind == ir::TypeKind::Number && picture.isEdited)
      type.encoding = ir::Encoding::Edited;
    if (picture.kind == ir::TypeKind::Number && picture.isSigned && !picture.isEdited) {
      type.signLeading = clauses.signLeading;
      type.signSeparate = clauses.signSeparate;
      size += clauses.signSeparate;
    }
    break;
  }
  item.byteSize = std::min<std::uint32_t>(size, 1U << 30);
  type.byteSize = item.byteSize;
  item.type = b_.type(type);
}

void DataLowering::closeRecord() {
  if (record_.isValid())
    computeLayout(b_, record_);
  record_ = {};
  open_.clear();
}

void DataLowering::addIndexes(ir::DataItemId owner, const Clauses &clauses) {
  std::vector<ir::DataItemId> indexes;
  for (std::uint32_t at : clauses.indexes) {
    const Token &token = b_.tokens[at];
    ir::DataItem index;
    index.name = b_.name(token.symbol);
    index.storage = storage_ == ir::Storage::Linkage ? ir::Storage::Working : storage_;
    if (storage_ == ir::Storage::FileRecord)
      index.storage = ir::Storage::Working;
    index.type =
        b_.type({.kind = ir::TypeKind::Index, .encoding = ir::Encoding::NativeBinary, .byteSize = 4});
    index.byteSize = 4;
    index.program = b_.program;
    index.isGlobal = b_.unit.items[owner].isGlobal;
    index.origin = b_.origin(token);
    indexes.push_back(b_.addItem(index, {.name = token.symbol, .usage = Usage::Index, .isIndexName = true}));
  }
  b_.unit.items[owner].indexes = b_.unit.arena().copy(indexes);
}

void DataLowering::level88(Reader &reader, std::uint32_t first, std::uint32_t end) {
  Symbol name = reader.tok().symbol;
  ir::Condition condition;
  condition.name = b_.name(name);
  condition.item = lastItem_;
  reader.skip();
  reader.acceptAny(Kw::Value, Kw::Values);
  reader.acceptAny(Kw::Is, Kw::Are);
  std::vector<ir::ValueRange> values;
  while (!reader.atEnd()) {
    std::uint32_t before = reader.position();
    if (reader.acceptAny(Kw::When, Kw::False)) { // WHEN SET TO FALSE IS, or FALSE alone.
      reader.accept(Kw::Set);
      reader.accept(Kw::To);
      reader.accept(Kw::False);
      reader.accept(Kw::Is);
      condition.falseValue = readValue(reader);
      continue;
    }
    ir::ValueRange range;
    range.low = readValue(reader);
    if (range.low.isValid()) {
      if (reader.acceptAny(Kw::Thru, Kw::Through))
        range.high = readValue(reader);
      values.push_back(range);
    }
    if (reader.position() == before)
      reader.skip();
  }
  condition.values = b_.unit.arena().copy(values);
  condition.origin = b_.origin(first, end);
  condition.comment = b_.commentFor(first, end);
  if (lastItem_.isValid())
    b_.addCondition(condition, name);
}

void DataLowering::level66(ir::DataItem &item, Field &, const Clauses &clauses, const Token &at) {
  // Only items of the record above are meant.
  auto find = [&](Symbol name, std::vector<Symbol> qualifiers) {
    Symbol record = item.parent.isValid() ? b_.fields[item.parent.index()].name : 0;
    if (record && (qualifiers.empty() || qualifiers.back() != record))
      qualifiers.push_back(record);
    return b_.findItem(name, qualifiers, at);
  };
  ir::DataItemId from = find(clauses.renames, clauses.renamesQualifiers);
  ir::DataItemId thru = clauses.renamesThru ? find(clauses.renamesThru, clauses.thruQualifiers) : from;
  auto isInside = [&](ir::DataItemId id) {
    while (id.isValid() && b_.unit.items[id].parent.isValid())
      id = b_.unit.items[id].parent;
    return id.isValid() && id == item.parent;
  };
  if (!isInside(from) || !isInside(thru))
    return;
  item.redefines = from;
  const ir::DataItem &start = b_.unit.items[from];
  const ir::DataItem &last = b_.unit.items[thru];
  item.byteOffset = start.byteOffset;
  std::uint32_t end = last.byteOffset + last.byteSize * std::max<std::uint32_t>(last.occurs, 1);
  item.byteSize = end > item.byteOffset ? end - item.byteOffset : start.byteSize;
  ir::Type text{.kind = ir::TypeKind::Text, .encoding = ir::Encoding::Display, .byteSize = item.byteSize};
  item.type = from == thru ? start.type : b_.type(text);
}

/// 78 name VALUE literal, 01 name CONSTANT AS literal.
void DataLowering::constant(Reader &reader, ir::DataItem item, Field field, std::uint32_t end) {
  reader.accept(Kw::Constant);
  reader.accept(Kw::Global);
  reader.acceptAny(Kw::Value, Kw::As);
  reader.accept(Kw::Is);
  bool needsLength = false;
  for (std::uint32_t at = reader.position(); at < end; ++at)
    needsLength |= isWord(b_.tokens[at], Kw::Length);
  if (needsLength && record_.isValid())
    computeLayout(b_, record_);
  ir::ExprId value = reader.arithmetic();
  item.storage = ir::Storage::Constant;
  item.initialValue = value;
  ir::Type type;
  if (value.isValid()) {
    const ir::Expr &expr = b_.unit.exprs[value];
    type.kind = expr.kind == ir::ExprKind::String ? ir::TypeKind::Text : ir::TypeKind::Number;
    type.encoding = ir::Encoding::Display;
    type.byteSize = static_cast<std::uint32_t>(expr.text.size());
  }
  item.byteSize = type.byteSize;
  item.type = b_.type(type);
  item.comment = b_.commentFor(reader.position() > end ? end : reader.position(), end);
  b_.addItem(item, field);
}

void DataLowering::fileEntry(Reader &reader) {
  closeRecord();
  bool isReport = reader.kw() == Kw::Rd;
  reader.skip();
  file_ = {};
  fileRecord_ = {};
  fileRecords_.clear();
  report_ = 0;
  isGlobalFile_ = false;
  if (reader.kind() != TokenKind::Word)
    return;
  auto found = b_.files.find(reader.tok().symbol);
  if (found == b_.files.end()) {
    FileInfo info{.program = b_.program};
    ir::ResourceKind kind = isReport ? ir::ResourceKind::Printer : ir::ResourceKind::File;
    info.resource = b_.resource(kind, b_.name(reader.tok().symbol), b_.origin(reader.tok()));
    found = b_.files.emplace(reader.tok().symbol, info).first;
  }
  file_ = found->second.resource;
  if (isReport)
    return reportEntry(reader);
  Symbol name = found->first;
  while (!reader.atEnd() && reader.kw() != Kw::Global)
    reader.skip();
  isGlobalFile_ = !reader.atEnd();
  if (isGlobalFile_)
    b_.globalFiles.emplace_back(name, found->second);
}

/// What CONTROL names; the items may be declared later.
void DataLowering::reportEntry(Reader &reader) {
  report_ = reader.tok().symbol;
  ReportInfo &report = b_.reports[report_];
  while (!reader.atEnd() && reader.kw() != Kw::Control && reader.kw() != Kw::Controls)
    reader.skip();
  reader.acceptAny(Kw::Control, Kw::Controls);
  reader.acceptAny(Kw::Is, Kw::Are);
  if (reader.isSpelled("FINAL"))
    reader.skip();
  while (reader.kind() == TokenKind::Word && reader.kw() == Kw::None) {
    report.controls.push_back(reader.position());
    std::vector<Symbol> qualifiers;
    reader.qualifiedName(qualifiers);
  }
}

void DataLowering::entry(NodeId node) {
  const Node &entry = b_.tree.nodes[node];
  std::uint32_t first = entry.firstToken;
  std::uint32_t end = entry.endToken;
  if (end > first && b_.tokens[end - 1].kind == TokenKind::Period)
    --end;
  if (end <= first)
    return;
  Reader reader(b_, first, end);
  Kw keyword = reader.kw();
  if (keyword == Kw::Fd || keyword == Kw::Sd || keyword == Kw::Rd || keyword == Kw::Cd)
    return fileEntry(reader);
  if (reader.kind() != TokenKind::Number)
    return;
  std::uint32_t level = toInteger(reader.tok().text());
  if (level == 0 || (level > 49 && level != 66 && level != 77 && level != 78 && level != 88))
    return;
  reader.skip();
  if (level == 88 && reader.kind() == TokenKind::Word)
    return level88(reader, first, end);

  ir::DataItem item;
  Field field;
  item.level = static_cast<std::uint8_t>(level);
  item.storage = storage_;
  item.program = b_.program;
  item.origin = b_.origin(first, end);
  bool isName = reader.kind() == TokenKind::Word && (reader.kw() == Kw::None || reader.kw(1) == Kw::Pic ||
                                                     reader.kw(1) == Kw::Picture || reader.atEnd());
  Kw word = reader.kw();
  if (word == Kw::Filler) {
    reader.skip();
  } else if (isName ||
             (reader.kind() == TokenKind::Word && word != Kw::Pic && word != Kw::Picture &&
              word != Kw::Redefines && word != Kw::Value && word != Kw::Occurs && word != Kw::Usage &&
              word != Kw::Comp && word != Kw::Comp3 && word != Kw::Line && word != Kw::Column &&
              word != Kw::Blank && word != Kw::Type && word != Kw::Display && word != Kw::Sign &&
              word != Kw::Binary && word != Kw::External && word != Kw::Global && word != Kw::Copy &&
              (storage_ != ir::Storage::Screen && storage_ != ir::Storage::Report))) {
    field.name = reader.tok().symbol;
    item.name = b_.name(field.name);
    reader.skip();
  }
  if (level == 78 || (reader.kw() == Kw::Constant && level == 1)) {
    return constant(reader, item, field, end);
  }
  Clauses clauses;
  readClauses(b_, reader, clauses, storage_);
  field.column = clauses.column;
  field.isDetail = clauses.isDetail;
  item.isExternal = clauses.isExternal;
  item.isGlobal = clauses.isGlobal || (isGlobalFile_ && file_.isValid());
  item.occurs = clauses.occurs;
  item.occursMin = clauses.occursMin;
  item.initialValue = clauses.value;
  item.comment = b_.commentFor(first, entry.endToken);
  field.isSynchronized = clauses.isSynchronized;

  if (level == 66) {
    ir::DataItemId record = record_;
    if (record.isValid())
      computeLayout(b_, record);
    item.parent = record;
    item.storage = storage_;
    item.type = b_.type({});
    level66(item, field, clauses, b_.tokens[first]);
    lastItem_ = b_.addItem(item, field);
    return;
  }
  if (level == 1 || level == 77)
    closeRecord();
  while (!open_.empty() && open_.back().level >= level)
    open_.pop_back();
  Usage usage = clauses.usage;
  if (!open_.empty()) {
    item.parent = open_.back().item;
    if (usage == Usage::None) {
      usage = open_.back().usage;
      clauses.usageWord = open_.back().clauses.usageWord;
    }
    if (!clauses.hasSign && open_.back().clauses.hasSign) {
      clauses.hasSign = true;
      clauses.signLeading = open_.back().clauses.signLeading;
      clauses.signSeparate = open_.back().clauses.signSeparate;
    }
  }
  field.usage = usage;
  if (clauses.redefines) {
    // The latest item of that name under the same parent.
    if (item.parent.isValid()) {
      for (ir::DataItemId child = b_.fields[item.parent.index()].firstChild; child.isValid();
           child = b_.fields[child.index()].next)
        if (b_.fields[child.index()].name == clauses.redefines)
          item.redefines = child;
    } else {
      item.redefines = b_.latestRecord(clauses.redefines);
    }
    // A chain of redefinitions starts at its first item.
    for (int steps = 0;
         steps < 1000 && item.redefines.isValid() && b_.unit.items[item.redefines].redefines.isValid() &&
         b_.unit.items[item.redefines].level == item.level;
         ++steps)
      item.redefines = b_.unit.items[item.redefines].redefines;
  }
  if (!item.parent.isValid() && file_.isValid() &&
      (storage_ == ir::Storage::FileRecord || storage_ == ir::Storage::Report)) {
    item.resource = file_;
    bool sharesArea = storage_ == ir::Storage::FileRecord && fileRecord_.isValid();
    if (sharesArea && !item.redefines.isValid())
      item.redefines = fileRecord_;
  }
  Picture picture;
  if (!clauses.picture.empty()) {
    picture = parsePicture(plainPicture(b_, clauses.picture, b_.tokens[first]), b_.source.decimalComma,
                           b_.currency);
    if (!picture.isValid)
      b_.report(diag::PictureBad, item.origin, clauses.picture);
    if (storage_ != ir::Storage::Screen)
      elementary(item, clauses, usage, picture, b_.tokens[first]);
    else
      elementary(item, clauses, Usage::Display, picture, b_.tokens[first]);
  } else {
    // A group as long as nothing else is known; usages without a picture have their own size.
    picture.isValid = false;
    bool hasOwnSize = usage != Usage::None && usage != Usage::Display && usage != Usage::Binary &&
                      usage != Usage::Packed && usage != Usage::UnsignedPacked && usage != Usage::National &&
                      usage != Usage::NativeBinary && usage != Usage::CompX;
    if (hasOwnSize)
      elementary(item, clauses, usage, picture, b_.tokens[first]);
    else
      item.type = b_.type({.kind = ir::TypeKind::Group, .encoding = ir::Encoding::Display});
  }
  ir::DataItemId id = b_.addItem(item, field);
  lastItem_ = id;
  if (clauses.links.from.isValid() || clauses.links.to.isValid() || !clauses.links.sums.empty())
    b_.displayLinks[id.index()] = clauses.links;
  if (report_ && !item.parent.isValid())
    b_.reports[report_].groups.push_back(id);
  if (!clauses.indexes.empty())
    addIndexes(id, clauses);
  if (clauses.dependingAt)
    depending.push_back({id, clauses.dependingAt});
  if (!item.parent.isValid()) {
    if (record_.isValid())
      computeLayout(b_, record_); // A fragment: several outermost items that are no level 01.
    record_ = id;
    if (item.resource.isValid()) {
      if (!fileRecord_.isValid())
        fileRecord_ = id;
      fileRecords_.push_back(id);
      b_.unit.resources[file_].records = b_.unit.arena().copy(fileRecords_);
    }
  }
  if (level != 77)
    open_.push_back({id, item.level, usage, clauses});
}

void DataLowering::section(NodeId node, Kw keyword) {
  closeRecord();
  lastItem_ = {};
  file_ = {};
  report_ = 0;
  switch (keyword) {
  case Kw::File:
    storage_ = ir::Storage::FileRecord;
    break;
  case Kw::LocalStorage:
    storage_ = ir::Storage::LocalStorage;
    break;
  case Kw::Linkage:
    storage_ = ir::Storage::Linkage;
    break;
  case Kw::Screen:
    storage_ = ir::Storage::Screen;
    break;
  case Kw::Report:
    storage_ = ir::Storage::Report;
    break;
  default:
    storage_ = ir::Storage::Working;
    break;
  }
  for (NodeId child = b_.tree.nodes[node].firstChild; child; child = b_.tree.nodes[child].next)
    if (b_.tree.nodes[child].kind == NodeKind::Entry)
      entry(child);
}

void DataLowering::division(NodeId data) {
  section(data, Kw::WorkingStorage);
  for (NodeId child = b_.tree.nodes[data].firstChild; child; child = b_.tree.nodes[child].next)
    if (b_.tree.nodes[child].kind == NodeKind::DataSection)
      section(child, b_.tree.nodes[child].keyword);
  closeRecord();
  for (const Depending &each : depending) {
    Reader reader(b_, each.token, std::min(each.token + 16, static_cast<std::uint32_t>(b_.tokens.size())));
    std::vector<Symbol> qualifiers;
    Symbol name = reader.qualifiedName(qualifiers);
    b_.unit.items[each.item].dependsOn = b_.findItem(name, qualifiers, b_.tokens[each.token]);
  }
}

} // namespace

void lowerData(UnitBuilder &builder, NodeId data) {
  DataLowering(builder).division(data);
}

} // namespace tacit::cobol
