//===- C sources in memory, read as a scan would --------------------------------------===//
#pragma once

#include "tacit/FrontEnds/FrontEnd.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tacit::test {

/// A scan root in memory, with the files of one test.
class MemoryContext final : public FrontEndContext {
public:
  explicit MemoryContext(const std::vector<std::pair<std::string, std::string>> &sources) {
    for (const auto &[path, text] : sources) {
      system_.add("/tree/" + path, text);
      SourceFile file{.path = path, .systemPath = "/tree/" + path};
      file.bytes = std::make_shared<const std::string>(text);
      std::string_view suffix = suffixOf(path);
      file.language = suffix == ".c"     ? Language::C
                      : suffix == ".h"   ? Language::CHeader
                      : suffix == ".sqc" ? Language::EmbeddedSqlC
                                         : Language::Cpp;
      files_.push_back(std::move(file));
    }
    std::ranges::sort(files_, {}, &SourceFile::path);
  }

  const FrontEndOptions &options() const override { return settings; }
  const FileSystem &fileSystem() const override { return system_; }
  const std::vector<SourceFile> &files() const override { return files_; }
  const SourceFile *findCopybook(std::string_view name, const SourceFile &) const override {
    for (const SourceFile &file : files_)
      if (fileName(file.path) == fileName(name))
        return &file;
    return nullptr;
  }
  void addFile(std::string path, std::string text) { system_.add(std::move(path), std::move(text)); }
  const SourceFile &file(std::string_view path) const {
    return *std::ranges::find(files_, path, &SourceFile::path);
  }

  FrontEndOptions settings;

private:
  MemoryFileSystem system_;
  std::vector<SourceFile> files_;
};

inline WithDiagnostics<ir::TranslationUnit>
translate(const std::vector<std::pair<std::string, std::string>> &sources, std::string_view path = "a.c") {
  MemoryContext context(sources);
  auto result = makeClangFrontEnd()->translate(context.file(path), context);
  CHECK(ir::verify(result.value) == std::vector<std::string>());
  return result;
}

/// The statements of function `f` in \p source, in the short text form.
inline std::string lowered(const std::string &source, std::string_view path = "a.c") {
  auto result = translate({{std::string(path), source}}, path);
  for (ir::ProgramId id : result.value.programs.ids())
    if (result.value.programs[id].name == "f")
      return ir::printProgram(result.value, id);
  return "no function f";
}

/// The item of that name; the first one if there are several.
inline const ir::DataItem *findItem(const ir::TranslationUnit &unit, std::string_view name) {
  for (const ir::DataItem &item : unit.items)
    if (item.name == name)
      return &item;
  return nullptr;
}

} // namespace tacit::test
