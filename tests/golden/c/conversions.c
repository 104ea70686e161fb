// ARGS: dump --ir --only fit %s
// CHECK: function fit @+12
// CHECK:   @+12 narrow := wide overflow wrap
// CHECK:   @+12 narrow := 12
// CHECK:   @+12 plain := plain - 1 overflow wrap
// CHECK:   @+12 wide := real overflow undefined
// CHECK:   @+12 wide := ((long) (real * 100 + 0.5)) / 100.0 overflow undefined
// CHECK:   @+12 real := wide / 2
// CHECK:   @+12 real := (double) wide / 2
// CHECK:   @+12 narrow := narrow + 2.5 overflow undefined
// CHECK:   @+12 if plain > narrow
// CHECK:     @+12 real := 1
// What a conversion does to a value stands on the assignment; casts that the source wrote stay.
void fit(long wide, unsigned plain, short narrow, double real) {
  narrow = wide;
  narrow = 12;
  plain = plain - 1;
  wide = real;
  wide = (long)(real * 100 + 0.5) / 100.0;
  real = wide / 2;
  real = (double)wide / 2;
  narrow += 2.5;
  if (plain > narrow)
    real = 1;
}
