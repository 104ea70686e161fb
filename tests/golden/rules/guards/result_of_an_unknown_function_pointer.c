// ARGS: dump --rules %s
// CHECK: decision @+27  guard find_record(claimant, &rate) = FOUND AND state->checks->allowed(claimant) = DENIED  effect return REFUSED
// CHECK:   The result of award is REFUSED when the result of find_record is FOUND and the result of state->checks->allowed is DENIED.
// CHECK: calculation @+26  guard find_record(claimant, &rate) = FOUND AND state->checks->allowed(claimant) <> DENIED  effect *amount := rate * 2
// CHECK:   Set the amount to the rate times 2 when the result of find_record is FOUND and the result of state->checks->allowed is not DENIED.
// CHECK: decision @+28  guard (find_record(claimant, &rate) <> FOUND OR state->checks->allowed(claimant) <> DENIED) AND find_record(claimant, &rate) <> FOUND  effect return MISSING
// CHECK:   The result of award is MISSING when either the result of find_record is not FOUND or the result of state->checks->allowed is not DENIED and the result of find_record is not FOUND.
// CHECK: decision @+27  guard (find_record(claimant, &rate) <> FOUND OR state->checks->allowed(claimant) <> DENIED) AND find_record(claimant, &rate) = FOUND  effect return ALL_WELL
// CHECK:   The result of award is ALL_WELL when either the result of find_record is not FOUND or the result of state->checks->allowed is not DENIED and the result of find_record is FOUND.
// ERR: result_of_an_unknown_function_pointer.c:@+13:1: warning: header "store.h" was not found [missing-header]
// ERR: result_of_an_unknown_function_pointer.c:@+16:8: error: indirection requires pointer operand ('int' invalid) [clang-error]
// ERR: result_of_an_unknown_function_pointer.c:@+15:9: warning: "find_record" is declared in none of the headers that were found [undeclared-name]
// ERR: result_of_an_unknown_function_pointer.c:@+14:42: warning: "FOUND" is declared in none of the headers that were found [undeclared-name]
// ERR: result_of_an_unknown_function_pointer.c:@+14:9: warning: "state" is declared in none of the headers that were found [undeclared-name]
// ERR: result_of_an_unknown_function_pointer.c:@+13:16: error: member reference type 'int' is not a pointer [clang-error]
// ERR: result_of_an_unknown_function_pointer.c:@+12:45: warning: "DENIED" is declared in none of the headers that were found [undeclared-name]
// ERR: result_of_an_unknown_function_pointer.c:@+12:14: warning: "REFUSED" is declared in none of the headers that were found [undeclared-name]
// ERR: result_of_an_unknown_function_pointer.c:@+14:8: error: indirection requires pointer operand ('int' invalid) [clang-error]
// ERR: result_of_an_unknown_function_pointer.c:@+15:12: warning: "MISSING" is declared in none of the headers that were found [undeclared-name]
// ERR: result_of_an_unknown_function_pointer.c:@+15:10: warning: "ALL_WELL" is declared in none of the headers that were found [undeclared-name]
// A pointer that no header found declares is called: what it is given stands in the guard as it is written, what its
// address is given for changes, and two calls are two questions.
#include "store.h"

int award(int claimant, double *amount) {
  double rate = 1.0;
  if ((*find_record)(claimant, &rate) == FOUND) {
    if (state->checks->allowed(claimant) == DENIED)
      return REFUSED;
    *amount = rate * 2;
  }
  if ((*find_record)(claimant,
                     &rate) != FOUND)
    return MISSING;
  return ALL_WELL;
}
