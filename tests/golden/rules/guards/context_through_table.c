// ARGS: dump --rules %s
// CHECK: decision @+8  guard days > 30  effect fee := 20  context member = 0
// CHECK:   Set the fee to 20 when the days are more than 30.
// CHECK: decision @+10  guard days < 5  effect fee := 2  context member = 0
// CHECK:   Set the fee to 2 when the days are less than 5.
// Functions that are called through a table have its callers as context.
long fee;
static void late(long days) {
  if (days > 30)
    fee = 20;
}
static void early(long days) {
  if (days < 5)
    fee = 2;
}
static void (*const steps[])(long) = {late, early};

void charge(int member, int at, long days) {
  if (!member)
    steps[at](days);
}
