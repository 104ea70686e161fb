//===- Instruments C and C++ so that a run writes down which definitions its uses saw ----===//
//
//     defuse DIR SOURCE... -- FLAGS
//
// DIR gets the new texts of the files (`0.text`, ...), `overlay.json`, which lays them over the originals
// (-ivfsoverlay), `defuse.h` for -include, `runtime.c` to link, and `places`: a line each call, its number
// being that of the line from 0: `definition` or `use`, file, line, column, the variable and its name,
// `global` or `local`, separated by tabs. The program writes the pairs it saw, `DEFINITION USE` a line, to
// the file that DEFUSE_PAIRS names, when it ends.
//
//===-------------------------------------------------------------------------------------===//
#include "Instrument.h"

#include <algorithm>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Frontend/FrontendAction.h>
#include <clang/Tooling/CompilationDatabase.h>
#include <clang/Tooling/Tooling.h>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <llvm/Support/JSON.h>
#include <llvm/Support/Path.h>
#include <span>

using namespace clang;

namespace tacit::defuse {

static constexpr std::string_view Header = R"(#ifdef __cplusplus
extern "C" {
#endif
void defuse_definition(unsigned place, unsigned variable, const volatile void *at);
void defuse_use(unsigned place, unsigned variable, const volatile void *at);
#ifdef __cplusplus
}
#endif
)";

static constexpr std::string_view Runtime = R"(#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include "defuse.h"

/* Open addressing, doubled when half full: key -> value, and a set of pairs with the value unused. */
struct table {
    size_t size, used;
    struct entry { uint64_t key, value; uint32_t is_used; } *entries;
};
static struct table last, pairs;

static struct entry *find(struct table *table, uint64_t key)
{
    size_t at;

    if (table->used * 2 >= table->size) {
        struct table old = *table;
        table->size = old.size ? old.size * 2 : 1024;
        table->entries = calloc(table->size, sizeof *table->entries);
        table->used = 0;
        if (!table->entries)
            abort();
        for (at = 0; at < old.size; at++)
            if (old.entries[at].is_used)
                *find(table, old.entries[at].key) = old.entries[at];
        free(old.entries);
    }
    for (at = key * 0x9E3779B97F4A7C15u >> 20; ; at++) {
        struct entry *entry = &table->entries[at & (table->size - 1)];
        if (entry->is_used && entry->key == key)
            return entry;
        if (!entry->is_used) {
            entry->key = key;
            entry->is_used = 1;
            table->used++;
            return entry;
        }
    }
}

/* The variable tells apart what gets the same bytes of the stack one after the other. */
static uint64_t place_of(unsigned variable, const volatile void *at)
{
    return (uint64_t)(uintptr_t)at ^ (uint64_t)variable << 48;
}

void defuse_definition(unsigned place, unsigned variable, const volatile void *at)
{
    find(&last, place_of(variable, at))->value = place + 1;
}

void defuse_use(unsigned place, unsigned variable, const volatile void *at)
{
    uint64_t definition = find(&last, place_of(variable, at))->value;

    if (definition)
        find(&pairs, (definition - 1) << 32 | place);
}

__attribute__((destructor)) static void write_pairs(void)
{
    const char *name = getenv("DEFUSE_PAIRS");
    FILE *out = name ? fopen(name, "a") : NULL;
    size_t at;

    for (at = 0; out && at < pairs.size; at++)
        if (pairs.entries[at].is_used)
            fprintf(out, "%u %u\n", (unsigned)(pairs.entries[at].key >> 32), (unsigned)pairs.entries[at].key);
    if (out)
        fclose(out);
}
)";

namespace {
/// Hands the finished unit to a function.
class Action : public ASTFrontendAction {
public:
  explicit Action(std::function<void(ASTContext &)> use) : use_(std::move(use)) {}
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &, llvm::StringRef) override {
    struct Consumer : ASTConsumer {
      explicit Consumer(std::function<void(ASTContext &)> use) : use(std::move(use)) {}
      void HandleTranslationUnit(ASTContext &ast) override { use(ast); }
      std::function<void(ASTContext &)> use;
    };
    return std::make_unique<Consumer>(use_);
  }

private:
  std::function<void(ASTContext &)> use_;
};

class Factory : public tooling::FrontendActionFactory {
public:
  explicit Factory(std::function<void(ASTContext &)> use) : use_(std::move(use)) {}
  std::unique_ptr<FrontendAction> create() override { return std::make_unique<Action>(use_); }

private:
  std::function<void(ASTContext &)> use_;
};
} // namespace

static bool write(const std::string &path, std::string_view text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  return static_cast<bool>(out);
}

/// Clang reads overlays as YAML, of which JSON is a part.
static std::string overlayOf(const std::map<std::string, std::string> &files, const std::string &folder) {
  llvm::json::Array roots;
  unsigned number = 0;
  for (const auto &[path, text] : files) {
    llvm::json::Object file{{"name", llvm::sys::path::filename(path)},
                            {"type", "file"},
                            {"external-contents", fmt::format("{}/{}.text", folder, number++)}};
    roots.push_back(llvm::json::Object{{"name", llvm::sys::path::parent_path(path)},
                                       {"type", "directory"},
                                       {"contents", llvm::json::Array{std::move(file)}}});
  }
  std::string text;
  llvm::raw_string_ostream(text) << llvm::json::Value(
      llvm::json::Object{{"version", 0}, {"use-external-names", false}, {"roots", std::move(roots)}});
  return text;
}

static int run(const std::string &folder, const std::vector<std::string> &sources,
               const std::vector<std::string> &flags) {
  tooling::FixedCompilationDatabase database(".", flags);
  std::set<std::string> hidden;
  Factory look([&](ASTContext &ast) { findAccesses(ast, hidden); });
  if (tooling::ClangTool(database, sources).run(&look) != 0)
    return 1;
  Numbers numbers;
  std::map<std::string, std::string> files;
  Factory rewrite([&](ASTContext &ast) { files.merge(instrument(ast, hidden, numbers)); });
  if (tooling::ClangTool(database, sources).run(&rewrite) != 0)
    return 1;
  std::string places;
  for (const Place &place : numbers.places())
    places += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", place.isDefinition ? "definition" : "use",
                          place.file, place.line, place.column, place.variable, place.name,
                          place.isGlobal ? "global" : "local");
  bool isWritten = write(folder + "/places", places) && write(folder + "/defuse.h", Header) &&
                   write(folder + "/runtime.c", Runtime) &&
                   write(folder + "/overlay.json", overlayOf(files, folder));
  unsigned number = 0;
  for (const auto &[path, text] : files)
    isWritten = write(fmt::format("{}/{}.text", folder, number++), text) && isWritten;
  if (!isWritten)
    fmt::print(stderr, "defuse: cannot write to '{}'\n", folder);
  return isWritten ? 0 : 1;
}

} // namespace tacit::defuse

int main(int count, char **words) {
  std::vector<std::string> arguments(words + 1, words + count);
  auto flags = std::ranges::find(arguments, "--");
  if (flags - arguments.begin() < 2) {
    fmt::print(stderr, "usage: defuse DIR SOURCE... -- FLAGS\n");
    return 2;
  }
  std::vector<std::string> rest(flags == arguments.end() ? flags : flags + 1, arguments.end());
  return tacit::defuse::run(arguments.front(), {arguments.begin() + 1, flags}, rest);
}
