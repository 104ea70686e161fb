// ARGS: dump --ir --only order %s
// CHECK: function order @+21
// CHECK:   @+21 total := 0
// CHECK:   @+22 if ledger.state = 3 AND ledger.limit > count
// CHECK:     @+22 total := ledger.rate * count + 2
// CHECK:   @+22 if ledger.closed = 0
// CHECK:     @+22 << display stdout uses 'open'
// CHECK:   @+22 return with total
// ERR: operators_without_header.cpp:@+7:1: warning: header "ledger.h" was not found [missing-header]
// ERR: operators_without_header.cpp:@+15:3: warning: "Ledger" is declared in none of the headers that were found [undeclared-name]
// ERR: operators_without_header.cpp:@+15:13: error: member reference base type 'Ledger' (aka 'int') is not a structure or union [clang-error]
// ERR: operators_without_header.cpp:@+14:34: error: member reference base type 'Ledger' (aka 'int') is not a structure or union [clang-error]
// ERR: operators_without_header.cpp:@+14:19: error: member reference base type 'Ledger' (aka 'int') is not a structure or union [clang-error]
// ERR: operators_without_header.cpp:@+14:14: error: member reference base type 'Ledger' (aka 'int') is not a structure or union [clang-error]
// Operators of C++ on values of types that no header declares: they say what they say.
#include "ledger.h"
#include <iostream>

class Amount {};
bool operator==(const Amount &, const Amount &);
int operator*(const Amount &, int);

int order(int count) {
  int total = 0;
  Ledger ledger;
  if (ledger.state == 3 && ledger.limit > count)
    total = ledger.rate * count + 2;
  if (!ledger.closed)
    std::cout << "open";
  return total;
}
