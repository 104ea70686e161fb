// ARGS: dump --ir --only award %s
// CHECK: function award @+24
// CHECK:   @+25 (synthetic) amount := read_amount(kind)
// CHECK:   @+24 if amount > limit
// CHECK:     @+24 return with limit
// CHECK:   @+24 if kind = 2
// CHECK:     @+23 (synthetic) amount := read_amount(3)
// CHECK:     @+22 if (synthetic) amount > 0
// CHECK:       @+22 return with amount
// CHECK:   @+22 (synthetic) all_hold := kind = 4
// CHECK:   @+21 && (synthetic) all_hold
// CHECK:     @+20 (synthetic) amount := read_amount(5)
// CHECK:     @+19 (synthetic) all_hold := amount > 0
// CHECK:   @+18 if all_hold
// CHECK:     @+18 limit := 0
// CHECK:   else
// CHECK:     @+18 limit := 1
// CHECK:   @+18 (synthetic) any_holds := amount > 0
// CHECK:   @+17 || (synthetic) NOT any_holds
// CHECK:     @+16 (synthetic) amount := read_amount(6)
// CHECK:     @+15 (synthetic) any_holds := amount < limit
// CHECK:   @+14 return with any_holds
// Assignments inside conditions run before the test, and only when && lets them.
int read_amount(int kind);

int award(int kind, int limit) {
  int amount;
  if ((amount = read_amount(kind)) > limit)
    return limit;
  if (kind == 2 && (amount = read_amount(3)) > 0)
    return amount;
  if (kind == 4 && (amount = read_amount(5)) > 0)
    limit = 0;
  else
    limit = 1;
  return amount > 0 || (amount = read_amount(6)) < limit;
}
