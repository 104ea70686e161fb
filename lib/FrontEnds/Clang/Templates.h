//===- Headers that configure would write: read from their templates ------------------------------------===//
//
// A tree without a build has `config.h.in` and no `config.h`. The template is shown in its place, without the
// lines that only configure could fill; what these names stand for is answered from what this machine has and
// becomes defines of the guessed build, so that no line of the tree is shown with a value it does not have.
//
//===-------------------------------------------------------------------------===//
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tacit::cfe {

/// Names of template files for the header \p name, the likeliest first.
std::vector<std::string> templateNames(std::string_view name);

/// \p text without lines that wait to be filled in (`#undef NAME`, `#cmakedefine NAME`, `#define NAME
/// @NAME@`), and with nothing in place of `@NAME@` elsewhere outside of texts. Lines keep their numbers.
std::string unfilled(std::string_view text);

/// The names that the template \p text waits for, in its order.
std::vector<std::string> templateQuestions(std::string_view text);

/// What there is to answer with.
struct TemplateFacts {
  std::function<bool(const std::string &name)> hasHeader; ///< Whether `#include <name>` finds something.
  const std::set<std::string, std::less<>> &functions;    ///< What the machine's headers declare.
};

/// The define (`HAVE_UNISTD_H=1`) for one of the names a template waits for; empty to leave it undefined,
/// which is also the answer to what cannot be known.
std::string answer(const std::string &question, const TemplateFacts &facts);

/// The names that are called or declared like functions in the header \p text.
void addDeclaredFunctions(std::string_view text, std::set<std::string, std::less<>> &functions);

/// The headers of C and POSIX to look for functions in.
const std::vector<std::string> &functionHeaders();

} // namespace tacit::cfe
