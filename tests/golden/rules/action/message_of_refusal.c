// ARGS: dump --rules %s
// CHECK: validation @+12  guard a->due < 0  effect printf stdout 'amount must not be negative'
// CHECK:   Report 'amount must not be negative' when the due is less than 0.
// CHECK: decision @+11  guard a->due < 0  effect return 1
// CHECK:   The result of post is 1 when the due is less than 0.
// CHECK: decision @+12  guard a->due >= 0  effect return 0
// CHECK:   The result of post is 0 when the due is at least 0.
// A fixed message before the function leaves refuses; a line with values in it is output. Codes 0 and 1 alone could as
// well answer a question, so returning 1 is a decision.
#include <stdio.h>
struct account { long due; int use; };
int post(const struct account *a) {
  if (a->due < 0) {
    printf("amount must not be negative\n");
    return 1;
  }
  printf("%ld\n", a->due);
  return 0;
}
