//===- What functions of the C library do with pointers ------------------------------------------===//
#pragma once

#include <string_view>

namespace tacit::analysis {

/// How a function that no project defines treats the addresses it is given.
enum class PointerBehaviour : std::uint8_t {
  Unknown,     ///< Keeps them, stores through them, answers with anything.
  None,        ///< Keeps none, changes nothing behind them, answers with no address.
  First,       ///< As None, but its value is (a place in) its first argument.
  Fills,       ///< As First, but it changes what its first argument points to.
  Allocates,   ///< Its value is the address of new memory.
  Reallocates, ///< The same, with what its first argument points to.
  Calls        ///< Calls a function among its arguments with what the others point to, and answers with that.
};

/// By the name that a call has in the IR; everything in namespace std without an entry Calls.
PointerBehaviour pointerBehaviour(std::string_view function);

} // namespace tacit::analysis
