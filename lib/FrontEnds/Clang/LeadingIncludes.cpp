#include "LeadingIncludes.h"

#include "tacit/Support/FileSystem.h"

#include <algorithm>
#include <clang/Lex/Lexer.h>

using namespace clang;

namespace tacit::cfe {

static constexpr std::size_t MostFiles = 2000; ///< Of one unit; what lies behind is not looked at.

namespace {
/// Reads directives with Clang's lexer, without a preprocessor.
class DirectiveReader {
public:
  DirectiveReader(std::string_view text, bool isUnit)
      : isUnit_(isUnit), text_(text),
        lexer_(SourceLocation(), language(), text_.data(), text_.data(), text_.data() + text_.size()) {}

  std::vector<Directive> read();

private:
  static const LangOptions &language() {
    static const LangOptions Options = [] {
      LangOptions options;
      options.LineComment = true;
      return options;
    }();
    return Options;
  }

  void next() { isAtEnd_ = lexer_.LexFromRawLexer(token_); }
  bool isOnLine() const { return !isAtEnd_ && token_.isNot(tok::eof) && !token_.isAtStartOfLine(); }
  bool isWord() const { return isOnLine() && token_.is(tok::raw_identifier); }
  void skipLine() {
    while (isOnLine())
      next();
  }
  void directive();
  void include();
  void condition(std::string_view word);
  void add(Directive::Kind kind, std::string name, bool isQuoted = false) {
    directives_.push_back({kind, std::move(name), isQuoted, depth_ == guards_ && !hasBrace_});
  }

  bool isUnit_;
  std::string text_; ///< Clang's lexers want the zero behind it.
  Lexer lexer_;
  Token token_;
  bool isAtEnd_ = false;
  std::vector<Directive> directives_;
  std::size_t depth_ = 0;  ///< Of conditionals.
  std::size_t guards_ = 0; ///< 1 inside of the guard around the whole file.
  std::size_t count_ = 0;  ///< Directives so far.
  std::string guard_;      ///< Name that the first directive tests.
  bool hasBrace_ = false;
};
} // namespace

std::vector<Directive> DirectiveReader::read() {
  next();
  while (!isAtEnd_ && token_.isNot(tok::eof) && !(isUnit_ && hasBrace_)) {
    if (token_.is(tok::hash) && token_.isAtStartOfLine()) {
      directive();
      continue;
    }
    hasBrace_ |= token_.is(tok::l_brace);
    next();
  }
  return std::move(directives_);
}

void DirectiveReader::directive() {
  next();
  if (!isWord())
    return;
  std::string word(token_.getRawIdentifier());
  ++count_;
  if (word == "include" || word == "include_next" || word == "import") {
    include();
    return;
  }
  next();
  if (word == "define" || word == "undef") {
    if (isWord()) {
      std::string name(token_.getRawIdentifier());
      if (count_ == 2 && name == guard_)
        guards_ = 1;
      else
        add(Directive::Kind::Define, std::move(name));
    }
  } else if (word == "pragma") {
    if (isWord() && token_.getRawIdentifier() == "pack")
      add(Directive::Kind::OpenInclude, {});
  } else {
    condition(word);
  }
  skipLine();
}

void DirectiveReader::condition(std::string_view word) {
  if (word == "endif") {
    depth_ -= depth_ > 0 ? 1 : 0;
    guards_ = std::min(guards_, depth_);
    return;
  }
  bool isElse = word.starts_with("elif");
  // The other side of a guard is no part of it.
  if ((word == "else" || isElse) && depth_ == guards_)
    guards_ = 0;
  bool isIf = word == "if" || word == "ifdef" || word == "ifndef";
  if (!isIf && !isElse)
    return;
  bool isNegated = isOnLine() && token_.is(tok::exclaim);
  std::vector<std::string> names;
  for (; isOnLine(); next())
    if (token_.is(tok::raw_identifier))
      names.emplace_back(token_.getRawIdentifier());
  // `#ifndef X`, `#if !defined X` and `#if !defined(X)`.
  if (count_ == 1 && word == "ifndef" && !names.empty())
    guard_ = names.front();
  if (count_ == 1 && word == "if" && isNegated && names.size() > 1 && names.front() == "defined")
    guard_ = names[1];
  depth_ += isIf ? 1 : 0;
  for (std::string &name : names)
    if (name != "defined")
      add(Directive::Kind::Test, std::move(name));
}

void DirectiveReader::include() {
  // A name in angle brackets is no token of its own to this lexer.
  next();
  if (!isOnLine())
    return;
  if (token_.is(tok::string_literal)) {
    std::string_view name(token_.getLiteralData(), token_.getLength());
    if (name.size() > 2)
      add(Directive::Kind::Include, std::string(name.substr(1, name.size() - 2)), true);
  } else if (token_.is(tok::less)) {
    const char *begin = lexer_.getBufferLocation();
    const char *last = text_.data() + text_.size();
    const char *end = begin;
    while (end != last && *end != '>' && *end != '\n' && *end != '\\')
      ++end;
    if (end != last && *end == '>') {
      add(Directive::Kind::Include, std::string(begin, end));
      lexer_.seek(static_cast<unsigned>(end + 1 - text_.data()), /*IsAtStartOfLine=*/false);
    }
  } else {
    add(Directive::Kind::OpenInclude, {});
  }
  next();
  skipLine();
}

std::vector<Directive> readDirectives(std::string_view text, bool isUnit) {
  return DirectiveReader(text, isUnit).read();
}

IncludeSearch::IncludeSearch(const std::vector<std::string> &arguments, UnitFiles &files) : files_(files) {
  std::vector<std::string> user, system, after;
  for (std::size_t at = 0; at + 1 < arguments.size(); ++at) {
    const std::string &option = arguments[at];
    const std::string &folder = arguments[at + 1];
    if (option == "-iquote")
      quoted_.push_back(folder);
    else if (option == "-I")
      user.push_back(folder);
    else if (option == "-isystem" || option.starts_with("-internal-"))
      system.push_back(folder);
    else if (option == "-idirafter")
      after.push_back(folder);
  }
  for (const auto *folders : {&user, &system, &after})
    angled_.insert(angled_.end(), folders->begin(), folders->end());
}

std::string IncludeSearch::existing(const std::string &path) const {
  auto status = files_.status(path);
  return status && !status->isDirectory() ? status->getName().str() : std::string();
}

std::string IncludeSearch::lookUp(const Directive &include, const std::string &from) const {
  if (include.isQuoted) {
    if (std::string beside = existing(joinPath(directoryOf(from), include.name)); !beside.empty())
      return beside;
    for (const std::string &folder : quoted_)
      if (std::string found = existing(joinPath(folder, include.name)); !found.empty())
        return found;
  }
  for (const std::string &folder : angled_)
    if (std::string found = existing(joinPath(folder, include.name)); !found.empty())
      return found;
  return {};
}

/// Follows the includes of one unit.
class LeadingIncludesReader::Walk {
public:
  Walk(LeadingIncludesReader &reader, const std::vector<std::string> &arguments, UnitFiles &files)
      : reader_(reader), files_(files), search_(arguments, files) {}

