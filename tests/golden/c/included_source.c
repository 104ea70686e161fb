// ARGS: dump --ir --only main %s
// ARGS: dump --ir --only half %s
// CHECK: function main @+7
// CHECK:   @+7 return with half(8)
// CHECK: function half @-4
// CHECK:   @-4 return with n / 2
// A source that is included is text of its includer; its functions keep their own file.
#include "routines.inc"

int main(void) {
  return half(8);
}
// FILE: routines.inc
static int half(int n) {
  return n / 2;
}
