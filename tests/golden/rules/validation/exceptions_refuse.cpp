// ARGS: dump --rules %s
// CHECK: validation @+25  guard claim->amount <= 0  effect throw ValidationError('amount must be positive')
// CHECK:   Refuse with 'amount must be positive' when the amount is at most 0.
// CHECK: validation @+25  guard claim->amount > 0 AND claim->kind <> 2  effect throw Rejected(17)
// CHECK:   Refuse by raising Rejected with 17 when the amount is more than 0 and the kind is not 2.
// CHECK: calculation @+29  effect *total := *total + claim->amount  assumes NOT EXCEPTION on check check
// CHECK:   Add the amount to the total.
// CHECK: validation @+29  effect return 12  assumes EXCEPTION on try OR EXCEPTION on check check
// CHECK:   Refuse by returning 12.
// CHECK: validation @+29  effect return 13  assumes EXCEPTION on try OR EXCEPTION on check check
// CHECK:   Refuse by returning 13.
// A throw behind a condition of the business refuses, with its message or what it carries; what a handler of it
// returns is the refusal as the caller sees it.
struct ValidationError {
  explicit ValidationError(const char *what);
};
struct Rejected {
  explicit Rejected(int code);
};
struct Claim {
  long amount;
  int kind;
};

void check(const Claim &claim) {
  if (claim.amount <= 0)
    throw ValidationError("amount must be positive");
  if (claim.kind != 2)
    throw Rejected(17);
}

int book(const Claim &claim, long &total) {
  try {
    check(claim);
    total += claim.amount;
  } catch (const ValidationError &) {
    return 12;
  } catch (const Rejected &) {
    return 13;
  }
  return 0;
}
