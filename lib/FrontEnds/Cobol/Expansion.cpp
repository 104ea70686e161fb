#include "Expansion.h"

#include "CopyStatement.h"
#include "Diagnostics.h"

#include "tacit/FrontEnds/Bms/Mapset.h"
#include "tacit/FrontEnds/Supplied.h"
#include "tacit/Source/Encoding.h"
#include "tacit/Source/Listing.h"
#include "tacit/Source/Text.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <charconv>
#include <memory>

namespace tacit::cobol {

namespace {

constexpr std::size_t MaxDepth = 40;
/// What copybooks and replacements may make of one program: tokens, and expansions, which cost more. A few
/// copybooks that copy each other twice would make any number of either.
constexpr std::size_t MaxExpanded = 2'000'000;
constexpr std::size_t TokensOfExpansion = 20;
/// Bytes of copybooks that are read again because what they depend on has changed.
constexpr std::size_t MaxBytesAgain = std::size_t{1} << 30U;

/// A file as it is read: the tokens so far, and what goes on with it.
struct OpenFile {
  RawTokens raw;
  std::size_t ready = 0;                    ///< Tokens that no continuation line can change any more.
  std::unique_ptr<FileLexer> lexer;         ///< Null when all is read.
  std::uint32_t version = 0;                ///< Of the state when reading began.
  SourceFormat format = SourceFormat::Auto; ///< At its first line.
};

class Expander {
public:
  Expander(const FrontEndContext &context, ExpandedSource &out) : context_(context), out_(out) {}

  void unit(const SourceFile &file);

private:
  OpenFile &open(const SourceFile &file, SourceFormat inherited);
  OpenFile *openMap(const SourceFile &file, std::string_view name);
  std::string_view sourceOf(const SourceFile &file, std::string_view text);
  bool readOn(OpenFile &file, unsigned lines);
  void append(const SourceFile &file, OpenFile &text, ir::FileId id, ir::ExpansionId expansion);
  bool parseSite(const TokenStream &tokens, std::size_t at, Kw keyword, CopySite &site) const;
  const SourceFile *find(const CopySite &site, const SourceFile &from, bool &isLoop) const;
  const SourceFile *findNamed(std::string_view name, const CopySite &site, const SourceFile &from,
                              bool &isLoop) const;
  std::string replacedName(const CopySite &site) const;
  void copy(const SourceFile &from, OpenFile &text, std::uint32_t source, const CopySite &site);
  void endOpenEntry(const OpenFile &text, std::uint32_t source, const CopySite &site);
  void dropCopiedHeader(std::size_t firstToken, std::size_t firstComment, std::uint32_t level);
  std::uint32_t openEntry() const;
  bool isTooLarge() const;
  bool replaceTail(std::size_t firstToken, std::size_t firstComment, const Replacer &replacer);
  void replaceStatements();
  void moveColumns();
  ir::FileId fileId(const SourceFile &file);
  ir::Origin siteOrigin(const RawTokens &raw, std::uint32_t source, const CopySite &site) const;

