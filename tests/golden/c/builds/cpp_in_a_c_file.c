// ARGS: dump --ir --only pay %s
// ERR: cpp_in_a_c_file.c: note: compilation guessed: C++ because of what only C++ has at cpp_in_a_c_file.c:@+5 [guessed-build]
// CHECK: function pay @+11
// CHECK:   @+12 if amount > 0
// CHECK:     @+12 this->balance := this->balance - amount overflow undefined
// The suffix says C, the text says C++.
class Account {
  long balance;

public:
  void pay(long amount);
};

void Account::pay(long amount)
{
  if (amount > 0)
    balance -= amount;
}
