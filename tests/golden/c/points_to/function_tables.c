// ARGS: dump --points-to %s
// CHECK: checks -> text
// CHECK: checks+8 -> function high, function low
// CHECK: extra -> function odd
// CHECK: apply.given -> function high, function odd
// CHECK: @+17:51 given calls function high, function odd
// CHECK: @+21:10 checks[at].run calls function high, function low
// Calls through tables and call-backs lead to the functions that got there.

typedef int (*check)(int);

static int low(int value) { return value < 10; }
static int high(int value) { return value > 90; }
static int odd(int value) { return value & 1; }

static const struct {
  const char *name;
  check run;
} checks[] = {{"low", low}, {"high", high}};

static check extra;

static int apply(check given, int value) { return given(value); }

int run(int at, int value) {
  if (at == 9)
    extra = odd;
  return checks[at].run(value) + apply(extra, value) + apply(&high, value);
}
