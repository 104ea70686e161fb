//===- What classes and algorithms of the C++ standard library do -----------------------===//
#pragma once

#include <cstdint>
#include <string_view>

namespace tacit::cfe {

/// Kinds of classes whose methods mean the same.
enum class LibraryClass : std::uint8_t {
  None,
  Sequence, ///< vector, deque, list, array: elements by position.
  Map,      ///< Elements by key.
  Set,      ///< Elements that are their own keys.
  Text,     ///< basic_string and views of it.
  Pointer,  ///< Smart pointers, optional: the pointer itself.
  Iterator, ///< A pointer to an element.
  Stream,   ///< Input and output of characters; those in memory are Buffer.
  Buffer,
};

enum class MethodEffect : std::uint8_t {
  Element,  ///< The element with the key of the first argument.
  First,    ///< The first element.
  Last,     ///< The last element.
  Deref,    ///< What the object, a pointer, leads to.
  Same,     ///< The object itself, as another type.
  Size,     ///< Number of elements or characters.
  Empty,    ///< Whether there are none.
  Begin,    ///< The place of the first element.
  End,      ///< The place behind the last element.
  Find,     ///< The place of the element with that key.
  Contains, ///< Whether (or how often) there is an element with that key.
  Slice,    ///< Part of a text.
  Append,   ///< Puts its argument behind the last element.
  Insert,   ///< Puts its arguments in.
  Extend,   ///< Puts text behind the text.
  Change,   ///< Gives the object a value made from itself and the arguments.
  Assign,   ///< Gives the object the value of the argument.
  Clear,    ///< Gives the object the value of a new one.
  Nothing,  ///< Changes nothing that a reader of the program could see.
  Open,     ///< Input and output, with the object as handle.
  Close,
  ReadLine,
  ReadData,
  WriteData,
  Status, ///< How the last operation ended.
};

/// nullptr-like None for classes that are not in the table. \p name is without namespace and arguments.
LibraryClass findLibraryClass(std::string_view name);
/// The effect of a method or operator (`[]`, `+=`) of a class of that kind; nullptr if none is known.
const MethodEffect *findMethod(LibraryClass kind, std::string_view name);

enum class AlgorithmEffect : std::uint8_t {
  Reads,      ///< A value made of elements and arguments.
  Rearranges, ///< The range gets a value made from itself and the arguments.
  Fills,      ///< The third argument's elements get values made of the first two's.
  ForEach,    ///< Calls its function for each element.
  Same,       ///< Its argument.
  Make,       ///< A pointer to a new object.
  Swap,
  ReadLine, ///< Reads from a stream into a text.
};

/// A function of namespace std by its name without namespace; nullptr if it is not in the table.
const AlgorithmEffect *findAlgorithm(std::string_view name);

} // namespace tacit::cfe
