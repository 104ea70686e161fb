// ARGS: dump --ir --only withdraw %s
// CHECK: function withdraw @+9
// CHECK:   @+9 if amount > this->balance_
// CHECK:     @+9 throw 5
// CHECK:   @+9 this->balance_ := this->balance_ - amount overflow undefined
// CHECK:   @+9 Account::log Account::log using *this, value amount
// CHECK:   @+9 return with TRUE
class Account {
public:
  explicit Account(long start) : balance_(start) {}
  bool withdraw(long amount) {
    if (amount > balance_)
      throw 5;
    balance_ -= amount;
    log(amount);
    return true;
  }
  void log(long amount);

private:
  long balance_ = 0;
};
