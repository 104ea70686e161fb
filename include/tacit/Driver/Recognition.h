//===- What a file is, by its name and its content -------------------------------------===//
//
// Names lie (COPY members called .cob, JCL called .txt, no suffix at all), so content is asked where the name
// leaves a choice. Only evidence that holds for any system is used: suffixes in common use, division headers,
// JCL and macro statement forms, byte statistics.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include "tacit/Source/SourceFile.h"

#include <span>
#include <string>
#include <string_view>

namespace tacit {

/// What discovery made of one file. `reason` says why it is not read; empty if it is source.
struct Recognition {
  Language language = Language::Unknown;
  ReadStatus status = ReadStatus::Read;
  std::string reason;
  std::uint32_t lines = 0; ///< Of the decoded text.
  bool isListing = false;  ///< A compiler's listing whose source can be read.
  /// Not read by itself, but a COPY that names it may mean it.
  bool mayBeCopied = false;
};

/// Recognises \p bytes of the file at \p path. A file named as source that cannot be source (no bytes,
/// binary, one endless line) has failed, because somebody expects it to be read; any other file of no use is
/// skipped.
Recognition recognise(std::string_view path, std::string_view bytes);

/// Whether the suffix of \p path promises source in a language that a scan reads.
bool isNamedAsSource(std::string_view path);

/// If \p path, a program, is what a precompiler writes, the suffixes its input would have beside it ("pc",
/// "sqc").
std::span<const std::string_view> precompilerSuffixes(Language language);

} // namespace tacit
