// ARGS: dump --rules %s
// CHECK: validation @+12  guard age > 120  effect fprintf stderr 'An age of %d years is too high'
// CHECK:   Report 'An age of %d years is too high' when the age is more than 120.
// CHECK: validation @+12  guard income < 0  effect fprintf stderr 'Income %.2f may not be negative'
// CHECK:   Report 'Income %.2f may not be negative' when the income is less than 0.
// CHECK: calculation @+11  guard income < 0  effect questions := questions + 1
// CHECK:   Add 1 to the questions when the income is less than 0.
// What is told where errors are told is a refusal, values in it or not; what is printed among the results is not.
#include <stdio.h>

int check(int age, double income) {
  int questions = 0;
  if (age > 120)
    fprintf(stderr, "An age of %d years is too high\n", age);
  if (income < 0) {
    fprintf(stderr, "Income %.2f may not be negative\n", income);
    questions++;
  }
  if (age < 18)
    printf("%d years\n", age);
  return questions;
}
