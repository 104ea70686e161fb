// ARGS: dump --rules %s
// CHECK: validation @+16  guard amount > limit  effect code := TOO_LARGE
// CHECK:   Refuse and set the code to TOO_LARGE when the amount is more than the limit.
// CHECK: calculation @+16  guard code = ALL_WELL  effect code := check_count(count)
// CHECK:   Set the code to the check count of the count when the code is ALL_WELL.
// ERR: codes_of_a_missing_header.c:@+7:1: warning: header "codes.h" was not found [missing-header]
// ERR: codes_of_a_missing_header.c:@+9:14: warning: "ALL_WELL" is declared in none of the headers that were found [undeclared-name]
// ERR: codes_of_a_missing_header.c:@+10:12: warning: "TOO_LARGE" is declared in none of the headers that were found [undeclared-name]
// ERR: codes_of_a_missing_header.c:@+17:3: warning: "current_class" is declared in none of the headers that were found [undeclared-name]
// ERR: codes_of_a_missing_header.c:@+16:19: warning: "DEFAULT_CLASS" is declared in none of the headers that were found [undeclared-name]
// ERR: codes_of_a_missing_header.c:@+17:21: warning: "previous_class" is declared in none of the headers that were found [undeclared-name]
// Codes that no header found declares are constants: setting one refuses where another one is success.
#include "codes.h"

int check(double amount, double limit, int count) {
  int code = ALL_WELL;
  if (amount > limit)
    code = TOO_LARGE;
  if (code == ALL_WELL)
    code = check_count(count);
  return code;
}

// Near: a name that something changes is an item, and takes its value from another one.
int classify(int age) {
  current_class = DEFAULT_CLASS;
  if (age > 65)
    current_class = previous_class;
  previous_class = current_class;
  return current_class;
}
