// ARGS: dump --rules %s
// CHECK: decision @+20  guard a->late > 0  effect a->mark := 'L'
// CHECK:   Set the mark to 'L' when the late is more than 0.
// CHECK: decision @+19  guard a->state <> 'A'  effect a->how := 'B'
// CHECK:   Set the how to 'B' when the state is not 'A'.
// CHECK: decision @+17  guard a->state = 'A'  effect a->how := 'E'
// CHECK:   Set the how to 'E' when the state is 'A'.
// CHECK: action @+16  guard a->late > 28  effect fprintf out 'PARENT OF '
// CHECK:   Print 'PARENT OF ' when the late is more than 28.
/* A copied text is a value: a constant, or chosen. Of a line that is printed, each text that a condition chooses;
   no text is nothing that is said. */
#include <stdio.h>
#include <string.h>
struct account {
  char state, how[4], mark[4];
  long late, left;
};

void letter(FILE *out, struct account *a, const char *name) {
  strcpy(a->mark, name);
  if (a->late > 0)
    strcpy(a->mark, "L");
  strcpy(a->how, a->state == 'A' ? "E" : "B");
  fprintf(out, "TO %s%s\n", a->late > 28 ? "PARENT OF " : "", name);
}
