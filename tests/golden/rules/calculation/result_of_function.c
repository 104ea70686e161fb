// ARGS: dump --rules %s
// CHECK: calculation @+7  effect return net * 20 / 100
// CHECK:   The result of vat of is (the net times 20) divided by 100.
// CHECK: calculation @+9  guard exempt = 0  effect b->vat := b->net * 20 / 100
// CHECK:   Set the vat to (the net times 20) divided by 100 when the exempt is 0.
// The value a function returns, by arithmetic, and a sum kept in a structure.
struct bill { long net; long vat; };
long vat_of(long net) {
  return net * 20 / 100;
}
void add_vat(struct bill *b, int exempt) {
  if (!exempt)
    b->vat = b->net * 20 / 100;
}
