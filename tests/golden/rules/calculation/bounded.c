// ARGS: dump --rules %s
// CHECK: decision @+14  guard value < 0.0  effect return 0.0
// CHECK:   The result of not below zero is 0.0 when the value is less than 0.0.
// CHECK: decision @+13  guard value >= 0.0  effect return value
// CHECK:   The result of not below zero is the value when the value is at least 0.0.
// CHECK: decision @+17  guard value > 99  effect return -1
// CHECK:   The result of checked is -1 when the value is more than 99.
// CHECK: decision @+16  guard value <= 99  effect return value
// CHECK:   The result of checked is the value when the value is at most 99.
// CHECK: calculation @+18  effect rest := notBelowZero(tax - paid)
// CHECK:   Set the rest to the not below zero of the tax minus the paid.
#include <stdio.h>

double notBelowZero(double value) {
  if (value < 0.0)
    return 0.0;
  return value;
}

/* A negative code is no bound: what is given to such a function is not what it gives back. */
int checked(int value) {
  if (value > 99)
    return -1;
  return value;
}

double due(double tax, double paid) {
  double rest = notBelowZero(tax - paid);
  return rest;
}

int place(int first, int step) {
  int found = checked(first + step);
  return found;
}
