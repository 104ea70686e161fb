//===- What the bytes of a fuzz input mean ----------------------------------------------------------===//
//
// An input has the form of a golden file, so that every golden file is a seed: a program, then copybooks,
// each behind a comment line with `FILE: name` in it (or behind a NUL, then named B, C, D ...). `--dialect x`
// and
// `--source-format x` near the beginning choose these.
//
//===-----------------------------------------------------------------------------------------------===//
#pragma once

#include "tacit/FrontEnds/FrontEnd.h"

#include <map>
#include <string>
#include <string_view>

namespace tacit::fuzz {

class Input final : public FrontEndContext {
public:
  explicit Input(std::string_view bytes);

  const SourceFile &program() const { return program_; }
  const FrontEndOptions &options() const override { return options_; }
  const FileSystem &fileSystem() const override { return files_; }
  const std::vector<SourceFile> &files() const override { return list_; }
  const SourceFile *findCopybook(std::string_view name, const SourceFile &from) const override;

private:
  void readOptions(std::string_view head);

  FrontEndOptions options_;
  MemoryFileSystem files_;
  std::vector<SourceFile> list_;
  SourceFile program_;
  std::map<std::string, SourceFile> copybooks_; ///< By name in capitals, without folder and suffix.
};

} // namespace tacit::fuzz
