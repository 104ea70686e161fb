// ARGS: dump --points-to %s
// CHECK: Account::Account.this -> chained.first, made @+36:11, made @+37:25, outside
// CHECK: Account::link.other -> made @+36:25, outside
// CHECK: Account::link.this -> chained.first, outside
// CHECK: raise.level -> chained.level, made @+34:25, outside
// CHECK: chained.first+8 -> made @+33:25, outside
// CHECK: chained.second -> made @+32:25
// CHECK: chained.code -> made @+31:25, outside
// CHECK: made @+30:25 is seen outside
// CHECK: made @+29:25+8 -> outside
// CHECK: @+20:33 *this is chained.first, made @+27:11, made @+28:25, outside
// CHECK: @+19:33 this->code is chained.first, made @+26:11, made @+27:25, outside
// CHECK: @+18:46 *this is chained.first, made @+25:11, made @+26:25, outside
// CHECK: @+17:46 this->next is chained.first+8, made @+24:11+8, made @+25:25+8, outside
// CHECK: @+17:31 *this is chained.first, outside
// CHECK: @+16:31 this->next is chained.first+8, outside
// CHECK: @+15:39 *other is nothing
// CHECK: @+17:33 *level is chained.level, made @+21:25, outside
// CHECK: @+16:41 *level is chained.level, made @+20:25, outside
// CHECK: @+20:14 *second is made @+19:25
// CHECK: @+20:15 *first.next is made @+18:25, outside
// CHECK: @+19:15 first.next->code is made @+17:25, outside
// CHECK: @+19:9 *code is made @+16:25, outside
// CHECK: @+21:18 *second is made @+15:25
// CHECK: @+20:18 second->code is made @+14:25
// References, objects of methods, new, and what a container holds.

struct Account {
  int code;
  Account *next;
  explicit Account(int given) : code(given), next(nullptr) {}
  void link(Account &other) { next = &other; }
};

static void raise(int &level) { level = level + 1; }

int chained(int wanted) {
  Account first(wanted);
  Account *second = new Account(2);
  first.link(*second);
  int &code = first.next->code;
  raise(code);
  int level = 0;
  raise(level);
  return level + second->code;
}
