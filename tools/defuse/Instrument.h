//===- Puts calls around definitions and uses --------------------------------------------===//
#pragma once

#include "Variables.h"

namespace tacit::defuse {

/// One place that has a call, for the list that explains the numbers of a run.
struct Place {
  bool isDefinition = false;
  std::string file;
  unsigned line = 0, column = 0;
  std::string variable; ///< Its key.
  std::string name;
  bool isGlobal = false;
};

/// Numbers of places and variables, shared by all units: a header gets the same ones in each.
class Numbers {
public:
  unsigned place(const Place &place);
  unsigned variable(const std::string &key);
  const std::vector<Place> &places() const { return places_; }

private:
  std::vector<Place> places_;
  std::map<std::string, unsigned> known_;
  std::map<std::string, unsigned> variables_;
};

/// The files of a unit that get calls, with their new text. Variables in \p hidden are left alone.
std::map<std::string, std::string> instrument(clang::ASTContext &ast, const std::set<std::string> &hidden,
                                              Numbers &numbers);

} // namespace tacit::defuse
