// ARGS: dump --rules %s
// CHECK: calculation @+16  effect total := total + line[j]  assumes j < 33
// CHECK:   Add the line[j] to the total for each j from 29 to below 33.
// CHECK: calculation @+16  effect paid[j] := line[j] * 0.5  assumes j >= 1
// CHECK:   Set the paid[j] to the line[j] times 0.5 for each j from the used down to 1 in steps of 2.
// CHECK: calculation @+16  effect total := total + line[k] * 2.0  assumes k < 40 AND line[k] > 0.0
// CHECK:   Add the line[k] times 2.0 to the total for each k from 1 to below 40 at most.
// CHECK: calculation @+16  effect paid[k] := line[k] + 1.0  assumes k < 20
// CHECK:   Set the paid[k] to the line[k] plus 1.0.
// A for loop of C says from where and how far it counts, as it is written; one that is asked for more, or whose count is
// changed by more than a step, is told without.
double line[40], total, paid[40];
int used;

void add_up(void) {
  int j, k;
  for (j = 29; j < 33; j++)
    total = total + line[j];
  for (j = used; j >= 1; j -= 2)
    paid[j] = line[j] * 0.5;
  for (k = 1; k < 40 && line[k] > 0.0; k++)
    total += line[k] * 2.0;
  for (k = 1; 20 > k; k = k * 2)
    paid[k] = line[k] + 1.0;
}
