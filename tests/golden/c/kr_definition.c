// ARGS: dump --ir --only total %s
// CHECK: function total @+5
// CHECK:   @+10 calls := calls + 1 overflow undefined
// CHECK:   @+10 i := lookup(name)
// CHECK:   @+10 return with price * items + i
// Definitions, functions and types of the time before prototypes.
total(price, items, name)
double price;
char *name;
{
  static calls;
  register i;
  calls++;
  i = lookup(name);
  return price * items + i;
}
