// ARGS: dump --rules %s
// CHECK: calculation @+17  effect amount := price * count * (1 + tax)
// CHECK:   Set the amount to the price times the count times (1 plus the tax).
// CHECK: calculation @+16  effect discount := price * count / 50
// CHECK:   Set the discount to (the price times the count) divided by 50.
// CHECK: decision @+19  guard put(&slots, 1) <> 0  effect return 0
// CHECK:   The result of order is 0 when the put of the slots and 1 is not 0.
// CHECK: decision @+18  guard put(&slots, 1) = 0  effect return price
// CHECK:   The result of order is the price when the put of the slots and 1 is 0.
// Whoever gets the address of a value may use it, at once or through what keeps it; a place that nobody gets keeps
// what nothing looks at.
struct slot {
  void *place;
};
int put(struct slot *slots, int count);
int post(double *value);
double order(double price, int count, double tax) {
  struct slot slots[2];
  double amount = price * count * (1 + tax);
  double discount = price * count / 50;
  double forgotten = price * tax * 2;
  slots[0].place = &amount;
  post(&discount);
  if (put(slots, 1))
    return 0;
  return price;
}
