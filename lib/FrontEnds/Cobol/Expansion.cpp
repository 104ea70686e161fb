#include "Expansion.h"

#include "Diagnostics.h"
#include "Replacing.h"

#include "tacit/FrontEnds/Bms/Mapset.h"
#include "tacit/FrontEnds/Supplied.h"
#include "tacit/Source/Text.h"

#include <algorithm>
#include <memory>

namespace tacit::cobol {

namespace {

constexpr std::size_t MaxDepth = 40;
constexpr std::size_t MaxTokens = 40'000'000;

class Expander {
public:
  Expander(const FrontEndContext &context, ExpandedSource &out) : context_(context), out_(out) {}

  void unit(const SourceFile &file);

private:
  struct Site {
    std::string_view name;
    std::string_view library;
    std::size_t first = 0; ///< Tokens of the whole statement in the raw tokens.
    std::size_t end = 0;
    std::vector<ReplaceRule> rules;
    ir::ExpansionKind kind = ir::ExpansionKind::Copy;
  };

  const RawTokens &tokensOf(const SourceFile &file, SourceFormat inherited);
  const RawTokens *mapTokensOf(const SourceFile &file, std::string_view name);
  void append(const SourceFile &file, const RawTokens &raw, ir::FileId id, ir::ExpansionId expansion);
  bool parseCopy(const RawTokens &raw, std::size_t at, Site &site) const;
  bool parseInclude(const RawTokens &raw, std::size_t at, Site &site) const;
  void copy(const SourceFile &from, const RawTokens &raw, std::uint32_t source, const Site &site);
  void replaceTail(std::size_t firstToken, std::size_t firstComment, const Replacer &replacer);
  void replaceStatements();
  ir::FileId fileId(const SourceFile &file);
  ir::Origin siteOrigin(const RawTokens &raw, std::uint32_t source, const Site &site) const;

