// ARGS: dump --rules %s
// CHECK: validation @+11  guard grade_of = 1  effect return 500
// CHECK:   Refuse by returning 500 when the grade of is 1.
// CHECK: calculation @+11  guard grade_of = 2  effect return years * 10
// CHECK:   The result of bonus is the years times 10 when the grade of is 2.
// CHECK: decision @+11  guard grade_of NOT IN (1, 2)  effect return 0
// CHECK:   The result of bonus is 0 when the grade of is neither 1 nor 2.
// What a call gave back that a switch asks for goes by the name of the function, and stands for what it was given.
int grade_of(int points);
int bonus(int points, int years) {
  switch (grade_of(points)) {
  case 1:
    return 500;
  case 2:
    return years * 10;
  }
  return 0;
}
