// ARGS: dump --rules %s
// CHECK: decision @+10  guard value <= 40000  effect return 'A'
// CHECK:   The result of band of is 'A' when the value is at most 40000.
// CHECK: decision @+9  guard value > 40000 AND value > 52000  effect return 'C'
// CHECK:   The result of band of is 'C' when the value is more than 40000 and the value is more than 52000.
// CHECK: decision @+7  guard value > 40000 AND value <= 52000  effect return 'B'
// CHECK:   The result of band of is 'B' when the value is more than 40000 and the value is at most 52000.
// Each side of ?: is a rule; so is each return under a condition. The test of ?: is added to the guard as it stands:
// that `> 52000` says `> 40000` too is not used.
int band_of(long value) {
  if (value <= 40000)
    return 'A';
  return value <= 52000 ? 'B' : 'C';
}
