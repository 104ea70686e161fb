#include "tacit/FrontEnds/Supplied.h"

#include "tacit/Embedded/Supplied.h"
#include "tacit/Support/Hash.h"
#include "tacit/Support/Text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace tacit {

static constexpr std::string_view Folder = "<supplied>/";
static constexpr std::string_view Suffix = ".cpy";

/// MQ supplies each structure twice: CMQ...V with initial values, CMQ...L without.
static std::string withoutValues(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    std::size_t value = line.find(" VALUE ");
    bool isComment = line.size() > 6 && line[6] == '*';
    if (isComment)
      continue;
    out += value == std::string_view::npos ? line : line.substr(0, value);
    if (value != std::string_view::npos)
      out += ".\n";
  }
  return out;
}

static SourceFile makeFile(std::string name, std::string text) {
  SourceFile file;
  file.path = std::string(Folder) + name;
  file.systemPath = file.path;
  file.lines = static_cast<std::uint32_t>(std::ranges::count(text, '\n'));
  file.sha256 = sha256(text);
  file.bytes = std::make_shared<const std::string>(std::move(text));
  file.language = Language::Copybook;
  file.format = SourceFormat::Fixed;
  return file;
}

static std::vector<SourceFile> makeFiles() {
  std::vector<SourceFile> files;
  for (const EmbeddedFile &each : embeddedSupplied()) {
    std::string_view stem = each.name.substr(0, each.name.size() - Suffix.size());
    files.push_back(makeFile(std::string(each.name), std::string(each.content)));
    if (stem.starts_with("CMQ") && stem.ends_with('V') && stem != "CMQV") {
      std::string bare(stem);
      bare.back() = 'L';
      files.push_back(makeFile(bare + std::string(Suffix), withoutValues(each.content)));
    }
  }
  return files;
}

const SourceFile *suppliedCopybookAt(std::string_view path) {
  static const std::vector<SourceFile> files = makeFiles();
  auto found = std::ranges::find(files, path, &SourceFile::path);
  return found == files.end() ? nullptr : &*found;
}

const SourceFile *findSuppliedCopybook(std::string_view name) {
  std::string path = std::string(Folder) + toUpperCase(name) + std::string(Suffix);
  return suppliedCopybookAt(path);
}

bool hasSuppliedConstants(std::string_view path) {
  static constexpr std::array<std::string_view, 3> Constants{"DFHAID.cpy", "DFHBMSCA.cpy", "CMQV.cpy"};
  return path.starts_with(Folder) &&
         std::ranges::find(Constants, path.substr(Folder.size())) != Constants.end();
}

} // namespace tacit
