// ARGS: dump --ir --only stop %s
// CHECK: function stop @+11
// CHECK:   @+11 if code = 1
// CHECK:     @+11 exit leaves stop with code
// CHECK:   else
// CHECK:     @+10 if code = 2
// CHECK:       @+10 abort leaves abend
// CHECK:   @+10 give_up give_up using value code
// CHECK:   @+9 give_up (synthetic) leaves stop
void exit(int), abort(void);
__attribute__((noreturn)) void give_up(int code);

void stop(int code) {
  if (code == 1)
    exit(code);
  else if (code == 2)
    abort();
  give_up(code);
}
