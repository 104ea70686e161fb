// ARGS: dump --ir --only renew %s
// ERR: smart_pointers.cpp:@+6:1: warning: header "library.h" was not found [missing-header]
// ERR: smart_pointers.cpp:@+12:11: error: use of undeclared identifier 'std' [clang-error]
// ERR: smart_pointers.cpp:@+11:27: error: 'Licence' does not refer to a value [clang-error]
// ERR: smart_pointers.cpp:@+10:37: error: use of undeclared identifier 'licence' [clang-error]
// ERR: smart_pointers.cpp:@+9:50: error: expected '(' for function-style cast or type construction [clang-error]
// ERR: smart_pointers.cpp:@+8:56: error: expected ';' after top level declarator [clang-error]
#include "library.h"

struct Licence {
  int years;
  Licence(int given) : years(given) {}
};

int renew(std::unique_ptr<Licence> &licence, int years) {
  std::unique_ptr<Licence> fresh(new Licence(years));
  fresh->years += licence->years;
  licence.reset(new Licence(1));
  std::swap(licence->years, (*fresh).years);
  return fresh->years;
}
