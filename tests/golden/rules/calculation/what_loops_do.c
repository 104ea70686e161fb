// ARGS: dump --rules %s
// CHECK: decision @+28  guard codes[i] = key  effect rate := price[i]  assumes i < places
// CHECK:   Set the rate to the price[i] for the first i from 0 to below the places when the codes[i] is the key.
// CHECK: decision @+33  guard price[i] > best  effect best := price[i]  assumes i <= places
// CHECK:   Keep in the best the highest of the price[i] for each i from 1 to the places when the price[i] is more than the best.
// CHECK: calculation @+39  guard codes[i] <> 99  effect sum := sum + price[i]  assumes i < 12
// CHECK:   Set the sum to the sum of the price[i] for each i from 0 to below 12 at most when the codes[i] is not 99.
// CHECK: calculation @+38  guard codes[i] <> 99  effect carried := carried + price[i] * 0.1  assumes i < 12
// CHECK:   Add the price[i] times 0.1 to the carried for each i from 0 to below 12 at most when the codes[i] is not 99.
// CHECK: calculation @+38  guard codes[i] <> 99 AND price[i] > 100.0  effect hits := hits + 1  assumes i < 12
// CHECK:   Count in the hits each i from 0 to below 12 at most when the codes[i] is not 99 and the price[i] is more than 100.0.
// CHECK: decision @+40  guard codes[i] = 0  effect i := places  assumes i < places
// CHECK:   Set i to the places when the codes[i] is 0.
// CHECK: calculation @+39  effect sum := sum + price[i]  assumes i < places
// CHECK:   Add the price[i] to the sum.
// CHECK: calculation @+45  guard codes[i] = 0 AND price[i] > 5.0  effect return i + 1  assumes i < places
// CHECK:   The result of first free is i plus 1 for the first i from 0 to below the places when the codes[i] is 0 and the price[i] is more than 5.0.
// CHECK: decision @+44  guard codes[i] <> 0 OR price[i] <= 5.0  effect return 0
// CHECK:   The result of first free is 0 when either the codes[i] is not 0 or the price[i] is at most 5.0.
// What a loop does in all is told where that is certain: it takes the first that fits, keeps the highest, adds up from
// zero, counts. One that may be left early goes to its limit at most; one whose count is changed inside, and a sum that
// did not begin with zero, are told as they stand.
double price[12], best, rate, sum, carried;
int codes[12], places, key, hits;

void look_through(void) {
  int i;
  for (i = 0; i < places; i++)
    if (codes[i] == key) {
      rate = price[i];
      break;
    }
  best = 0;
  i = 1;
  while (i <= places) {
    if (price[i] > best)
      best = price[i];
    i++;
  }
  sum = 0.0;
  hits = 0;
  for (i = 0; i < 12; ++i) {
    if (codes[i] == 99)
      break;
    sum += price[i];
    carried += price[i] * 0.1;
    if (price[i] > 100.0)
      hits++;
  }
  for (i = 0; i < places; i++) {
    if (codes[i] == 0)
      i = places;
    sum += price[i];
  }
}

int first_free(void) {
  int i;
  for (i = 0; i < places; i++)
    if (codes[i] == 0 && price[i] > 5.0)
      return i + 1;
  return 0;
}
