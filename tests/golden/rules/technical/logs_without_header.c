// ARGS: dump --rules %s
// CHECK: decision @+17  guard amount > limit  effect code := 7
// CHECK:   Set the code to 7 when the amount is more than the limit.
// CHECK: validation @+18  guard amount < 0  effect COMPLAIN('the amount is negative')
// CHECK:   Report 'the amount is negative' when the amount is less than 0.
// CHECK: action @+18  guard amount = 0  effect register_idle register_idle
// CHECK:   Run register_idle when the amount is 0.
// ERR: logs_without_header.c:@+3:1: warning: header "log.h" was not found [missing-header]
// A function that nothing declares, that is told texts and values, and also speaks where nothing is decided,
// keeps a log. One that speaks only where the business decides tells somebody, unless the list sets a code.
#include "log.h"

int book(long amount, long limit) {
  int code = 0;
  DEBUG("booking %ld\n", amount);
  if (amount > limit) {
    DEBUG("above the limit %ld\n", limit);
    COMPLAIN("amount %ld is above %ld\n", amount, limit);
    code = 7;
  }
  if (amount < 0)
    COMPLAIN("the amount is negative\n");
  if (amount == 0)
    register_idle(amount);
  return code;
}
