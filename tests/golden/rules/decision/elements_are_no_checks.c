// ARGS: dump --rules %s
// CHECK: decision @+15  effect line[1] := 0.0
// CHECK:   Set the line[1] to 0.0.
// CHECK: decision @+14  effect line[15] := 0.0
// CHECK:   Set the line[15] to 0.0.
// CHECK: calculation @+14  guard income > 9000.0  effect line[1] := income - 9000.0
// CHECK:   Set the line[1] to the income minus 9000.0 when the income is more than 9000.0.
// CHECK: decision @+15  guard line[1] <> 0.0 AND status = 1  effect line[15] := 39375.0
// CHECK:   Set the line[15] to 39375.0 when the line[1] is not 0.0 and the status is 1.
// CHECK: decision @+15  guard line[1] <> 0.0 AND status = 4  effect line[15] := 52750.0
// CHECK:   Set the line[15] to 52750.0 when the line[1] is not 0.0 and the status is 4.
// A line of a form that gets an amount is not refused with it because other lines are asked whether they are zero.
double line[40];
int status;

double threshold(double income) {
  line[1] = 0.0;
  line[15] = 0.0;
  if (income > 9000.0)
    line[1] = income - 9000.0;
  if (line[1] != 0.0) {
    if (status == 1)
      line[15] = 39375.0;
    else if (status == 4)
      line[15] = 52750.0;
  }
  return line[15];
}