  const FrontEndContext &context_;
  ExpandedSource &out_;
  LexState state_;
  std::unordered_map<std::string, std::unique_ptr<RawTokens>> cache_; ///< By path.
  std::unordered_map<std::string, ir::FileId> fileIds_;
  std::vector<std::string> open_; ///< Paths of the files being expanded, outermost first.
};

const RawTokens &Expander::tokensOf(const SourceFile &file, SourceFormat inherited) {
  std::unique_ptr<RawTokens> &slot = cache_[file.systemPath];
  if (!slot) {
    out_.buffer.keepAlive.push_back(file.bytes);
    std::string_view text = sourceText(file.bytes ? std::string_view(*file.bytes) : std::string_view());
    SourceFormat format = file.format != SourceFormat::Auto ? file.format : context_.options().sourceFormat;
    if (format == SourceFormat::Auto)
      format = detectSourceFormat(text, inherited);
    slot = std::make_unique<RawTokens>(
        lexFile(text, format, !open_.empty(), out_.symbols, out_.buffer.arena, state_));
    for (std::uint32_t line : slot->openLiterals)
      out_.diagnostics.push_back(makeDiagnostic(diag::LiteralNotClosed, {file.path, line, 0}));
  }
  return *slot;
}

/// The symbolic map of the mapset \p name in \p file. Its tokens stand where the macro they come from stands.
/// A file with one mapset holds the one that is meant, whatever its label is.
const RawTokens *Expander::mapTokensOf(const SourceFile &file, std::string_view name) {
  std::unique_ptr<RawTokens> &slot = cache_[file.systemPath + '\n' + std::string(name)];
  if (slot)
    return slot.get();
  std::vector<bms::Mapset> mapsets =
      bms::parseMapsets(file.bytes ? std::string_view(*file.bytes) : std::string_view(), file.path).value;
  auto isNamed = [&](const bms::Mapset &mapset) {
    return std::ranges::equal(mapset.name, name, [](char a, char b) {
      return a == (b >= 'a' && b <= 'z' ? static_cast<char>(b - 'a' + 'A') : b);
    });
  };
  auto found = std::ranges::find_if(mapsets, isNamed);
  if (found == mapsets.end())
    found = mapsets.begin();
  if (found == mapsets.end())
    return nullptr;
  bms::SymbolicMap map = bms::makeSymbolicMap(*found);
  auto text = std::make_shared<const std::string>(std::move(map.text));
  out_.buffer.keepAlive.push_back(text);
  slot = std::make_unique<RawTokens>(
      lexFile(*text, SourceFormat::Free, true, out_.symbols, out_.buffer.arena, state_));
  auto place = [&](auto &each) {
    each.line = each.line - 1 < map.lines.size() ? map.lines[each.line - 1] : found->line;
    each.column = each.endColumn = 1;
  };
  for (Token &token : slot->tokens)
    place(token);
  for (CommentToken &comment : slot->comments)
    place(comment);
  return slot.get();
}

ir::FileId Expander::fileId(const SourceFile &file) {
  auto [at, isNew] = fileIds_.try_emplace(file.systemPath, ir::FileId(out_.files.size()));
  if (isNew)
    out_.files.push_back({file.path, file.sha256});
  return at->second;
}

static bool isPeriod(const Token &token) {
  return token.kind == TokenKind::Period;
}

/// COPY name [OF library] [SUPPRESS] [REPLACING ...] .
bool Expander::parseCopy(const RawTokens &raw, std::size_t at, Site &site) const {
  const std::vector<Token> &tokens = raw.tokens;
  site.first = at++;
  if (at >= tokens.size())
    return false;
  const Token &name = tokens[at];
  if (name.kind != TokenKind::Word && name.kind != TokenKind::String && name.kind != TokenKind::Number)
    return false;
  site.name = name.text();
  ++at;
  // An unquoted name with a suffix comes as word, period, word.
  if (at + 1 < tokens.size() && isPeriod(tokens[at]) && tokens[at + 1].kind == TokenKind::Word &&
      !tokens[at + 1].has(Token::SpaceBefore) && tokens[at + 1].data == tokens[at].data + 1 &&
      tokens[at].data == name.data + name.length) {
    site.name = {name.data, name.length + 1 + tokens[at + 1].length};
    at += 2;
  }
  if (at + 1 < tokens.size() && (isWord(tokens[at], Kw::Of) || isWord(tokens[at], Kw::In))) {
    site.library = tokens[at + 1].text();
    at += 2;
  }
  if (at < tokens.size() && isWord(tokens[at], Kw::Suppress))
    at += at + 1 < tokens.size() && isWord(tokens[at + 1], Kw::Printing) ? 2 : 1;
  if (at < tokens.size() && isWord(tokens[at], Kw::Replacing)) {
    ++at;
    site.rules = parseReplacing(tokens, at);
  } else if (at < tokens.size() && isPeriod(tokens[at])) {
    ++at;
  }
  site.end = at;
  return true;
}

/// EXEC SQL INCLUDE name END-EXEC [.]
bool Expander::parseInclude(const RawTokens &raw, std::size_t at, Site &site) const {
  const std::vector<Token> &tokens = raw.tokens;
  if (at + 4 >= tokens.size() || !isWord(tokens[at + 1], Kw::Sql) || !isWord(tokens[at + 2], Kw::Include))
    return false;
  std::size_t end = at + 4;
  if (!isWord(tokens[end], Kw::EndExec))
    return false;
  site.first = at;
  site.name = tokens[at + 3].text();
  site.kind = ir::ExpansionKind::SqlInclude;
  site.end = end + 1;
  if (site.end < tokens.size() && isPeriod(tokens[site.end]))
    ++site.end;
  return true;
}

ir::Origin Expander::siteOrigin(const RawTokens &raw, std::uint32_t source, const Site &site) const {
  const Token &first = raw.tokens[site.first];
  const Token &last = raw.tokens[site.end - 1];
  const TokenSource &place = out_.buffer.sources[source];
  return {place.file, first.line, last.line + last.lineSpan, first.column, last.endColumn, place.expansion};
}

/// Comes with the platform: its names are known without its text.
static bool isSystemCopybook(std::string_view name) {
  static constexpr std::string_view Names[] = {"SQLCA", "SQLDA"};
  std::string folded(name);
  std::transform(folded.begin(), folded.end(), folded.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return std::find(std::begin(Names), std::end(Names), folded) != std::end(Names);
}

void Expander::copy(const SourceFile &from, const RawTokens &raw, std::uint32_t source, const Site &site) {
  ir::Origin origin = siteOrigin(raw, source, site);
  auto report = [&](const DiagnosticInfo &info) {
    out_.diagnostics.push_back(out_.at(makeDiagnostic(info, {}, site.name), origin));
  };
  const SourceFile *file = nullptr;
  if (!site.library.empty()) {
    std::string path(site.library);
    path += '/';
    path += site.name;
    file = context_.findCopybook(path, from);
  }
  if (!file)
    file = context_.findCopybook(site.name, from);
  const RawTokens *map = nullptr;
  if (file && file->language == Language::Bms) {
    map = mapTokensOf(*file, site.name);
    file = map ? file : nullptr;
  }
  if (!file)
    file = findSuppliedCopybook(site.name);
  if (!file) {
    if (isSystemCopybook(site.name))
      return;
    out_.missing.push_back({ir::MissingKind::Copybook, site.name, origin});
    out_.isComplete = false;
    return report(diag::CopybookMissing);
  }
  if (std::find(open_.begin(), open_.end(), file->systemPath) != open_.end())
    return report(diag::CopyLoop);
  if (open_.size() >= MaxDepth)
    return report(diag::CopyTooDeep);
  const RawTokens &text = map ? *map : tokensOf(*file, raw.format);
  if (out_.buffer.tokens.size() + text.tokens.size() > MaxTokens) {
    out_.isComplete = false;
    return report(diag::ExpansionTooLarge);
  }
  ir::ExpansionId expansion{out_.expansions.size()};
  out_.expansions.push_back({site.kind, site.name, origin});
  std::size_t firstToken = out_.buffer.tokens.size();
  std::size_t firstComment = out_.buffer.comments.size();
  append(*file, text, fileId(*file), expansion);
  if (!site.rules.empty())
    replaceTail(firstToken, firstComment, Replacer(site.rules, out_.symbols, out_.buffer.arena));
}

/// The tokens and comments from the given places on, with replacements made.
void Expander::replaceTail(std::size_t firstToken, std::size_t firstComment, const Replacer &replacer) {
  std::vector<Token> tail(out_.buffer.tokens.begin() + static_cast<std::ptrdiff_t>(firstToken),
                          out_.buffer.tokens.end());
  std::vector<Token> &tokens = out_.buffer.tokens;
  tokens.resize(firstToken);
  std::size_t comment = firstComment;
  std::vector<CommentToken> &comments = out_.buffer.comments;
  for (std::size_t at = 0; at < tail.size();) {
    while (comment < comments.size() && comments[comment].tokensBefore - firstToken <= at)
      comments[comment++].tokensBefore = static_cast<std::uint32_t>(tokens.size());
    at += replacer.apply(tail, at, tail.size(), tokens);
  }
  while (comment < comments.size())
    comments[comment++].tokensBefore = static_cast<std::uint32_t>(tokens.size());
}

void Expander::append(const SourceFile &file, const RawTokens &raw, ir::FileId id,
                      ir::ExpansionId expansion) {
  open_.push_back(file.systemPath);
  std::uint32_t source = static_cast<std::uint32_t>(out_.buffer.sources.size());
  out_.buffer.sources.push_back({id, expansion});
  std::vector<Token> &tokens = out_.buffer.tokens;
  std::size_t comment = 0;
  auto commentsUpTo = [&](std::size_t at) {
    for (; comment < raw.comments.size() && raw.comments[comment].tokensBefore <= at; ++comment) {
      CommentToken entry = raw.comments[comment];
      entry.source = source;
      entry.tokensBefore = static_cast<std::uint32_t>(tokens.size());
      out_.buffer.comments.push_back(entry);
    }
  };
  std::size_t next = comment < raw.comments.size() ? raw.comments[comment].tokensBefore : raw.tokens.size();
  for (std::size_t at = 0; at < raw.tokens.size();) {
    if (at >= next) {
      commentsUpTo(at);
      next = comment < raw.comments.size() ? raw.comments[comment].tokensBefore : raw.tokens.size();
    }
    const Token &token = raw.tokens[at];
    if (raw.hasCopy && token.kind == TokenKind::Word) {
      Site site;
      Kw keyword = keywordOf(token);
      if ((keyword == Kw::Copy && parseCopy(raw, at, site)) ||
          (keyword == Kw::Exec && parseInclude(raw, at, site))) {
        commentsUpTo(at);
        copy(file, raw, source, site);
        at = site.end;
        continue;
      }
    }
    tokens.push_back(token);
    tokens.back().source = source;
    ++at;
  }
  commentsUpTo(raw.tokens.size());
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
  std::unique_ptr<Replacer> active;
  for (std::size_t at = 0; at < old.size();) {
    while (comment < comments.size() && comments[comment].tokensBefore <= at)
      comments[comment++].tokensBefore = static_cast<std::uint32_t>(tokens.size());
    if (isWord(old[at], Kw::Replace) && at + 1 < old.size()) {
      const Token &next = old[at + 1];
      bool isOff = isWord(next, Kw::Off) || isWord(next, Kw::Last);
      if (isOff || next.kind == TokenKind::PseudoText || isWord(next, Kw::Leading) ||
          isWord(next, Kw::Trailing) || isWord(next, Kw::Also)) {
        at += isWord(next, Kw::Also) ? 2 : 1;
        std::vector<ReplaceRule> rules;
        if (isOff)
          while (at < old.size() && !isPeriod(old[at++])) {
          }
        else
          rules = parseReplacing(old, at);
        active = rules.empty()
                     ? nullptr
                     : std::make_unique<Replacer>(std::move(rules), out_.symbols, out_.buffer.arena);
        continue;
      }
    }
    if (active)
      at += active->apply(old, at, old.size(), tokens);
    else
      tokens.push_back(old[at++]);
  }
  while (comment < comments.size())
    comments[comment++].tokensBefore = static_cast<std::uint32_t>(tokens.size());
}

void Expander::unit(const SourceFile &file) {
  const RawTokens &raw = tokensOf(file, SourceFormat::Auto);
  out_.format = raw.format;
  out_.buffer.tokens.reserve(raw.tokens.size() + 1);
  append(file, raw, fileId(file), {});
  for (const auto &[name, tokens] : cache_)
    if (tokens->hasReplace) {
      replaceStatements();
      break;
    }
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
