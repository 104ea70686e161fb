// ARGS: dump --ir --only count %s
// CHECK: function count @+34
// CHECK:   @+34 total := 0
// CHECK:   @+34 for while i < to
// CHECK:     init
// CHECK:       @+32 (synthetic) i := from
// CHECK:       @+31 (synthetic) one := 0
// CHECK:     step
// CHECK:       @+29 (synthetic) i := i + 2 overflow undefined
// CHECK:     do
// CHECK:       @+28 total := total + i overflow undefined
// CHECK:   @+28 while while total > 100
// CHECK:     @+28 total := total / 2 overflow undefined
// CHECK:   @+28 do while one <> 0 test-after
// CHECK:     step
// CHECK:       @+30 (synthetic) one := next_one(total)
// CHECK:     do
// CHECK:       @+25 if total = 7
// CHECK:         @+25 continue
// CHECK:       @+25 total := total - 1 overflow undefined
// CHECK:   @+26 while
// CHECK:     @+25 while (synthetic) total < 5
// CHECK:     else
// CHECK:       @+23 while (synthetic) leaves break
// CHECK:     @+22 (synthetic) one := next_one(from)
// CHECK:     @+21 while (synthetic) one <> -1
// CHECK:     else
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