  LeadingIncludes run(const std::string &unit);

private:
  struct Open {
    std::string path;
    std::shared_ptr<const std::vector<Directive>> directives;
    std::size_t next = 0;
    bool isCertain = false;
  };

  void include(const Directive &directive, const Open &from);

  LeadingIncludesReader &reader_;
  UnitFiles &files_;
  IncludeSearch search_;
  LeadingIncludes result_;
  std::set<std::string> headers_;
  std::set<std::string> visited_;
  std::vector<Open> open_;
  bool isOver_ = false; ///< What comes now depends on something that is not known.
};

LeadingIncludes LeadingIncludesReader::Walk::run(const std::string &unit) {
  auto text = files_.text(unit);
  if (!text)
    return {};
  visited_.insert(unit);
  open_.push_back(
      {unit, std::make_shared<const std::vector<Directive>>(readDirectives(*text, true)), 0, true});
  while (!open_.empty() && !isOver_) {
    Open &top = open_.back();
    if (top.next == top.directives->size()) {
      open_.pop_back();
      continue;
    }
    const Directive &directive = (*top.directives)[top.next++];
    switch (directive.kind) {
    case Directive::Kind::Include:
      include(directive, Open(top));
      break;
    case Directive::Kind::Define:
      result_.defines.push_back(directive.name);
      break;
    case Directive::Kind::Test:
      result_.tests.push_back(directive.name);
      break;
    case Directive::Kind::OpenInclude:
      isOver_ = true;
      break;
    }
  }
  return std::move(result_);
}

void LeadingIncludesReader::Walk::include(const Directive &directive, const Open &from) {
  std::string path = search_.lookUp(directive, from.path);
  bool isCertain = from.isCertain && directive.isCertain;
  if (path.empty())
    return;
  if (UnitFiles::isOutsideOfTree(path)) {
    if (isCertain && headers_.insert(directive.name).second)
      result_.headers.push_back({directive.name, result_.defines.size(), result_.tests.size()});
    return;
  }
  if (visited_.size() < MostFiles && visited_.insert(path).second)
    open_.push_back({path, reader_.directivesOf(path, files_), 0, isCertain});
}

std::shared_ptr<const std::vector<Directive>> LeadingIncludesReader::directivesOf(const std::string &header,
                                                                                  UnitFiles &files) {
  {
    std::scoped_lock lock(mutex_);
    if (auto known = known_.find(header); known != known_.end())
      return known->second;
  }
  std::vector<Directive> directives;
  if (auto text = files.text(header))
    directives = readDirectives(*text, false);
  if (UnitFiles::isOutsideOfTree(header))
    std::erase_if(directives, [](const Directive &each) { return each.kind == Directive::Kind::Test; });
  std::scoped_lock lock(mutex_);
  auto [entry, isNew] = known_.try_emplace(header);
  if (isNew)
    entry->second = std::make_shared<const std::vector<Directive>>(std::move(directives));
  return entry->second;
}

LeadingIncludes LeadingIncludesReader::read(const std::string &unit,
                                            const std::vector<std::string> &arguments, UnitFiles &files) {
  return Walk(*this, arguments, files).run(unit);
}

} // namespace tacit::cfe
