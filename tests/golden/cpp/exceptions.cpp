// ARGS: dump --ir --only check %s
// ARGS: dump --ir --only book %s
// CHECK: function check @+23
// CHECK:   @+23 if amount <= 0
// CHECK:     @+23 throw ValidationError::ValidationError('amount must be positive')
// CHECK:   @+23 if amount > 10000
// CHECK:     @+23 throw Rejected::Rejected(17)
// CHECK: function book @+25
// CHECK:   @+25 try
// CHECK:     @+25 check check using value amount
// CHECK:     on exception ValidationError
// CHECK:       @+25 return with 12
// CHECK:     on exception Failure
// CHECK:       @+25 return with 13
// CHECK:     on exception ...
// CHECK:       @+25 throw
// CHECK:   @+26 return with 0
struct Failure {};
struct ValidationError : Failure {
  explicit ValidationError(const char *what);
};
struct Rejected : Failure {
  explicit Rejected(int code);
};

void check(long amount) {
  if (amount <= 0)
    throw ValidationError("amount must be positive");
  if (amount > 10000)
    throw Rejected(17);
}

int book(long amount) {
  try {
    check(amount);
  } catch (const ValidationError &) {
    return 12;
  } catch (const Failure &) {
    return 13;
  } catch (...) {
    throw;
  }
  return 0;
}
