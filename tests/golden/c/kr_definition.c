// ARGS: dump --ir --only total %s
// ERR: kr_definition.c: note: compilation guessed: gnu89 because of a definition without prototype at kr_definition.c:@+7 [guessed-build]
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
