// ARGS: dump --ir --only classify %s
// CHECK: function classify @+17
// CHECK:   @+17 ?: (synthetic) kind <> 0
// CHECK:     @+16 (synthetic) selected := read_code()
// CHECK:   else
// CHECK:     @+14 (synthetic) kind := 3
// CHECK:     @+13 (synthetic) selected := kind
// CHECK:   @+12 code := selected
// CHECK:   @+12 ?: kind > 2
// CHECK:     @+11 code := 1
// CHECK:   else
// CHECK:     @+9 read_code read_code
// CHECK:   @+9 (synthetic) kind := kind + 1 overflow undefined
// CHECK:   @+8 code := kind + 1 overflow undefined
// CHECK:   @+8 return with IF code <> 0 THEN code ELSE 9
// A choice whose sides do something becomes an If over a temporary.
int read_code(void);

int classify(int kind) {
  int code = kind ? read_code() : (kind = 3);
  kind > 2 ? (code = 1) : read_code();
  code = (kind++, kind + 1);
  return code ?: 9;
}
