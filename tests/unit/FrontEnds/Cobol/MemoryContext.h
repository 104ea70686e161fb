//===- A front-end context whose files are in memory -------------------------------------------===//
#pragma once

#include "tacit/FrontEnds/FrontEnd.h"

#include <map>

namespace tacit::test {

class MemoryContext final : public FrontEndContext {
public:
  void add(std::string name, std::string text) {
    SourceFile file;
    file.path = file.systemPath = name;
    file.bytes = std::make_shared<const std::string>(std::move(text));
    copybooks_[std::move(name)] = std::move(file);
  }
  static SourceFile program(std::string text) {
    SourceFile file;
    file.path = file.systemPath = "t.cbl";
    file.bytes = std::make_shared<const std::string>(std::move(text));
    file.language = Language::Cobol;
    return file;
  }

  const FrontEndOptions &options() const override { return options_; }
  const FileSystem &fileSystem() const override { return files_; }
  const std::vector<SourceFile> &files() const override { return list_; }
  const SourceFile *findCopybook(std::string_view name, const SourceFile &) const override {
    auto found = copybooks_.find(std::string(name));
    return found == copybooks_.end() ? nullptr : &found->second;
  }

private:
  FrontEndOptions options_;
  MemoryFileSystem files_;
  std::vector<SourceFile> list_;
  std::map<std::string, SourceFile> copybooks_;
};

} // namespace tacit::test
