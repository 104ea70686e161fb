#include "Comments.h"

#include <algorithm>
#include <string>

namespace tacit::cfe {

/// The text without delimiters, without the frame of stars and dashes that old headers draw, lines kept.
static std::string bare(std::string_view text) {
  if (text.starts_with("//"))
    text.remove_prefix(2);
  else if (text.starts_with("/*")) {
    text.remove_prefix(2);
    if (text.ends_with("*/"))
      text.remove_suffix(2);
  }
  std::string result;
  while (!text.empty()) {
    std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    constexpr std::string_view Frame = " \t\r*-=_#/", Blank = " \t\r";
    std::size_t first = line.find_first_not_of(" \t\r*!");
    if (first == std::string_view::npos || line.find_first_not_of(Frame) == std::string_view::npos)
      continue;
    line.remove_prefix(first);
    while (!line.empty() && (Blank.find(line.back()) != std::string_view::npos || line.back() == '*'))
      line.remove_suffix(1);
    if (line.ends_with("*/"))
      line.remove_suffix(2);
    while (line.ends_with("/") || line.ends_with(" ") || line.ends_with("*"))
      line.remove_suffix(1);
    if (!result.empty())
      result += '\n';
    result += line;
  }
  return result;
}

/// The column of the last character before \p offset on its line that is neither blank nor separator; 0 if
/// there is none.
static unsigned codeEndBefore(llvm::StringRef text, unsigned offset) {
  unsigned at = offset;
  while (at > 0 && llvm::StringRef(" \t,;)").contains(text[at - 1]))
    --at;
  std::size_t newline = text.rfind('\n', offset);
  std::size_t lineStart = newline == llvm::StringRef::npos || newline >= offset ? 0 : newline + 1;
  return at > lineStart ? static_cast<unsigned>(at - lineStart) : 0;
}

bool Comments::HandleComment(clang::Preprocessor &, clang::SourceRange range) {
  if (!map_.isProject(range.getBegin()) || !range.getBegin().isFileID())
    return false;
  const clang::SourceManager &sources = map_.sources();
  auto [file, begin] = sources.getDecomposedLoc(range.getBegin());
  auto [endFile, end] = sources.getDecomposedLoc(range.getEnd());
  if (file != endFile || end <= begin)
    return false;
  std::string text = bare(std::string_view(sources.getBufferData(file)).substr(begin, end - begin));
  if (text.empty())
    return false;
  Entry entry{map_.fileOrigin(range.getBegin(), end - begin), unit_.arena().copyText(text),
              codeEndBefore(sources.getBufferData(file), begin)};
  std::uint32_t in = entry.origin.file.index();
  byFirstLine_.try_emplace({in, entry.origin.line}, entries_.size());
  if (entry.codeEnd == 0) // A comment behind code speaks of that code.
    byLastLine_[{in, entry.origin.endLine}] = entries_.size();
  entries_.push_back(entry);
  return false;
}

std::string_view Comments::beside(const ir::Origin &declaration, bool beginsLine) const {
  auto at = byFirstLine_.find({declaration.file.index(), declaration.endLine});
  if (at != byFirstLine_.end())
    if (const Entry &entry = entries_[at->second];
        entry.origin.column > declaration.endColumn && entry.codeEnd <= declaration.endColumn)
      return entry.text;
  return beginsLine ? above(declaration, 0) : std::string_view();
}

std::string_view Comments::above(const ir::Origin &declaration, unsigned emptyLines) const {
  for (unsigned gap = 1; gap <= emptyLines + 1 && declaration.line > gap; ++gap) {
    auto at = byLastLine_.find({declaration.file.index(), declaration.line - gap});
    if (at == byLastLine_.end())
      continue;
    // A block of one-line comments counts as a whole.
    std::size_t first = at->second;
    const Entry *last = &entries_[first];
    std::string text(last->text);
    while (first > 0) {
      const Entry &before = entries_[first - 1];
      if (before.origin.file != last->origin.file ||
          before.origin.endLine + 1 != entries_[first].origin.line ||
          before.origin.column != entries_[first].origin.column)
        break;
      --first;
      text = std::string(before.text) + "\n" + text;
    }
    return unit_.arena().intern(text);
  }
  return {};
}

void Comments::finish() {
  std::ranges::sort(entries_, {}, [](const Entry &entry) {
    return std::tuple(entry.origin.file, entry.origin.line, entry.origin.column, entry.origin.expansion);
  });
  for (const Entry &entry : entries_)
    if (unit_.comments.empty() || unit_.comments.back().origin != entry.origin)
      unit_.comments.push_back({entry.text, entry.origin});
}

} // namespace tacit::cfe
