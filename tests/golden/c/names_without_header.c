// ARGS: dump --ir --only pay %s
// CHECK: function pay @+18
// CHECK:   @+18 sum := days * DAILY_RATE overflow undefined
// CHECK:   @+18 current_rate := 3
// CHECK:   @+18 if sum > LIMITS[2] AND check_limit(sum) <> 0
// CHECK:     @+18 switch fall-through days
// CHECK:       @+18 when days = LONGEST
// CHECK:         @+18 return with REFUSED
// CHECK:   @+19 return with sum
// ERR: names_without_header.c:@+8:1: warning: header "rates.h" was not found [missing-header]
// ERR: names_without_header.c:@+10:3: warning: "MONEY" is declared in none of the headers that were found [undeclared-name]
// ERR: names_without_header.c:@+9:22: warning: "DAILY_RATE" is declared in none of the headers that were found [undeclared-name]
// ERR: names_without_header.c:@+9:3: warning: "current_rate" is declared in none of the headers that were found [undeclared-name]
// ERR: names_without_header.c:@+9:13: warning: "LIMITS" is declared in none of the headers that were found [undeclared-name]
// ERR: names_without_header.c:@+10:10: warning: "LONGEST" is declared in none of the headers that were found [undeclared-name]
// ERR: names_without_header.c:@+10:14: warning: "REFUSED" is declared in none of the headers that were found [undeclared-name]
// Statements stay where a header is missing; what it declared is unknown, and never a number.
#include "rates.h"

int pay(int days) {
  MONEY sum = days * DAILY_RATE;
  current_rate = 3;
  if (sum > LIMITS[2] && check_limit(sum))
    switch (days) {
    case LONGEST:
      return REFUSED;
    }
  return sum;
}
