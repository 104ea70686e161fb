// ARGS: dump --ir --only check %s
// CHECK: function check @+10
// CHECK:   @+10 if value < 0
// CHECK:     @+10 goto refuse
// CHECK:   @+10 - (synthetic) label again
// CHECK:   @+10 value := value - 10 overflow undefined
// CHECK:   @+10 if value > 100
// CHECK:     @+10 goto again
// CHECK:   @+10 return with value
// CHECK:   @+10 - (synthetic) label refuse
// CHECK:   @+10 return with -1
int check(int value) {
  if (value < 0)
    goto refuse;
again:
  value -= 10;
  if (value > 100)
    goto again;
  return value;
refuse:
  return -1;
}
