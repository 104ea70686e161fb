//===- Reads folders of COBOL and says what came of it ----------------------------------------===//
//
// bench_cobol [-v] [-s] [-i] [-I FOLDER]... FILE...: statements, opaque statements, diagnostics by code,
// verifier findings and time. -v lists diagnostics, -s sizes of data items, -i prints the IR of the last
// file.
//
//===----------------------------------------------------------------------------------------===//
#include "tacit/FrontEnds/FrontEnd.h"
#include "tacit/Source/Text.h"
#include "tacit/Support/Hash.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <map>

using namespace tacit;

static std::shared_ptr<const std::string> readFile(const std::string &path) {
  std::ifstream in(path, std::ios::binary);
  return std::make_shared<const std::string>(std::istreambuf_iterator<char>(in),
                                             std::istreambuf_iterator<char>());
}

namespace {

class FolderContext final : public FrontEndContext {
public:
  FrontEndOptions given;
  const FrontEndOptions &options() const override { return given; }
  const FileSystem &fileSystem() const override { return *disk_; }
  const std::vector<SourceFile> &files() const override { return files_; }
  const SourceFile *findCopybook(std::string_view name, const SourceFile &from) const override {
    std::vector<std::string> folders{std::string(directoryOf(from.systemPath))};
    folders.insert(folders.end(), given.copybookDirectories.begin(), given.copybookDirectories.end());
    auto cased = [&](bool upper) {
      std::string text(name);
      for (char &c : text)
        c = upper ? (c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c)
                  : (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
      return text;
    };
    for (const std::string &folder : folders)
      for (const std::string &spelled : {std::string(name), cased(true), cased(false)})
        for (const char *suffix : {"", ".cpy", ".CPY", ".cob"}) {
          std::string path = joinPath(folder, spelled + suffix);
          if (path == from.systemPath)
            continue;
          auto known = cache_.find(path);
          if (known == cache_.end()) {
            std::error_code error;
            if (!std::filesystem::is_regular_file(path, error))
              continue;
            auto file = std::make_unique<SourceFile>();
            file->path = file->systemPath = path;
            file->bytes = readFile(path);
            known = cache_.emplace(path, std::move(file)).first;
          }
          return known->second.get();
        }
    return nullptr;
  }

private:
  std::unique_ptr<FileSystem> disk_ = makeRealFileSystem();
  std::vector<SourceFile> files_;
  mutable std::map<std::string, std::unique_ptr<SourceFile>> cache_;
};

} // namespace

static void printSizes(const ir::TranslationUnit &unit) {
  for (const ir::DataItem &item : unit.items)
    fmt::print("{} {} {} {}\n", item.byteSize, item.level, item.name.empty() ? "FILLER" : item.name,
               toText(item.storage));
}

int main(int argc, char **argv) {
  FolderContext context;
  std::vector<std::string> paths;
  bool verbose = false;
  bool sizes = false;
  bool showIr = false;
  for (int at = 1; at < argc; ++at) {
    std::string argument = argv[at];
    if (argument == "-v")
      verbose = true;
    else if (argument == "-s")
      sizes = true;
    else if (argument == "-i")
      showIr = true;
    else if (argument == "-I" && at + 1 < argc)
      context.given.copybookDirectories.push_back(argv[++at]);
    else
      paths.push_back(argument);
  }
  auto frontEnd = makeCobolFrontEnd();
  std::size_t statements = 0;
  std::size_t opaque = 0;
  std::size_t lines = 0;
  std::size_t wrong = 0;
  std::map<std::string, std::size_t> codes;
  std::map<std::string, std::size_t> opaqueBy;
  double seconds = 0;
  for (const std::string &path : paths) {
    SourceFile file;
    file.path = path;
    file.systemPath = path;
    file.bytes = readFile(path);
    file.language = Language::Cobol;
    std::clock_t start = std::clock();
    WithDiagnostics<ir::TranslationUnit> result = frontEnd->translate(file, context);
    seconds += static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    lines += static_cast<std::size_t>(std::count(file.bytes->begin(), file.bytes->end(), '\n'));
    for (const ir::Statement &statement : result.value.statements) {
      if (statement.isSynthetic)
        continue;
      ++statements;
      if (const auto *node = std::get_if<ir::Opaque>(&statement.node)) {
        ++opaque;
        ++opaqueBy[fmt::format("{}: {}", statement.verb, node->reason)];
        if (verbose)
          fmt::print("OPAQUE {}:{} {} | {}\n", path, statement.origin.line, node->reason, node->text);
      }
    }
    for (const Diagnostic &diagnostic : result.diagnostics) {
      ++codes[std::string(diagnostic.code)];
      if (verbose)
        fmt::print("{}\n", toText(diagnostic));
    }
    for (const std::string &problem : ir::verify(result.value)) {
      if (++wrong <= 20)
        fmt::print("WRONG {}: {}\n", path, problem);
    }
    if (sizes)
      printSizes(result.value);
    if (showIr)
      for (ir::ProgramId program : result.value.programs.ids())
        fmt::print("{}", ir::printProgram(result.value, program));
  }
  fmt::print("{} files, {} lines, {} statements, {} opaque, {} verifier findings, {:.3f} s, {:.0f} lines/s\n",
             paths.size(), lines, statements, opaque, wrong, seconds, static_cast<double>(lines) / seconds);
  for (const auto &[code, count] : codes)
    fmt::print("  {} {}\n", count, code);
  for (const auto &[reason, count] : opaqueBy)
    fmt::print("  opaque {} {}\n", count, reason);
  return 0;
}
