// ARGS: dump --rules %s
// CHECK: calculation @+14  guard amount > 50  effect this->postage_ := this->postage_ + 3  context days > 30
// CHECK:   Add 3 to the postage when the amount is more than 50.
// CHECK: action @+19  guard days > 30  effect Notice::send Notice::send
// CHECK:   Run Notice::send when the days are more than 30.
// What an overrider does happens under the conditions of the virtual call.
class Notice {
public:
  virtual void send(long amount) = 0;
};

class Letter : public Notice {
public:
  void send(long amount) override {
    if (amount > 50)
      postage_ += 3;
  }
  long postage_;
};

void remind(Notice &notice, long amount, int days) {
  if (days > 30)
    notice.send(amount);
}
