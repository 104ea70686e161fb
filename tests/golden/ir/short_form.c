// ARGS: dump --ir --only tax %s
// CHECK: function tax @+8
// CHECK:   @+8 rate := 20
// CHECK:   @+8 if age >= 65
// CHECK:     @+8 rate := 10
// CHECK:   @+8 if amount < 0
// CHECK:     @+8 return with -1
// CHECK:   @+8 return with (amount - 1) * rate / 100
// The short form: formulas, one statement a line, line numbers that count from the expectation.
int tax(int amount, int age) {
  int rate = 20;
  if (age >= 65)
    rate = 10;
  if (amount < 0)
    return -1;
  return (amount - 1) * rate / 100;
}
