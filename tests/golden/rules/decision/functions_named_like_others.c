// ARGS: dump --rules %s
// CHECK: calculation @+14  guard isHigh <> 0  effect rate := strata_rate(region)
// CHECK:   Set the rate to the strata rate of the region when the is high is not 0.
// CHECK: calculation @+13  effect return totalled(rate, amount)
// CHECK:   The result of fee is the totalled of the rate and the amount.
// CHECK: decision @+16  guard isLong = 0  effect return width
// CHECK:   The result of shown is the width when the is long is 0.
// Only functions of the C library make texts and sort characters; others may be called as they like.
#include <string.h>
double strata_rate(int region);
double totalled(double first, double second);
const char *strip(const char *name);
double fee(int region, int isHigh, double amount) {
  double rate = 0.02;
  if (isHigh)
    rate = strata_rate(region);
  return totalled(rate, amount);
}
unsigned long shown(const char *name, int isLong, unsigned long width) {
  if (isLong)
    return strlen(name);
  return width;
}
