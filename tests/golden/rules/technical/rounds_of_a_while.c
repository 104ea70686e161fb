// ARGS: dump --rules %s
// CHECK: calculation @+21  guard kind = 3  effect sum := sum + 12  assumes left > 0
// CHECK:   Add 12 to the sum for each left from the years down to above 0 when the kind is 3.
// CHECK: action @+26  guard kind = 4  effect drawn drawn  assumes y <> 0
// CHECK:   Run drawn for each y from the height until it is 0 when the kind is 4.
// CHECK: decision @+29  guard kind = 5  effect year := 1
// CHECK:   Set the year to 1 when the kind is 5.
// CHECK: calculation @+29  guard kind = 5  effect sum := sum + rate_of(year)  assumes sum < 900
// CHECK:   Add the rate of of the year to the sum when the kind is 5.
// CHECK: calculation @+28  guard kind = 5  effect year := year + 1  assumes sum < 900
// CHECK:   Add 1 to the year when the kind is 5.
// A count that starts right before its loop, is only stepped in it and goes nowhere is no rule; what the loop adds up
// is one, and so is a count that somebody gets.
int drawn(int width);
double rate_of(int year);
double fee(int kind, int years, int width, int height)
{
    double sum = 0;

    if (kind == 3) {
        int left = years;
        while (left > 0) {
            sum = sum + 12;
            left--;
        }
    }
    if (kind == 4) {
        int y = height;
        while (y != 0) {
            drawn(width);
            y = y - 1;
        }
    }
    if (kind == 5) {
        int year = 1;
        while (sum < 900) {
            sum = sum + rate_of(year);
            year = year + 1;
        }
    }
    return sum;
}
