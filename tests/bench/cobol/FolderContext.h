//===- A front-end context over folders on the disk, for benchmarks and measuring tools ---------------===//
#pragma once

#include "tacit/FrontEnds/FrontEnd.h"
#include "tacit/Support/Text.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

namespace tacit::bench {

inline std::shared_ptr<const std::string> readFile(const std::string &path) {
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  std::string bytes(in ? static_cast<std::size_t>(in.tellg()) : 0, '\0');
  in.seekg(0);
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return std::make_shared<const std::string>(std::move(bytes));
}

inline SourceFile makeFile(const std::string &path) {
  SourceFile file;
  file.path = file.systemPath = path;
  file.bytes = readFile(path);
  file.language = Language::Cobol;
  return file;
}

/// Copybooks lie beside the program or in the given folders.
class FolderContext final : public FrontEndContext {
public:
  FrontEndOptions given;
  const FrontEndOptions &options() const override { return given; }
  const FileSystem &fileSystem() const override { return *disk_; }
  const std::vector<SourceFile> &files() const override { return files_; }
  const SourceFile *findCopybook(std::string_view name, const SourceFile &from) const override {
    std::vector<std::string> folders{std::string(directoryOf(from.systemPath))};
    folders.insert(folders.end(), given.copybookDirectories.begin(), given.copybookDirectories.end());
    for (const std::string &folder : folders)
      for (const std::string &spelled : {std::string(name), toUpperCase(name), toLowerCase(name)})
        for (const char *suffix : {"", ".cpy", ".CPY", ".cob"}) {
          std::string path = joinPath(folder, spelled + suffix);
          if (path == from.systemPath)
            continue;
          auto known = cache_.find(path);
          if (known == cache_.end()) {
            if (!filesOf(std::string(directoryOf(path))).contains(fileName(path)))
              continue;
            known = cache_.emplace(path, std::make_unique<SourceFile>(makeFile(path))).first;
          }
          return known->second.get();
        }
    return nullptr;
  }

private:
  /// Names of the files in a folder, read once: asking the disk for each name would be what is measured.
  const std::set<std::string, std::less<>> &filesOf(const std::string &folder) const {
    auto [known, isNew] = folders_.try_emplace(folder);
    std::error_code error;
    if (isNew)
      for (const auto &entry : std::filesystem::directory_iterator(folder.empty() ? "." : folder, error))
        if (entry.is_regular_file(error))
          known->second.insert(entry.path().filename().string());
    return known->second;
  }

  std::unique_ptr<FileSystem> disk_ = makeRealFileSystem();
  std::vector<SourceFile> files_;
  mutable std::map<std::string, std::unique_ptr<SourceFile>> cache_;
  mutable std::map<std::string, std::set<std::string, std::less<>>> folders_;
};

} // namespace tacit::bench
