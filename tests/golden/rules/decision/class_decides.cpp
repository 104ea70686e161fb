// ARGS: dump --rules %s
// CHECK: decision @+37  effect return Money::Money(1600000)
// CHECK:   The result of limit of assessor is 1600000.
// CHECK: decision @+36  effect return Money::Money(who->rent)
// CHECK:   The result of housing of assessor is the rent.
// CHECK: decision @+38  effect return Money::Money(300000)
// CHECK:   The result of limit of youth is 300000.
// CHECK: decision @+37  effect return smaller(Money::Money(who->rent), Money::Money(2500))
// CHECK:   The result of housing of youth is the smaller of the rent and 2500.
// CHECK: decision @+39  guard who->partner = 'Y'  effect total := 9500
// CHECK:   Set the total to 9500 when the partner is 'Y'.
// CHECK: decision @+37  guard who->partner <> 'Y'  effect total := 6000
// CHECK:   Set the total to 6000 when the partner is not 'Y'.
// CHECK: calculation @+37  guard who->children > 0  effect total := Money::operator+=(total, Money::Money(2200))
// CHECK:   Set the total to the total plus 2200 when the children are more than 0.
// What an overrider returns holds for the objects of its class; an object made of a chosen value is chosen; a
// function that gives back one of its parameters selects. Operators that lift those of members are no rules.
class Money {
public:
  Money(long pence = 0) : pence_(pence) {}
  Money &operator+=(const Money &other) {
    pence_ += other.pence_;
    return *this;
  }
  bool operator<(const Money &other) const { return pence_ < other.pence_; }

private:
  long pence_;
};
template <class T> T smaller(const T &a, const T &b) { return b < a ? b : a; }

struct Person {
  char partner;
  int children;
  long rent;
};
class Assessor {
public:
  virtual Money limit() const { return 1600000; }
  virtual Money housing(const Person &who) const { return who.rent; }
};
class Youth : public Assessor {
public:
  Money limit() const { return 300000; }
  Money housing(const Person &who) const { return smaller(Money(who.rent), Money(2500)); }
};

Money allowance(const Person &who) {
  Money total = who.partner == 'Y' ? 9500 : 6000;
  if (who.children > 0)
    total += Money(2200);
  return total;
}
