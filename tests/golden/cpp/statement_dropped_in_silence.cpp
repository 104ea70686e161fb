// ARGS: dump --ir --only rate_of %s
// CHECK: function rate_of @+17
// CHECK:   @+17 if this->isRegional
// CHECK:     @+17 - opaque return table.rate(where); because the parser could not read it
// CHECK:   @+18 return with this->base
// ERR: statement_dropped_in_silence.cpp:@+3:6: error: ISO C++ forbids forward references to 'enum' types [clang-error]
// ERR: statement_dropped_in_silence.cpp:@+8:10: error: field has incomplete type 'region' [clang-error]
// An error in one place can make the parser drop a statement elsewhere and say nothing there.
enum region;
struct table {
  double rate(region where) const;
};
struct tariff {
  double rate_of(table const &table) const;
  region where;
  double base;
  bool isRegional;
};
double tariff::rate_of(table const &table) const {
  if (isRegional) {
    return table.rate(where);
  }
  return base;
}
