// ARGS: dump --ir --only count %s
// CHECK: function count @+32
// CHECK:   @+32 total := 0
// CHECK:   @+32 for while i < to
// CHECK:     init
// CHECK:       @+30 (synthetic) i := from
// CHECK:       @+29 (synthetic) one := 0
// CHECK:     step
// CHECK:       @+27 (synthetic) i := i + 2 overflow undefined
// CHECK:     do
// CHECK:       @+26 total := total + i overflow undefined
// CHECK:   @+26 while while total > 100
// CHECK:     @+26 total := total / 2 overflow undefined
// CHECK:   @+26 do while one <> 0 test-after
// CHECK:     step
// CHECK:       @+28 (synthetic) one := next_one(total)
// CHECK:     do
// CHECK:       @+23 if total = 7
// CHECK:         @+23 continue
// CHECK:       @+23 total := total - 1 overflow undefined
// CHECK:   @+24 while
// CHECK:     @+23 while (synthetic) total >= 5
// CHECK:       @+22 while (synthetic) leaves break
// CHECK:     @+21 (synthetic) one := next_one(from)
// CHECK:     @+20 while (synthetic) one = -1
// CHECK:       @+19 while (synthetic) leaves break
// CHECK:     @+19 total := total + one overflow undefined
// CHECK:   @+19 for
// CHECK:     @+19 break
// CHECK:   @+19 return with total
// A loop keeps its shape unless its test does something on the way.
int next_one(int from);

int count(int from, int to) {
  int total = 0, i, one;
  for (i = from, one = 0; i < to; i += 2)
    total += i;
  while (total > 100)
    total /= 2;
  do {
    if (total == 7)
      continue;
    total--;
  } while ((one = next_one(total)) != 0);
  while (total < 5 && (one = next_one(from)) != -1)
    total += one;
  for (;;)
    break;
  return total;
}
