#include "Input.h"

#include "tacit/Support/Text.h"

namespace tacit::fuzz {

namespace {

std::string keyOf(std::string_view name) {
  if (std::size_t slash = name.rfind('/'); slash != std::string_view::npos)
    name.remove_prefix(slash + 1);
  name = name.substr(0, name.find('.'));
  return toUpperCase(name);
}

SourceFile makeFile(std::string path, std::string_view text) {
  SourceFile file;
  file.path = file.systemPath = std::move(path);
  file.bytes = std::make_shared<const std::string>(text);
  file.language = Language::Cobol;
  return file;
}

/// The word behind \p option, empty if it is not there.
std::string_view wordBehind(std::string_view text, std::string_view option) {
  std::size_t at = text.find(option);
  if (at == std::string_view::npos)
    return {};
  text.remove_prefix(at + option.size());
  return text.substr(0, text.find_first_of(" \t\r\n"));
}

} // namespace

void Input::readOptions(std::string_view head) {
  if (std::string_view dialect = wordBehind(head, "--dialect "); !dialect.empty())
    options_.dialect = dialect;
  std::string_view format = wordBehind(head, "--source-format ");
  if (format == "fixed")
    options_.sourceFormat = SourceFormat::Fixed;
  else if (format == "free")
    options_.sourceFormat = SourceFormat::Free;
  else if (format == "variable")
    options_.sourceFormat = SourceFormat::Variable;
}

Input::Input(std::string_view bytes) {
  constexpr std::size_t HeadSize = 256;
  readOptions(bytes.substr(0, HeadSize));
  std::string name = "T.CBL";
  char next = 'B';
  auto finish = [&](std::string_view text) {
    if (name == "T.CBL")
      program_ = makeFile(name, text);
    else
      copybooks_.insert_or_assign(keyOf(name), makeFile(name, text));
  };
  std::size_t start = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    std::string_view line = bytes.substr(at, end - at);
    constexpr std::string_view Mark = "FILE: ";
    std::size_t mark = line.find(Mark);
    std::size_t nul = line.find('\0');
    if (mark != std::string_view::npos && line.substr(0, mark).find('*') != std::string_view::npos) {
      finish(bytes.substr(start, at - start));
      name = line.substr(mark + Mark.size());
      start = std::min(end + 1, bytes.size());
    } else if (nul != std::string_view::npos && next <= 'Z') {
      finish(bytes.substr(start, at + nul - start));
      name = std::string(1, next++);
      start = at + nul + 1;
      at = start;
      continue;
    }
    at = end + 1;
  }
  finish(bytes.substr(start));
  if (!program_.bytes)
    program_ = makeFile("T.CBL", {});
}

const SourceFile *Input::findCopybook(std::string_view name, const SourceFile &) const {
  auto found = copybooks_.find(keyOf(name));
  return found == copybooks_.end() ? nullptr : &found->second;
}

} // namespace tacit::fuzz
