// ARGS: dump --ir --only share %s
// ARGS: dump --ir --only cap %s
// ARGS: dump --ir --only unused %s
// ARGS: dump --ir --only put %s
// ARGS: dump --ir --only settle %s
// CHECK: function share @+35
// CHECK:   @+34 return with amount / parts
// CHECK: function share @+33
// CHECK:   @+32 return with amount / parts
// CHECK: function cap @+33
// CHECK:   @+33 if amount > 500
// CHECK:     @+33 return with 500
// CHECK:   @+33 return with amount
// CHECK: function cap @+29
// CHECK:   @+29 if amount > 900
// CHECK:     @+29 return with 900
// CHECK:   @+29 return with amount
// CHECK: function unused @+44
// CHECK:   @+44 for while UNKNOWN(claim.lines())
// CHECK:     @+43 line := UNKNOWN(claim.lines())
// CHECK:     @+43 if line.amount > limit
// CHECK:       @+43 return with FALSE
// CHECK:   @+43 return with UNKNOWN(claim.size()) > 0
// CHECK: function put @+27
// CHECK:   @+27 if value < 0
// CHECK:     @+27 return
// CHECK:   @+27 this->last_ := value
// CHECK: function settle @+41
// CHECK:   @+43 Register::put Register::put using claims, value larger(claimed, 100)
// CHECK:   @+43 Register::put Register::put using payments, value larger(paid, 10)
// CHECK:   @+43 part := share<double>(rate, 2.0)
// CHECK:   @+43 return with share<long>(claimed, 2) + cap<500>(Register::last(claims)) + cap<900>(claimed) + (IF part > 1 THEN 1 ELSE 0)
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
