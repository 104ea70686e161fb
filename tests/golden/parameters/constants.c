// ARGS: dump --parameters %s
// CHECK: threshold @+10  UPPER_LIMIT = 16000  constant, used by @+18
// CHECK: code @+10  MARRIED = 2  constant, used by @+19
// CHECK: table @+10  steps = 38700  table, used by @+20
// CHECK: table @+9  steps = 82500  table, used by @+19
// CHECK: table @+8  steps = 9525  table, used by @+18
// CHECK: rate @+10  share = 0.25  constant, used by @+13
// CHECK: amount @+12  levy = 12.5  literal, used by @+12
// CHECK: amount @+13  lines[39] = 350  literal, used by @+13
// CHECK: amount @+14  levy = 75  literal, used by @+14
/* Macros, constants, enumerators and tables by their names; the index of an array is none. */
#define UPPER_LIMIT 16000.0
enum status { SINGLE = 1, MARRIED = 2 };
static const double steps[3] = {9525.0, 38700.0, 82500.0};
extern double lines[60];
double duty(double income, enum status status, int step) {
  const double share = 0.25;
  double levy = 0;
  if (income > UPPER_LIMIT)
    levy = income * share + 12.5;
  if (status == MARRIED)
    lines[39] = lines[41] + 350.0;
  if (income > steps[step])
    levy = levy + 75.0;
  return levy;
}
