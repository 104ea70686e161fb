// ARGS: dump --ir --only copy_name %s
// CHECK: function copy_name @+31
// CHECK:   @+31 done := 0
// CHECK:   @+31 while
// CHECK:     @+30 (synthetic) old_most := most
// CHECK:     @+29 (synthetic) most := most - 1 overflow undefined
// CHECK:     @+28 while (synthetic) old_most > 0
// CHECK:     else
// CHECK:       @+26 while (synthetic) leaves break
// CHECK:     @+25 while (synthetic) *from <> 0
// CHECK:     else
// CHECK:       @+23 while (synthetic) leaves break
// CHECK:     @+23 *to := *from
// CHECK:     @+22 (synthetic) from := from + 1
// CHECK:     @+21 (synthetic) to := to + 1
// CHECK:   @+21 to[done] := '\0'
// CHECK:   @+20 (synthetic) done := done + 1 overflow undefined
// CHECK:   @+20 copies := copies + 1 overflow undefined
// CHECK:   @+20 (synthetic) done := done + 1 overflow undefined
// CHECK:   @+19 (synthetic) any_holds := done > 3
// CHECK:   @+18 || (synthetic) NOT any_holds
// CHECK:     @+17 (synthetic) old_copies := copies
// CHECK:     @+16 (synthetic) copies := copies + 1 overflow undefined
// CHECK:     @+15 (synthetic) any_holds := old_copies > 9
// CHECK:   @+14 if any_holds
// CHECK:     @+14 copies := 0; done := 0
// CHECK:   @+14 (synthetic) old_done := done
// CHECK:   @+13 (synthetic) done := done + 1 overflow undefined
// CHECK:   @+12 return with old_done
// An increment inside a statement of its own comes after it; inside a condition the old value is kept.
static int copies;

int copy_name(char *to, char *from, int most) {
  int done = 0;
  while (most-- > 0 && *from)
    *to++ = *from++;
  to[done++] = '\0';
  copies++;
  if (++done > 3 || copies++ > 9)
    done = copies = 0;
  return done++;
}
