//===- Which words the lines of a store show ------------------------------------------------===//
#pragma once

#include "tacit/Store/Store.h"
#include "tacit/Words/Names.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tacit {

/// What a word is made of: letters, digits and everything beyond ASCII.
bool isWordPart(char c);
/// A word as it is compared: small letters, and leading zeros do not make another number.
std::string normalWord(std::string_view word);

using Words = std::unordered_set<std::string>;

/// The lines, items and resources of a store as the words they show.
class Shown {
public:
  static Expected<Shown> load(const StoreReader &reader);

  /// Words of lib/Trace/grammar.txt and of the phrases of sentences: none of them says a fact.
  const Words &grammar() const { return grammar_; }
  void addText(Words &words, std::string_view text) const;
  /// A name, its parts and what they stand for.
  void addName(Words &words, std::string_view name) const;
  /// Everything in a line of source, names as wholes and in parts.
  void addLine(Words &words, std::string_view line) const;
  void addLines(Words &words, const std::string &file, std::size_t first, std::size_t last) const;
  /// The lines of a file; null if its text is not in the store.
  const std::vector<std::string> *lines(const std::string &file) const;
  /// Words of an item and of its declaration, of the resources of a program; null if there is none.
  const Words *item(const std::string &id) const;
  const Words *resources(const std::string &program) const;

private:
  Shown() : names_({}) {}
  Expected<void> readSources(const StoreReader &reader);
  Expected<void> readItems(const StoreReader &reader);
  Expected<void> readAccess(const StoreReader &reader);

  Names names_;
  Words grammar_;
  std::unordered_map<std::string, std::vector<std::string>> sources_; ///< Lines by path.
  std::unordered_map<std::string, Words> items_;                      ///< Words by item.
  std::unordered_map<std::string, Words> resources_;                  ///< Words by program.
};

} // namespace tacit
