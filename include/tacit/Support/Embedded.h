//===- Files that are part of the program ---------------------------------------===//
//
// Schemas, queries and the report's web parts are ordinary files in the source tree; tacit_embed
// (tools/cmake) puts their bytes into the program, so that it runs from anywhere.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include <string_view>

namespace tacit {

/// One embedded file: its name without folder and its content.
struct EmbeddedFile {
  std::string_view name;
  std::string_view content;
};

} // namespace tacit
