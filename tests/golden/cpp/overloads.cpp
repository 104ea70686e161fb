// ARGS: dump --ir --only total %s
// CHECK: function total @+17
// CHECK:   @+17 sum := billing::Money::operator+(left, billing::Money::Money(7))
// CHECK:   @+17 return with billing::Money::operator long(sum) + billing::price(long)(3) + billing::price(double)(2.5)
namespace billing {
long price(long amount) { return amount * 2; }
long price(double weight) { return weight > 30.0 ? 9 : 5; }
class Money {
public:
  Money(long cents = 0) : cents_(cents) {}
  Money operator+(const Money &other) const { return Money(cents_ + other.cents_); }
  operator long() const { return cents_; }

private:
  long cents_;
};
} // namespace billing

long total(billing::Money left) {
  billing::Money sum = left + billing::Money(7);
  return static_cast<long>(sum) + billing::price(3L) + billing::price(2.5);
}
