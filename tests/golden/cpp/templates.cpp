// ARGS: dump --ir --only share %s
// CHECK: function share @+12
// CHECK:   @+11 return with amount / parts
// CHECK: function share @+10
// CHECK:   @+9 return with amount / parts
// Once per meaning: `larger` means the same for both types, `share` divides in two ways, `cap` has two limits,
// and `unused` stays as it is written.
template <class T> T larger(T a, T b) {
  if (a > b)
    return a;
  return b;
}

template <class T> T share(T amount, T parts) { return amount / parts; }

template <int Limit> long cap(long amount) {
  if (amount > Limit)
    return Limit;
  return amount;
}

template <class T> class Register {
public:
  void put(T value) {
    if (value < 0)
      return;
    last_ = value;
  }
  T last() const { return last_; }

private:
  T last_;
};

template <class T> bool unused(const T &claim, long limit) {
  for (auto &line : claim.lines())
    if (line.amount > limit)
      return false;
  return claim.size() > 0;
}

long settle(long claimed, int paid, double rate) {
  Register<long> claims;
  Register<int> payments;
  claims.put(larger(claimed, 100L));
  payments.put(larger(paid, 10));
  double part = share(rate, 2.0);
  return share(claimed, 2L) + cap<500>(claims.last()) + cap<900>(claimed) + (part > 1 ? 1 : 0);
}
