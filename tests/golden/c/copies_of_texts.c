// ARGS: dump --ir --only district %s
// CHECK: function district @+7
// CHECK:   @+7 strncpy info := first
// CHECK:   @+7 strncpy code := name
// CHECK:   @+7 strncpy info := strncpy(first, 3)
// As many characters as a text holds are the text; fewer are a part of it.
#include <string.h>
char info[25], first[25], code[4];
void district(int number, const char *name) {
  strncpy(info, first, 24);
  strncpy(code, name, sizeof code);
  strncpy(info, first, 3);
}
