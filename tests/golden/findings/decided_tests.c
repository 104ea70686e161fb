// ARGS: dump --findings %s
// CHECK: warning decided-condition @+12  A test that is always false: age < 10
// CHECK:   In rate, age < 10 is always false where it is asked: what was asked before leaves no other answer; what depends on it never runs.
// CHECK:   subject @+10
// CHECK:   proof @+7
/* A test that the one before it decides. No finding: what a pointer may change, what a macro asks, constants. */
#define CHECKED(x) ((x) > 0 ? (x) : 0)
#define LEVEL 2
void adjust(int *age);
int rate(int age, int band) {
  int rate = 1;
  if (age < 18)
    return 5;
  if (age < 10)
    rate = 2;
  if (band < 3)
    return 6;
  adjust(&band);
  if (band < 2)
    rate = 3;
  if (LEVEL > 1 && age > 60)
    rate = 4;
  return rate + CHECKED(age);
}
