// ARGS: dump --ir --only dispatch %s
// CHECK: function dispatch @+12
// CHECK:   @+12 given := second
// CHECK:   @+12 - handlers[at] using value 3
// CHECK:   @+12 - (synthetic) given using value 4 giving call_result
// CHECK:   @+11 if call_result > 0
// CHECK:     @+11 - (synthetic) *given using value 5 giving call_result
// CHECK:     @+10 return with call_result + 1
// CHECK:   @+10 return with 0
typedef int (*handler)(int);
int first(int), second(int);
handler handlers[2] = {first, second};

int dispatch(handler given, int at) {
  given = second;
  handlers[at](3);
  if (given(4) > 0)
    return (*given)(5) + 1;
  return 0;
}
