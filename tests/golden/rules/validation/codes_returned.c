// ARGS: dump --rules %s
// CHECK: validation @+10  guard a->from > a->to  effect return 11
// CHECK:   Refuse by returning 11 when the from is more than the to.
// CHECK: validation @+10  guard a->from <= a->to AND a->use NOT IN ('M', 'S')  effect return 12
// CHECK:   Refuse by returning 12 when the from is at most the to and the use is neither 'M' nor 'S'.
// CHECK: decision @+9  guard a->from <= a->to AND a->use IN ('M', 'S')  effect return 0
// CHECK:   The result of check is 0 when the from is at most the to and the use is 'M' or 'S'.
// A function of several codes where zero is success: each other code refuses.
struct account { long from; long to; int use; };
int check(const struct account *a) {
  if (a->from > a->to)
    return 11;
  if (a->use != 'M' && a->use != 'S')
    return 12;
  return 0;
}
