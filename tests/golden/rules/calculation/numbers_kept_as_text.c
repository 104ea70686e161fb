// ARGS: dump --rules %s
// CHECK: calculation @+15  effect work := rate * hours
// CHECK:   Set the work to the rate times the hours.
// CHECK: calculation @+14  effect current.owes := sprintf('%8ld', atol(current.owes) + work + expenses)
// CHECK:   Set the owes to the sprintf of '%8ld' and the number in the owes plus the work plus the expenses.
// A number that is computed and kept as text is computed all the same; one that only lies in a line that is shown is
// its form.
#include <stdio.h>
#include <stdlib.h>
struct client {
  char number[6];
  char owes[10];
};
struct client current;
void charge(long rate, int hours, long expenses) {
  char line[80];
  long work = rate * hours;
  sprintf(current.owes, "%8ld", atol(current.owes) + work + expenses);
  sprintf(line, "%8ld to go", 100 - work);
  puts(line);
}
