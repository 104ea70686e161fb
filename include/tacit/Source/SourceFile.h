//===- A file of the scanned tree -----------------------------------------------===//
#pragma once

#include "tacit/Support/Enum.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace tacit {

#define TACIT_LANGUAGES(X)                                                                                   \
  X(Unknown, "unknown")                                                                                      \
  X(Cobol, "cobol")                                                                                          \
  X(Copybook, "copybook")                                                                                    \
  X(C, "c")                                                                                                  \
  X(Cpp, "c++")                                                                                              \
  X(CHeader, "c-header")                                                                                     \
  X(Jcl, "jcl")                                                                                              \
  X(Bms, "bms")                                                                                              \
  X(Sql, "sql")                                                                                              \
  X(EmbeddedSqlC, "embedded-sql-c")                                                                          \
  X(Text, "text")                                                                                            \
  X(Binary, "binary")
TACIT_ENUM(Language, TACIT_LANGUAGES)
#undef TACIT_LANGUAGES

// clang-format off
#define TACIT_SOURCE_FORMATS(X) X(Auto, "auto") X(Fixed, "fixed") X(Variable, "variable") X(Free, "free")
// clang-format on
TACIT_ENUM(SourceFormat, TACIT_SOURCE_FORMATS)
#undef TACIT_SOURCE_FORMATS

// clang-format off
#define TACIT_READ_STATUSES(X) X(Read, "read") X(Partial, "partial") X(Failed, "failed") X(Skipped, "skipped")
// clang-format on
TACIT_ENUM(ReadStatus, TACIT_READ_STATUSES)
#undef TACIT_READ_STATUSES

/// One file found by discovery. `bytes` is what stands on disk (shared, never copied); encodings are decoded
/// by the front-end that claims the file. Immutable once built.
struct SourceFile {
  std::string path;       ///< Relative to the scan root, '/' between parts: what the store shows.
  std::string systemPath; ///< What the file system is asked for; never shown, never stored.
  std::shared_ptr<const std::string> bytes;
  std::string sha256;
  std::uint32_t lines = 0;
  Language language = Language::Unknown;
  SourceFormat format = SourceFormat::Auto;
};

} // namespace tacit
