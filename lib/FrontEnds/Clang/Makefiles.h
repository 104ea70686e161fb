//===- What makefiles say of the compiler's options ----------------------------------------------------===//
//
// Read conservatively, as text: assignments outside of conditionals to the variables that hold options by
// custom (CFLAGS, DEFS, INCLUDES ...), compile lines, and `include` of files of the tree. Nothing is run. A
// word with a variable in it that nobody assigns is left out.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacit::cfe {

/// What one makefile says. Words as on a command line, only those that change what is read: `-D`, `-I`,
/// `-std`, `-ansi`, `-m16`, `-m32`; operands are part of their words. Folders are relative to the scan root,
/// unless they start with '/'.
struct MakeOptions {
  std::vector<std::string> all; ///< For every file.
  /// For one file: by its stem.
  std::map<std::string, std::vector<std::string>, std::less<>> ofFile;
};

/// The text of the file at a path relative to the scan root; null if there is none that may be read.
using ReadInTree = std::function<std::shared_ptr<const std::string>(const std::string &path)>;

/// Which of the files \p names of one folder is its makefile; empty if none is.
std::string_view chooseMakefile(const std::vector<std::string> &names);

/// Reads the makefile \p text. \p folder is that of the makefile and \p top the folder of the tree that the
/// whole is built from, both relative to the scan root. Any text gives a result.
MakeOptions readMakefile(std::string_view text, std::string_view folder, std::string_view top,
                         const ReadInTree &read);

} // namespace tacit::cfe
