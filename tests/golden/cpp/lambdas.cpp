// ARGS: dump --ir --only review %s
// ERR: lambdas.cpp:@+6:1: warning: header "library.h" was not found [missing-header]
// ERR: lambdas.cpp:@+12:13: error: use of undeclared identifier 'std' [clang-error]
// ERR: lambdas.cpp:@+11:25: error: 'Claim' does not refer to a value [clang-error]
// ERR: lambdas.cpp:@+10:33: error: use of undeclared identifier 'claims' [clang-error]
// ERR: lambdas.cpp:@+9:46: error: expected '(' for function-style cast or type construction [clang-error]
// ERR: lambdas.cpp:@+8:52: error: expected ';' after top level declarator [clang-error]
#include "library.h"

struct Claim {
  long amount;
  bool late;
};

long review(std::vector<Claim> &claims, long limit) {
  long high = std::count_if(claims.begin(), claims.end(), [&](const Claim &each) { return each.amount > limit; });
  long fines = 0;
  std::for_each(claims.begin(), claims.end(), [&fines, rate = limit / 10](const Claim &each) {
    if (each.late)
      fines += rate;
  });
  std::sort(claims.begin(), claims.end(), [](const Claim &a, const Claim &b) { return a.amount < b.amount; });
  auto charge = [](long amount) { return amount + 3; };
  return charge(high) + fines;
}
