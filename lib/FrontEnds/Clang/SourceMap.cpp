#include "SourceMap.h"

#include "tacit/Support/Text.h"

#include <algorithm>
#include <clang/Lex/Lexer.h>
#include <limits>

using namespace clang;

namespace tacit::cfe {

static constexpr unsigned MostAhead = 512; ///< Bytes of a line that are looked at ahead.

std::string SourceMap::virtualPath(FileID file) const {
  if (auto entry = sources_.getFileEntryRefForID(file))
    return normalisePath(std::string_view(entry->getName()));
  return {};
}

SourceMap::FileInfo &SourceMap::info(FileID file) {
  if (lastInfo_ && file == lastFile_)
    return *lastInfo_;
  std::unique_ptr<FileInfo> &known = infos_[file];
  if (!known) {
    known = std::make_unique<FileInfo>();
    std::string path = virtualPath(file);
    known->isProject = path.starts_with("/scan/") || path.starts_with("/include/");
    known->isOutsideOfTree = UnitFiles::isOutsideOfTree(path);
    known->embedded = files_.embeddedFile(path);
  }
  lastFile_ = file;
  lastInfo_ = known.get();
  return *lastInfo_;
}

std::pair<FileID, unsigned> SourceMap::decomposed(SourceLocation location) const {
  SourceLocation::UIntTy at = location.getRawEncoding();
  if (at >= span_.begin && at < span_.end)
    return {span_.file, at - span_.begin};
  auto [file, offset] = sources_.getDecomposedLoc(location);
  if (file.isValid() && location.isFileID())
    span_ = {file, sources_.getLocForStartOfFile(file).getRawEncoding(),
             sources_.getLocForEndOfFile(file).getRawEncoding()};
  return {file, offset};
}

ir::FileId SourceMap::fileOf(FileID file) {
  if (ir::FileId known = info(file).file)
    return known;
  std::string virtualName = virtualPath(file);
  std::string shown = files_.shownPath(virtualName);
  auto [at, isNew] = fileIds_.try_emplace(shown);
  if (isNew)
    at->second = unit_.files.push_back({.path = unit_.arena().intern(shown),
                                        .sha256 = unit_.arena().intern(files_.contentHash(virtualName))});
  return info(file).file = at->second;
}

ir::ExpansionId SourceMap::inclusionOf(FileID file) {
  // By which way a header of the system came in is lost where it was precompiled.
  if (file == sources_.getMainFileID() || info(file).isOutsideOfTree)
    return {};
  if (ir::ExpansionId known = info(file).inclusion)
    return known;
  SourceLocation site = sources_.getIncludeLoc(file);
  if (site.isInvalid())
    return {};
  // The chain of includes is as deep as Clang's limit on nesting at most.
  auto kind = ir::ExpansionKind::Include;
  auto [siteFile, siteOffset] = sources_.getDecomposedSpellingLoc(site);
  if (!sources_.getFileEntryRefForID(siteFile)) // Read before every unit.
    return {};
  unsigned length = Lexer::MeasureTokenLength(sources_.getSpellingLoc(site), sources_, language_);
  ir::Origin origin = between(siteFile, siteOffset, siteOffset + length, inclusionOf(siteFile));
  if (const EmbeddedFile *embedded = info(siteFile).embedded) {
    const auto &blocks = embedded->rewritten().blocks;
    std::uint32_t place = embedded->rewritten().originalOf(siteOffset);
    auto after = std::ranges::upper_bound(blocks, place, {}, &embeddedc::Block::begin);
    if (after != blocks.begin() && std::prev(after)->use == embeddedc::BlockUse::Include &&
        place < std::prev(after)->end) {
      kind = ir::ExpansionKind::SqlInclude;
      origin = originalOrigin(siteFile, std::prev(after)->begin, std::prev(after)->end);
    }
  }
  ir::ExpansionId id = unit_.expansions.push_back(
      {.kind = kind, .name = unit_.arena().intern(fileName(unit_.files[fileOf(file)].path)), .site = origin});
  return info(file).inclusion = id;
}

ir::Origin SourceMap::ofLines(FileID file, EmbeddedFile::Place first, EmbeddedFile::Place last,
                              ir::ExpansionId expansion) {
  constexpr unsigned LastColumn = std::numeric_limits<std::uint16_t>::max();
  ir::Origin origin;
  origin.file = fileOf(file);
  origin.line = first.line;
  origin.column = static_cast<std::uint16_t>(std::min(first.column, LastColumn));
  origin.endLine = last.line;
  origin.endColumn = static_cast<std::uint16_t>(std::min(last.column, LastColumn));
  origin.expansion = expansion;
  return origin;
}

ir::Origin SourceMap::between(FileID file, unsigned begin, unsigned end, ir::ExpansionId expansion) {
  unsigned last = end > begin ? end - 1 : begin;
  if (const EmbeddedFile *embedded = info(file).embedded) {
    std::uint32_t first = embedded->rewritten().originalOf(begin);
    // Text of ours stands for one place; a range never runs backwards.
    std::uint32_t final = std::max(first, embedded->rewritten().originalOf(last));
    return ofLines(file, embedded->place(first), embedded->place(final), expansion);
  }
  return ofLines(file, place(file, begin, false), place(file, last, true), expansion);
}

EmbeddedFile::Place SourceMap::place(FileID file, unsigned offset, bool isEnd) {
  for (const Line &line : {firstLine_, lastLine_})
    if (line.file == file && offset >= line.begin && offset < line.end)
      return {line.number, offset - line.begin + 1};
  Line &line = isEnd ? lastLine_ : firstLine_;
  unsigned column = sources_.getColumnNumber(file, offset);
  line = {file, offset - std::min(offset, column - 1), offset, sources_.getLineNumber(file, offset)};
  // The end of a line itself is always Clang's to tell; of a huge line a part will do.
  llvm::StringRef text = sources_.getBufferData(file).substr(0, offset + MostAhead);
  while (line.end < text.size() && text[line.end] != '\n' && text[line.end] != '\r')
    ++line.end;
  return {line.number, column};
}

/// The length of a token that its characters alone tell: a bracket, a word. 0 if Clang must be asked.
static unsigned plainLength(llvm::StringRef text, unsigned offset) {
  auto isWord = [](char c) { return isLetter(c) || isDigit(c) || c == '_'; };
  if (offset + 1 >= text.size())
    return 0;
  char first = text[offset];
  if (first == ')' || first == ']' || first == '}' || first == ';')
    return 1;
  if (!isLetter(first) && first != '_')
    return 0;
  unsigned end = offset + 1;
  while (end < text.size() && isWord(text[end]))
    ++end;
  // What else may be a part of a name, the prefix of a literal, a line that goes on.
  static constexpr std::string_view Ends = " \t\r\n,;()[]{}.+-*/%<>=!&|^~:";
  return end < text.size() && Ends.find(text[end]) != std::string_view::npos ? end - offset : 0;
}

unsigned SourceMap::tokenLength(SourceLocation token, FileID file, unsigned offset) const {
  if (token == measured_)
    return measuredLength_;
  if (file != textFile_) {
    text_ = sources_.getBufferData(file);
    textFile_ = file;
  }
  measuredLength_ = plainLength(text_, offset);
  if (measuredLength_ == 0)
    measuredLength_ = Lexer::MeasureTokenLength(token, sources_, language_);
  measured_ = token;
  return measuredLength_;
}

ir::Origin SourceMap::originalOrigin(FileID file, std::uint32_t begin, std::uint32_t end) {
  const EmbeddedFile &embedded = *info(file).embedded;
  return ofLines(file, embedded.place(begin), embedded.place(end > begin ? end - 1 : begin),
                 inclusionOf(file));
}

Location SourceMap::location(SourceLocation location) {
  auto [file, offset] = sources_.getDecomposedLoc(sources_.getExpansionLoc(location));
  ir::Origin origin = between(file, offset, offset, {});
  return {std::string(path(location)), origin.line, origin.column};
}

/// One step out: from what was handed over to the parameter, from a macro's body to the use of the macro.
static SourceLocation stepOut(const SourceManager &sources, SourceLocation location, bool isEnd) {
  CharSourceRange around = sources.getImmediateExpansionRange(location);
  return isEnd ? around.getEnd() : around.getBegin();
}

SourceLocation SourceMap::placeInMacro(SourceLocation location, FileID use, bool isEnd) const {
  while (location.isMacroID() && sources_.getFileID(location) != use)
    location = stepOut(sources_, location, isEnd);
  return location.isMacroID() ? location : SourceLocation();
}

SourceMap::MacroRange SourceMap::macroRange(SourceRange range) const {
  for (SourceLocation first = range.getBegin(); first.isMacroID(); first = stepOut(sources_, first, false)) {
    if (sources_.isMacroArgExpansion(first))
      continue;
    FileID use = sources_.getFileID(first);
    if (SourceLocation last = placeInMacro(range.getEnd(), use, true); last.isValid())
      return {use, sources_.getSpellingLoc(first), sources_.getSpellingLoc(last)};
  }
  return {};
}

bool SourceMap::fileRange(SourceRange range, FileID &file, unsigned &begin, unsigned &end) const {
  if (range.isInvalid())
    return false;
  if (macro_.isValid()) {
    SourceLocation from = placeInMacro(range.getBegin(), macro_, false),
                   to = placeInMacro(range.getEnd(), macro_, true);
    if (from.isValid() && to.isValid()) {
      std::tie(file, begin) = sources_.getDecomposedSpellingLoc(from);
      end = sources_.getFileOffset(sources_.getSpellingLoc(to)) +
            Lexer::MeasureTokenLength(sources_.getSpellingLoc(to), sources_, language_);
      return true;
    }
  }
  SourceLocation first = sources_.getFileLoc(range.getBegin()), last = sources_.getFileLoc(range.getEnd());
  auto [firstFile, firstOffset] = decomposed(first);
  auto [lastFile, lastOffset] = decomposed(last);
  // A range that begins in a macro's argument and ends in its body covers the whole use.
  if (firstFile != lastFile || lastOffset < firstOffset || range.getBegin().isMacroID() ||
      range.getEnd().isMacroID()) {
    CharSourceRange whole = sources_.getExpansionRange(range);
    bool inArgument = firstFile == lastFile && lastOffset >= firstOffset && range.getBegin().isMacroID() &&
                      range.getEnd().isMacroID() && sources_.isMacroArgExpansion(range.getBegin()) &&
                      sources_.isMacroArgExpansion(range.getEnd());
    if (!inArgument) {
      first = whole.getBegin();
      last = whole.getEnd();
      std::tie(firstFile, firstOffset) = decomposed(first);
      std::tie(lastFile, lastOffset) = decomposed(last);
    }
  }
  if (firstFile.isInvalid() || firstFile != lastFile)
    return false;
  file = firstFile;
  begin = firstOffset;
  end = std::max(lastOffset, firstOffset) + tokenLength(last, lastFile, lastOffset);
  return true;
}

ir::Origin SourceMap::origin(SourceRange range) {
  FileID file;
  unsigned begin = 0, end = 0;
  if (!fileRange(range, file, begin, end))
    return between(sources_.getMainFileID(), 0, 1, {});
  return between(file, begin, end, inclusionOf(file));
}

/// The offset one past the `;` that follows \p end after blanks and comments, or \p end.
static unsigned pastSemicolon(llvm::StringRef text, unsigned end) {
  unsigned at = end;
  if (at > 0 && at <= text.size() && (text[at - 1] == ';' || text[at - 1] == '}'))
    return end;
  while (at < text.size()) {
    char c = text[at];
    if (c == ';')
      return at + 1;
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\\')
      ++at;
    else if (c == '/' && at + 1 < text.size() && text[at + 1] == '*') {
      std::size_t close = text.find("*/", at + 2);
      if (close == llvm::StringRef::npos)
        return end;
      at = static_cast<unsigned>(close) + 2;
    } else
      return end;
  }
  return end;
}

ir::Origin SourceMap::statementOrigin(SourceRange range) {
  FileID file;
  unsigned begin = 0, end = 0;
  if (!fileRange(range, file, begin, end))
    return origin(range);
  return between(file, begin, pastSemicolon(sources_.getBufferData(file), end), inclusionOf(file));
}

ir::ExpansionId SourceMap::macroUse(SourceLocation location) {
  llvm::StringRef name = Lexer::getImmediateMacroName(location, sources_, language_);
  int use = sources_.getFileID(location).getHashValue();
  if (auto known = macroUses_.find(use); known != macroUses_.end())
    return known->second;
  CharSourceRange whole = sources_.getExpansionRange(location);
  ir::ExpansionId id = unit_.expansions.push_back({.kind = ir::ExpansionKind::Macro,
                                                   .name = unit_.arena().intern(name),
                                                   .site = origin(whole.getAsRange())});
  return macroUses_[use] = id;
}

ir::Origin SourceMap::literalOrigin(SourceRange range) {
  SourceLocation begin = range.getBegin(), end = range.getEnd();
  if (!begin.isMacroID() || !end.isMacroID() || sources_.isMacroArgExpansion(begin))
    return origin(range);
  auto [file, first] = sources_.getDecomposedSpellingLoc(begin);
  auto [lastFile, last] = sources_.getDecomposedSpellingLoc(end);
  // Pasted tokens and macros of the command line stand in no file.
  if (file != lastFile || last < first || !sources_.getFileEntryRefForID(file))
    return origin(range);
  ir::ExpansionId use = macroUse(begin);
  return between(file, first,
                 last + Lexer::MeasureTokenLength(sources_.getSpellingLoc(end), sources_, language_), use);
}

ir::Origin SourceMap::fileOrigin(SourceLocation begin, std::size_t length) {
  auto [file, offset] = sources_.getDecomposedSpellingLoc(begin);
  return between(file, offset, offset + static_cast<unsigned>(length), inclusionOf(file));
}

std::string_view SourceMap::text(SourceRange range) {
  FileID file;
  unsigned begin = 0, end = 0;
  if (!fileRange(range, file, begin, end))
    return {};
  return originalText(file, begin, end);
}

std::string_view SourceMap::fileText(SourceLocation first, SourceLocation last) {
  auto [file, begin] = sources_.getDecomposedLoc(first);
  return originalText(file, begin, sources_.getFileOffset(last) + 1);
}

std::string_view SourceMap::originalText(FileID file, unsigned begin, unsigned end) {
  if (const EmbeddedFile *embedded = info(file).embedded) {
    std::uint32_t first = embedded->rewritten().originalOf(begin);
    std::uint32_t last = embedded->rewritten().originalOf(end > begin ? end - 1 : begin);
    return embedded->original().substr(first, std::max(first, last) - first + 1);
  }
  llvm::StringRef buffer = sources_.getBufferData(file);
  return std::string_view(buffer).substr(begin, end - begin);
}

bool SourceMap::beginsLine(SourceLocation location) const {
  auto [file, offset] = sources_.getDecomposedLoc(sources_.getFileLoc(location));
  llvm::StringRef text = sources_.getBufferData(file);
  while (offset > 0 && (text[offset - 1] == ' ' || text[offset - 1] == '\t'))
    --offset;
  return offset == 0 || text[offset - 1] == '\n';
}

bool SourceMap::isProject(SourceLocation location) {
  if (location.isInvalid())
    return false;
  return info(sources_.getFileID(sources_.getExpansionLoc(location))).isProject;
}

std::string_view SourceMap::path(SourceLocation location) {
  return unit_.files[fileOf(sources_.getFileID(sources_.getExpansionLoc(location)))].path;
}

} // namespace tacit::cfe
