#include "LibraryClasses.h"

#include <algorithm>
#include <array>

namespace tacit::cfe {

template <typename Value> struct Row {
  std::string_view name;
  Value value;
};

template <typename Value, std::size_t N>
static const Value *find(const std::array<Row<Value>, N> &rows, std::string_view name) {
  auto at = std::ranges::lower_bound(rows, name, {}, &Row<Value>::name);
  return at != rows.end() && at->name == name ? &at->value : nullptr;
}

template <typename Value, std::size_t N> static constexpr auto sorted(std::array<Row<Value>, N> rows) {
  std::ranges::sort(rows, {}, &Row<Value>::name);
  return rows;
}

using enum LibraryClass;

static constexpr auto Classes = sorted(std::to_array<Row<LibraryClass>>({
    {"vector", Sequence},
    {"deque", Sequence},
    {"list", Sequence},
    {"forward_list", Sequence},
    {"array", Sequence},
    {"valarray", Sequence},
    {"span", Sequence},
    {"initializer_list", Sequence},
    {"stack", Sequence},
    {"queue", Sequence},
    {"priority_queue", Sequence},
    {"map", Map},
    {"multimap", Map},
    {"unordered_map", Map},
    {"unordered_multimap", Map},
    {"set", Set},
    {"multiset", Set},
    {"unordered_set", Set},
    {"unordered_multiset", Set},
    {"basic_string", Text},
    {"basic_string_view", Text},
    {"unique_ptr", Pointer},
    {"shared_ptr", Pointer},
    {"weak_ptr", Pointer},
    {"auto_ptr", Pointer},
    {"optional", Pointer},
    {"reference_wrapper", Pointer},
    {"basic_ostream", Stream},
    {"basic_istream", Stream},
    {"basic_iostream", Stream},
    {"basic_ofstream", Stream},
    {"basic_ifstream", Stream},
    {"basic_fstream", Stream},
    {"basic_ios", Stream},
    {"ios_base", Stream},
    {"basic_ostringstream", Buffer},
    {"basic_istringstream", Buffer},
    {"basic_stringstream", Buffer},
}));

LibraryClass findLibraryClass(std::string_view name) {
  if (const LibraryClass *found = find(Classes, name))
    return *found;
  // Each library names the iterators of its containers itself.
  return name.find("iterator") != std::string_view::npos ? Iterator : None;
}

using Method = Row<MethodEffect>;
using E = MethodEffect;

/// Of containers and texts alike.
static constexpr auto Shared = sorted(std::to_array<Method>({
    {"size", E::Size},
    {"empty", E::Empty},
    {"begin", E::Begin},
    {"cbegin", E::Begin},
    {"rbegin", E::Begin},
    {"end", E::End},
    {"cend", E::End},
    {"rend", E::End},
    {"clear", E::Clear},
    {"erase", E::Change},
    {"reserve", E::Nothing},
    {"shrink_to_fit", E::Nothing},
    {"swap", E::Change},
    {"=", E::Assign},
}));

static constexpr auto Sequences = sorted(std::to_array<Method>({
    {"[]", E::Element},
    {"at", E::Element},
    {"front", E::First},
    {"back", E::Last},
    {"top", E::Last},
    {"push_back", E::Append},
    {"emplace_back", E::Append},
    {"push", E::Append},
    {"emplace", E::Insert},
    {"push_front", E::Insert},
    {"emplace_front", E::Insert},
    {"insert", E::Insert},
    {"assign", E::Change},
    {"resize", E::Change},
    {"fill", E::Change},
    {"pop_back", E::Change},
    {"pop_front", E::Change},
    {"pop", E::Change},
    {"remove", E::Change},
    {"remove_if", E::Change},
    {"sort", E::Change},
    {"unique", E::Change},
    {"reverse", E::Change},
    {"merge", E::Change},
    {"splice", E::Change},
    {"data", E::Same},
}));

static constexpr auto Maps = sorted(std::to_array<Method>({
    {"[]", E::Element},
    {"at", E::Element},
    {"find", E::Find},
    {"lower_bound", E::Find},
    {"upper_bound", E::Find},
    {"count", E::Contains},
    {"contains", E::Contains},
    {"insert", E::Insert},
    {"insert_or_assign", E::Insert},
    {"emplace", E::Insert},
    {"try_emplace", E::Insert},
    {"emplace_hint", E::Insert},
}));

static constexpr auto Texts = sorted(std::to_array<Method>({
    {"[]", E::Element},
    {"at", E::Element},
    {"front", E::First},
    {"back", E::Last},
    {"length", E::Size},
    {"c_str", E::Same},
    {"data", E::Same},
    {"substr", E::Slice},
    {"append", E::Extend},
    {"+=", E::Extend},
    {"push_back", E::Extend},
    {"assign", E::Assign},
    {"insert", E::Change},
    {"replace", E::Change},
    {"resize", E::Change},
    {"pop_back", E::Change},
}));

static constexpr auto Pointers = sorted(std::to_array<Method>({
    {"*", E::Deref},
    {"value", E::Deref},
    {"->", E::Same},
    {"get", E::Same},
    {"lock", E::Same},
    {"release", E::Same},
    {"=", E::Assign},
    {"reset", E::Assign},
    {"emplace", E::Assign},
}));

static constexpr auto Iterators = sorted(std::to_array<Method>({
    {"*", E::Deref},
    {"->", E::Same},
    {"=", E::Assign},
}));

static constexpr auto Streams = sorted(std::to_array<Method>({
    {"open", E::Open},      {"close", E::Close},          {"getline", E::ReadLine}, {"get", E::ReadData},
    {"read", E::ReadData},  {"put", E::WriteData},        {"write", E::WriteData},  {"flush", E::Nothing},
    {"good", E::Status},    {"fail", E::Status},          {"bad", E::Status},       {"eof", E::Status},
    {"is_open", E::Status}, {"operator bool", E::Status}, {"!", E::Status},         {"precision", E::Nothing},
    {"width", E::Nothing},  {"fill", E::Nothing},         {"setf", E::Nothing},     {"seekg", E::Nothing},
    {"seekp", E::Nothing},
}));

static constexpr auto Buffers = sorted(std::to_array<Method>({
    {"str", E::Same},
}));

const MethodEffect *findMethod(LibraryClass kind, std::string_view name) {
  const MethodEffect *found = nullptr;
  switch (kind) {
  case None:
    return nullptr;
  case Sequence:
    found = find(Sequences, name);
    break;
  case Map:
  case Set:
    found = find(Maps, name);
    break;
  case Text:
    found = find(Texts, name);
    break;
  case Pointer:
    return find(Pointers, name);
  case Iterator:
    return find(Iterators, name);
  case Stream:
    return find(Streams, name);
  case Buffer:
    found = find(Buffers, name);
    return found ? found : find(Streams, name);
  }
  return found ? found : find(Shared, name);
}

using A = AlgorithmEffect;

static constexpr auto Algorithms = sorted(std::to_array<Row<AlgorithmEffect>>({
    {"accumulate", A::Reads},
    {"reduce", A::Reads},
    {"count", A::Reads},
    {"count_if", A::Reads},
    {"find", A::Reads},
    {"find_if", A::Reads},
    {"find_if_not", A::Reads},
    {"any_of", A::Reads},
    {"all_of", A::Reads},
    {"none_of", A::Reads},
    {"max_element", A::Reads},
    {"min_element", A::Reads},
    {"binary_search", A::Reads},
    {"lower_bound", A::Reads},
    {"upper_bound", A::Reads},
    {"inner_product", A::Reads},
    {"distance", A::Reads},
    {"equal", A::Reads},
    {"sort", A::Rearranges},
    {"stable_sort", A::Rearranges},
    {"partial_sort", A::Rearranges},
    {"reverse", A::Rearranges},
    {"rotate", A::Rearranges},
    {"unique", A::Rearranges},
    {"remove", A::Rearranges},
    {"remove_if", A::Rearranges},
    {"replace", A::Rearranges},
    {"replace_if", A::Rearranges},
    {"partition", A::Rearranges},
    {"fill", A::Rearranges},
    {"iota", A::Rearranges},
    {"generate", A::Rearranges},
    {"nth_element", A::Rearranges},
    {"transform", A::Fills},
    {"copy", A::Fills},
    {"copy_if", A::Fills},
    {"for_each", A::ForEach},
    {"move", A::Same},
    {"forward", A::Same},
    {"ref", A::Same},
    {"cref", A::Same},
    {"as_const", A::Same},
    {"make_unique", A::Make},
    {"make_shared", A::Make},
    {"swap", A::Swap},
    {"getline", A::ReadLine},
}));

const AlgorithmEffect *findAlgorithm(std::string_view name) {
  return find(Algorithms, name);
}

} // namespace tacit::cfe