  const FrontEndContext &context_;
  ExpandedSource &out_;
  LexState state_;
  std::unordered_map<std::string, std::unique_ptr<OpenFile>> cache_; ///< By path.
  std::unordered_map<std::string, std::string_view> texts_;          ///< Decoded, by path.
  std::unordered_map<std::string, ir::FileId> fileIds_;
  std::vector<std::string> open_;           ///< Paths of the files being expanded, outermost first.
  std::vector<const Replacer *> replacers_; ///< Of the COPY statements being expanded.
  std::size_t ownTokens_ = 0;               ///< Of the program's own file.
  std::size_t bytesAgain_ = 0;
  std::uint32_t columnsBefore_ = 0; ///< Of the program's file, where it is a listing.
  bool inProcedures_ = false;       ///< The last division header was that of the PROCEDURE DIVISION.
};

OpenFile &Expander::open(const SourceFile &file, SourceFormat inherited) {
  auto [known, isNew] = texts_.try_emplace(file.systemPath);
  if (isNew) {
    std::string_view bytes = file.bytes ? std::string_view(*file.bytes) : std::string_view();
    DecodedText decoded = decodeText(bytes, context_.options().encoding);
    out_.buffer.keepAlive.push_back(decoded.decoded ? decoded.decoded : file.bytes);
    known->second = decoded.text;
    if (open_.empty())
      known->second = sourceOf(file, known->second);
  }
  std::string_view text = known->second;
  std::unique_ptr<OpenFile> &slot = cache_[file.systemPath];
  bool isStale =
      slot && slot->raw.usesState && slot->version != state_.version && bytesAgain_ < MaxBytesAgain;
  if (slot && !isStale)
    return *slot;
  bytesAgain_ += slot ? text.size() : 0;
  SourceFormat format = file.format != SourceFormat::Auto ? file.format : context_.options().sourceFormat;
  if (format == SourceFormat::Auto)
    format = slot ? slot->format : detectSourceFormat(text, inherited);
  slot = std::make_unique<OpenFile>();
  slot->version = state_.version;
  slot->format = format;
  slot->raw.tokens.reserve(text.size() / 10);
  slot->lexer = std::make_unique<FileLexer>(text, format, !open_.empty(), out_.symbols, out_.buffer.arena,
                                            state_, slot->raw);
  return *slot;
}

/// The symbolic map of the mapset \p name in \p file. Its tokens stand where the macro they come from stands.
/// A file with one mapset holds the one that is meant, whatever its label is. Null if there is none.
OpenFile *Expander::openMap(const SourceFile &file, std::string_view name) {
  std::unique_ptr<OpenFile> &slot = cache_[file.systemPath + '\n' + std::string(name)];
  if (slot)
    return slot.get();
  std::vector<bms::Mapset> mapsets =
      bms::parseMapsets(file.bytes ? std::string_view(*file.bytes) : std::string_view(), file.path).value;
  auto isNamed = [&](const bms::Mapset &mapset) { return equalsIgnoringCase(mapset.name, name); };
  auto found = std::ranges::find_if(mapsets, isNamed);
  if (found == mapsets.end())
    found = mapsets.begin();
  if (found == mapsets.end())
    return nullptr;
  bms::SymbolicMap map = bms::makeSymbolicMap(*found);
  auto text = std::make_shared<const std::string>(std::move(map.text));
  out_.buffer.keepAlive.push_back(text);
  slot = std::make_unique<OpenFile>();
  slot->format = SourceFormat::Free;
  RawTokens &raw = slot->raw;
  FileLexer lexer(*text, slot->format, true, out_.symbols, out_.buffer.arena, state_, raw);
  constexpr unsigned Batch = 1000;
  while (lexer.advance(Batch)) {
  }
  slot->ready = raw.tokens.size();
  auto place = [&](auto &each) {
    each.line = each.line - 1 < map.lines.size() ? map.lines[each.line - 1] : found->line;
    each.column = each.endColumn = 1;
  };
  for (Token &token : raw.tokens)
    place(token);
  for (CommentToken &comment : raw.comments)
    place(comment);
  return slot.get();
}

/// The source in \p text, the program's file, if that is a compiler listing.
std::string_view Expander::sourceOf(const SourceFile &file, std::string_view text) {
  std::optional<Listing> listing = recoverListing(text);
  if (!listing)
    return text;
  out_.diagnostics.push_back(makeDiagnostic(diag::CompilerListing, {file.path, 0, 0}, listing->sourceLines,
                                            listing->sourceLines + listing->otherLines));
  columnsBefore_ = listing->columnsBefore;
  auto source = std::make_shared<const std::string>(std::move(listing->text));
  out_.buffer.keepAlive.push_back(source);
  return *source;
}

/// Reads up to \p lines lines of \p file. False if there are no more.
bool Expander::readOn(OpenFile &file, unsigned lines) {
  const std::vector<Token> &tokens = file.raw.tokens;
  if (!file.lexer)
    return false;
  if (!file.lexer->advance(lines)) {
    file.lexer = nullptr;
    bool isMore = file.ready < tokens.size();
    file.ready = tokens.size();
    return isMore;
  }
  std::size_t size = tokens.size();
  auto isKind = [&](std::size_t back, TokenKind kind) {
    return size >= back && tokens[size - back].kind == kind;
  };
  if (isKind(1, TokenKind::Period) && isKind(2, TokenKind::Number))
    size -= 2;
  else if (isKind(1, TokenKind::Word) || isKind(1, TokenKind::Number) || isKind(1, TokenKind::Picture) ||
           isKind(1, TokenKind::String))
    size -= 1;
  file.ready = size;
  return true;
}

ir::FileId Expander::fileId(const SourceFile &file) {
  auto [at, isNew] = fileIds_.try_emplace(file.systemPath, ir::FileId(out_.files.size()));
  if (isNew)
    out_.files.push_back({file.path, file.sha256});
  return at->second;
}

ir::Origin Expander::siteOrigin(const RawTokens &raw, std::uint32_t source, const CopySite &site) const {
  const Token &first = raw.tokens[site.first];
  const Token &last = raw.tokens[site.end - 1];
  const TokenSource &place = out_.buffer.sources[source];
  return {place.file, first.line, last.line + last.lineSpan, first.column, last.endColumn, place.expansion};
}

/// Comes with the platform: its names are known without its text.
static bool isSystemCopybook(std::string_view name) {
  return equalsIgnoringCase(name, "SQLCA") || equalsIgnoringCase(name, "SQLDA");
}

const SourceFile *Expander::findNamed(std::string_view name, const CopySite &site, const SourceFile &from,
                                      bool &isLoop) const {
  const SourceFile *file = nullptr;
  if (!site.library.empty()) {
    std::string path(site.library);
    path += '/';
    path += name;
    file = context_.findCopybook(path, from);
  }
  if (!file)
    file = context_.findCopybook(name, from);
  isLoop = file && std::find(open_.begin(), open_.end(), file->systemPath) != open_.end();
  return file;
}

/// The name of a nested COPY after the REPLACING phrases around it.
std::string Expander::replacedName(const CopySite &site) const {
  std::string name(site.name);
  for (auto replacer = replacers_.rbegin(); replacer != replacers_.rend(); ++replacer) {
    std::vector<Token> tokens = lexPiece(out_.buffer.arena.copyText(name), out_.symbols, out_.buffer.arena);
    std::vector<Token> replaced;
    for (std::size_t at = 0; at < tokens.size();)
      at += (*replacer)->apply(tokens, at, tokens.size(), replaced);
    name.clear();
    for (const Token &token : replaced)
      name += token.text();
  }
  return name;
}

const SourceFile *Expander::find(const CopySite &site, const SourceFile &from, bool &isLoop) const {
  const SourceFile *file = findNamed(site.name, site, from, isLoop);
  if (file || replacers_.empty())
    return file;
  return findNamed(replacedName(site), site, from, isLoop);
}

static bool isLevelNumber(const Token &token) {
  return token.kind == TokenKind::Number && token.length <= 2;
}

static bool isPeriod(const Token &token) {
  return token.kind == TokenKind::Period;
}

/// Whether the text so far ends in the beginning of an entry, `01 name` or `FD name`: its level, 100 for a
/// file, 0 if it does not.
std::uint32_t Expander::openEntry() const {
  constexpr std::uint32_t File = 100;
  const std::vector<Token> &tokens = out_.buffer.tokens;
  std::size_t size = tokens.size();
  if (size < 2 || inProcedures_ || tokens[size - 1].kind != TokenKind::Word ||
      (size > 2 && !isPeriod(tokens[size - 3])))
    return 0;
  const Token &first = tokens[size - 2];
  if (isWord(first, Kw::Fd) || isWord(first, Kw::Sd))
    return File;
  std::uint32_t level = 0;
  if (isLevelNumber(first))
    std::from_chars(first.data, first.data + first.length, level);
  return level;
}

/// `01 X COPY NAME.` of COBOL-68: the copied entry becomes that of X, so its own level and name go. An entry
/// of a lower level begins behind X instead.
void Expander::dropCopiedHeader(std::size_t firstToken, std::size_t firstComment, std::uint32_t level) {
  std::vector<Token> &tokens = out_.buffer.tokens;
  if (level == 0 || firstToken + 1 >= tokens.size() || tokens[firstToken + 1].kind != TokenKind::Word)
    return;
  Token first = tokens[firstToken];
  bool isFile = isWord(first, Kw::Fd) || isWord(first, Kw::Sd);
  if (!isFile && (!isLevelNumber(first) || level > 77))
    return;
  bool isTop = first.text() == "01" || first.text() == "1" || first.text() == "77";
  auto at = tokens.begin() + static_cast<std::ptrdiff_t>(firstToken);
  std::uint32_t dropped = 0;
  std::uint32_t added = 0;
  if (isFile || isTop) {
    dropped = 2;
    tokens.erase(at, at + dropped);
  } else {
    added = 1;
    first.kind = TokenKind::Period;
    first.flags = 0;
    first.symbol = 0;
    tokens.insert(at, first);
  }
  auto start = static_cast<std::uint32_t>(firstToken);
  std::vector<CommentToken> &comments = out_.buffer.comments;
  for (std::size_t comment = firstComment; comment < comments.size(); ++comment) {
    std::uint32_t &before = comments[comment].tokensBefore;
    before = std::max(start, before - std::min(before, dropped)) + added;
  }
}

/// The period of a COPY that brings nothing still ends the entry it stands in.
void Expander::endOpenEntry(const OpenFile &text, std::uint32_t source, const CopySite &site) {
  const Token &last = text.raw.tokens[site.end - 1];
  if (openEntry() == 0 || !isPeriod(last))
    return;
  out_.buffer.tokens.push_back(last);
  out_.buffer.tokens.back().source = source;
}

void Expander::copy(const SourceFile &from, OpenFile &text, std::uint32_t source, const CopySite &site) {
  if (site.isResource)
    return endOpenEntry(text, source, site);
  ir::Origin origin = siteOrigin(text.raw, source, site);
  auto report = [&](const DiagnosticInfo &info) {
    out_.diagnostics.push_back(out_.at(makeDiagnostic(info, {}, site.name), origin));
    endOpenEntry(text, source, site);
  };
  bool isLoop = false;
  const SourceFile *file = find(site, from, isLoop);
  OpenFile *map = file && file->language == Language::Bms ? openMap(*file, site.name) : nullptr;
  if (file && file->language == Language::Bms && !map)
    file = nullptr;
  if (!file)
    file = findSuppliedCopybook(site.name);
  if (!file) {
    if (isSystemCopybook(site.name))
      return;
    out_.missing.push_back({ir::MissingKind::Copybook, site.name, origin});
    out_.isComplete = false;
    return report(diag::CopybookMissing);
  }
  if (isLoop)
    return report(diag::CopyLoop);
  if (open_.size() >= MaxDepth)
    return report(diag::CopyTooDeep);
  if (isTooLarge()) {
    out_.isComplete = false;
    return report(diag::ExpansionTooLarge);
  }
  OpenFile &copied = map ? *map : open(*file, text.raw.format);
  ir::ExpansionId expansion{out_.expansions.size()};
  out_.expansions.push_back({site.kind, site.name, origin});
  std::size_t firstToken = out_.buffer.tokens.size();
  std::size_t firstComment = out_.buffer.comments.size();
  std::uint32_t level = openEntry();
  bool isInPicture = firstToken > 0 && (isWord(out_.buffer.tokens.back(), Kw::Pic) ||
                                        isWord(out_.buffer.tokens.back(), Kw::Picture));
  if (site.rules.empty()) {
    append(*file, copied, fileId(*file), expansion);
  } else {
    Replacer replacer(site.rules, out_.symbols, out_.buffer.arena);
    replacers_.push_back(&replacer);
    append(*file, copied, fileId(*file), expansion);
    replacers_.pop_back();
    if (!replaceTail(firstToken, firstComment, replacer)) {
      out_.isComplete = false;
      out_.diagnostics.push_back(out_.at(makeDiagnostic(diag::ReplacedTextTooLarge, {}), origin));
    }
  }
  if (isInPicture && firstToken < out_.buffer.tokens.size()) {
    out_.buffer.tokens[firstToken].flags |= Token::Replaced;
    joinPictures(out_.buffer.tokens, firstToken - 1, out_.buffer.comments, firstComment, out_.buffer.arena);
  }
  dropCopiedHeader(firstToken, firstComment, level);
}

bool Expander::isTooLarge() const {
  return out_.buffer.tokens.size() + out_.expansions.size() * TokensOfExpansion > ownTokens_ + MaxExpanded;
}

/// The tokens and comments from the given places on, with replacements made; false if they became too many
/// and the rest was left out.
bool Expander::replaceTail(std::size_t firstToken, std::size_t firstComment, const Replacer &replacer) {
  std::vector<Token> tail(out_.buffer.tokens.begin() + static_cast<std::ptrdiff_t>(firstToken),
                          out_.buffer.tokens.end());
  std::vector<Token> &tokens = out_.buffer.tokens;
  tokens.resize(firstToken);
  std::size_t comment = firstComment;
  std::vector<CommentToken> &comments = out_.buffer.comments;
  std::size_t at = 0;
  while (at < tail.size() && !isTooLarge()) {
    while (comment < comments.size() && comments[comment].tokensBefore - firstToken <= at)
      comments[comment++].tokensBefore = static_cast<std::uint32_t>(tokens.size());
    at += replacer.apply(tail, at, tail.size(), tokens);
  }
  while (comment < comments.size())
    comments[comment++].tokensBefore = static_cast<std::uint32_t>(tokens.size());
  joinPictures(tokens, firstToken, comments, firstComment, out_.buffer.arena);
  return at >= tail.size();
}

bool Expander::parseSite(const TokenStream &tokens, std::size_t at, Kw keyword, CopySite &site) const {
  if (keyword == Kw::Copy)
    return parseCopy(tokens, at, site);
  bool isExec = keyword == Kw::Exec || keyword == Kw::Execute;
  return isExec && parseInclude(tokens, at, !inProcedures_, site);
}

void Expander::append(const SourceFile &file, OpenFile &text, ir::FileId id, ir::ExpansionId expansion) {
  open_.push_back(file.systemPath);
  std::uint32_t source = static_cast<std::uint32_t>(out_.buffer.sources.size());
  out_.buffer.sources.push_back({id, expansion});
  std::vector<Token> &tokens = out_.buffer.tokens;
  RawTokens &raw = text.raw;
  std::size_t comment = 0;
  auto commentsUpTo = [&](std::size_t at) {
    for (; comment < raw.comments.size() && raw.comments[comment].tokensBefore <= at; ++comment) {
      CommentToken entry = raw.comments[comment];
      entry.source = source;
      entry.tokensBefore = static_cast<std::uint32_t>(tokens.size());
      out_.buffer.comments.push_back(entry);
    }
  };
  // A look ahead reads line by line; what it reads too early misses what the copybook declares.
  TokenStream stream(raw.tokens, text.ready, [&] { return readOn(text, 1); });
  constexpr unsigned Batch = 64;
  for (std::size_t at = 0;;) {
    if (at >= text.ready) {
      if (!readOn(text, Batch))
        break;
      continue;
    }
    commentsUpTo(at);
    const Token token = raw.tokens[at];
    if (token.kind == TokenKind::Word) {
      Kw keyword = keywordOf(token);
      if (keyword == Kw::Copy || keyword == Kw::Exec || keyword == Kw::Execute) {
        CopySite site;
        if (raw.copies > 0 && parseSite(stream, at, keyword, site)) {
          copy(file, text, source, site);
          at = site.end;
          continue;
        }
      } else if (keyword == Kw::Division && at > 0) {
        inProcedures_ = isWord(raw.tokens[at - 1], Kw::Procedure);
      }
    }
    tokens.push_back(token);
    tokens.back().source = source;
    ownTokens_ += open_.size() == 1;
    ++at;
  }
  commentsUpTo(raw.tokens.size());
  for (std::uint32_t line : raw.openLiterals)
    out_.diagnostics.push_back(makeDiagnostic(diag::LiteralNotClosed, {file.path, line, 0}));
  raw.openLiterals.clear();
  open_.pop_back();
}

/// REPLACE ... . and REPLACE OFF . over the whole stream.
void Expander::replaceStatements() {
  std::vector<Token> old;
  old.swap(out_.buffer.tokens);
  std::vector<Token> &tokens = out_.buffer.tokens;
  tokens.reserve(old.size());
  std::vector<CommentToken> &comments = out_.buffer.comments;
  std::size_t comment = 0;
  std::vector<std::unique_ptr<Replacer>> active; ///< REPLACE ALSO adds one, LAST OFF takes it away.
  for (std::size_t at = 0; at < old.size();) {
    if (isTooLarge()) {
      out_.isComplete = false;
      out_.diagnostics.push_back(
          out_.at(makeDiagnostic(diag::ReplacedTextTooLarge, {}), out_.originOf(old[at])));
      break;
    }
    while (comment < comments.size() && comments[comment].tokensBefore <= at)
      comments[comment++].tokensBefore = static_cast<std::uint32_t>(tokens.size());
    if (isWord(old[at], Kw::Replace) && at + 1 < old.size()) {
      const Token &next = old[at + 1];
      bool isAlso = isWord(next, Kw::Also);
      bool isLast = isWord(next, Kw::Last) && at + 2 < old.size() && isWord(old[at + 2], Kw::Off);
      bool isOff = isWord(next, Kw::Off) || isLast;
      if (isOff || isAlso || next.kind == TokenKind::PseudoText || isWord(next, Kw::Leading) ||
          isWord(next, Kw::Trailing)) {
        if (!isAlso && !isLast)
          active.clear();
        if (isLast && !active.empty())
          active.pop_back();
        at += isOff ? (isLast ? 3 : 2) : isAlso ? 2 : 1;
        if (isOff) {
          at += at < old.size() && isPeriod(old[at]);
          continue;
        }
        // What ALSO adds comes first, what was active before still counts.
        std::vector<ReplaceRule> rules = parseReplacing(old, at);
        if (isAlso && !active.empty())
          rules.insert(rules.end(), active.back()->rules().begin(), active.back()->rules().end());
        if (!rules.empty())
          active.push_back(std::make_unique<Replacer>(std::move(rules), out_.symbols, out_.buffer.arena));
        continue;
      }
    }
    if (!active.empty())
      at += active.back()->apply(old, at, old.size(), tokens);
    else
      tokens.push_back(old[at++]);
  }
  while (comment < comments.size())
    comments[comment++].tokensBefore = static_cast<std::uint32_t>(tokens.size());
  joinPictures(tokens, 0, comments, 0, out_.buffer.arena);
}

/// Columns of a listing are those of its lines.
void Expander::moveColumns() {
  auto moved = [&](std::uint16_t column) { return static_cast<std::uint16_t>(column + columnsBefore_); };
  // The unit's own file is the first source.
  for (Token &token : out_.buffer.tokens)
    if (token.source == 0) {
      token.column = moved(token.column);
      token.endColumn = moved(token.endColumn);
    }
  for (CommentToken &comment : out_.buffer.comments)
    if (comment.source == 0) {
      comment.column = moved(comment.column);
      comment.endColumn = moved(comment.endColumn);
    }
}

void Expander::unit(const SourceFile &file) {
  OpenFile &text = open(file, SourceFormat::Auto);
  out_.buffer.tokens.reserve(texts_[file.systemPath].size() / 8);
  append(file, text, fileId(file), {});
  out_.format = text.raw.format;
  for (const auto &[name, opened] : cache_)
    if (opened->raw.hasReplace) {
      replaceStatements();
      break;
    }
  if (columnsBefore_ > 0)
    moveColumns();
  Token end;
  end.line = out_.buffer.tokens.empty() ? 1 : out_.buffer.tokens.back().line;
  end.column = 1;
  end.endColumn = 1;
  end.flags = Token::FirstOnLine | Token::AreaA;
  out_.buffer.tokens.push_back(end);
  out_.decimalComma = state_.decimalComma;
}

} // namespace

ir::Origin ExpandedSource::originOf(const Token &token) const {
  const TokenSource &source = buffer.sources[token.source];
  return {source.file,  token.line,      token.line + token.lineSpan,
          token.column, token.endColumn, source.expansion};
}

ir::Origin ExpandedSource::originOf(std::uint32_t first, std::uint32_t end) const {
  const Token &start = buffer.tokens[first];
  ir::Origin origin = originOf(start);
  // The end stands in the same file, unless a copybook ends inside; then the last token of this file counts.
  constexpr std::uint32_t LooksBack = 4096;
  std::uint32_t stop = end > first + LooksBack ? end - LooksBack : first;
  for (std::uint32_t at = end; at > stop; --at) {
    const Token &last = buffer.tokens[at - 1];
    if (last.source != start.source)
      continue;
    if (last.line + last.lineSpan < origin.endLine)
      break;
    origin.endLine = last.line + last.lineSpan;
    origin.endColumn = last.endColumn;
    break;
  }
  return origin;
}

Diagnostic ExpandedSource::at(Diagnostic diagnostic, const ir::Origin &origin) const {
  diagnostic.at = {std::string(files[origin.file.index()].path), origin.line, origin.column};
  for (ir::ExpansionId id = origin.expansion; id.isValid(); id = expansions[id.index()].site.expansion) {
    const ir::Origin &site = expansions[id.index()].site;
    diagnostic.sites.push_back({std::string(files[site.file.index()].path), site.line, site.column});
  }
  return diagnostic;
}

ExpandedSource expandSource(const SourceFile &file, const FrontEndContext &context) {
  ExpandedSource out;
  Expander(context, out).unit(file);
  return out;
}

} // namespace tacit::cobol
