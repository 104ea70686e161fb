// ARGS: dump --cfg %s
// CHECK: file f0 virtual_calls.cpp
// CHECK: graph of FlatTariff::fee
// CHECK: n0 entry fee -> n3
// CHECK: n1 end fee -> n2
// CHECK: n2 return
// CHECK: n3 return return line 35
// CHECK: program method @+27:3-35:46 FlatTariff::fee
// CHECK: procedure p0 function @+26:3-35:46 n0 n1 - - fee
// CHECK: statement n0 n3 @+25:35-35:44 - - return
// CHECK: graph of RateTariff::fee
// CHECK: n0 entry fee -> n3
// CHECK: n1 end fee -> n2
// CHECK: n2 return
// CHECK: n3 return return line 40
// CHECK: program method @+24:3-40:62 RateTariff::fee
// CHECK: procedure p0 function @+23:3-40:62 n0 n1 - - fee
// CHECK: statement n0 n3 @+22:42-40:60 - - return
// CHECK: graph of charge
// CHECK: n0 entry charge -> n3
// CHECK: n1 end charge -> n2
// CHECK: n2 return
// CHECK: n3 return return line 43
// CHECK: program function @+19:1-43:77 charge
// CHECK: procedure p0 function @+18:1-43:77 n0 n1 - - charge
// CHECK: statement n0 n3 @+17:50-43:75 - - return
class Tariff {
public:
  virtual ~Tariff();
  virtual long fee(long amount) const = 0;
};

class FlatTariff : public Tariff {
public:
  long fee(long) const override { return 25; }
};

class RateTariff : public FlatTariff {
public:
  long fee(long amount) const override { return amount / 10; }
};

long charge(const Tariff &tariff, long amount) { return tariff.fee(amount); }
