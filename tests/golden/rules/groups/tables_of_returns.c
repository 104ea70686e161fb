// ARGS: dump --groups %s
// CHECK: decision-table @+16 to @+19  target return  hits unique  otherwise rule
// CHECK:   1 @+15  when o->country = 31  then return 1
// CHECK:   2 @+16  when o->country = 43  then return 2
// CHECK:   default @+16  when o->country NOT IN (31, 43)  then return 9
// CHECK: decision-table @+23 to @+26  target fee  hits unique  otherwise value @+20 fee := 5
// CHECK:   1 @+22  when o->country = 31  then fee := 7
// CHECK:   2 @+24  when o->country = 43  then fee := 12
struct order {
  int weight;
  int country;
  int urgent;
};

// Early returns are a table; the return behind them is its default.
int zone(const struct order *o) {
  if (o->country == 31)
    return 1;
  if (o->country == 43)
    return 2;
  return 9;
}

// Two tables: falling through a switch, and a value that stays.
int price(const struct order *o) {
  int fee = 5;
  switch (o->country) {
  case 31:
    fee = 7;
    break;
  case 43:
    fee = 12;
    break;
  }
  return fee;
}

// A single condition is no table.
int surcharge(const struct order *o) {
  int extra = 0;
  if (o->urgent)
    extra = 25;
  return extra * o->weight;
}
