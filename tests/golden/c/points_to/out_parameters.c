// ARGS: dump --points-to %s
// CHECK: split.amount -> outside
// CHECK: split.pounds -> whole.pounds
// CHECK: split.pence -> whole.parts
// CHECK: slot.from -> whole.parts
// CHECK: slot.return -> whole.parts
// CHECK: whole.amount -> outside
// CHECK: whole.return -> outside
// CHECK: whole.pounds -> outside
// CHECK: @+6:3 *pounds is whole.pounds
// CHECK: @+6:3 *pence is whole.parts
// CHECK: @+14:3 *slot(&parts, 3) is whole.parts
// What a function stores through its parameters is where its callers say.

static void split(long amount, long *pounds, int *pence) {
  *pounds = amount / 100;
  *pence = (int)(amount % 100);
}

static int *slot(int *from, int at) { return from + at; }

long whole(long amount) {
  long pounds;
  int parts[4];
  split(amount, &pounds, &parts[2]);
  *slot(parts, 3) = 7;
  return pounds;
}
