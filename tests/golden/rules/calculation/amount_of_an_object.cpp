// ARGS: dump --rules %s
// CHECK: calculation @+17  effect due := 0.02 * paid
// CHECK:   Set the due to 0.02 times the paid.
// CHECK: calculation @+17  guard isTiered  effect due := Tariff::tiered(*tariff, kind, paid)
// CHECK:   Set the due to the tiered of tariff of the tariff, the kind and the paid when the is tiered is set.
// CHECK: decision @+18  guard year > 1999  effect rate := Tariff::rate(*tariff, kind, year)
// CHECK:   Set the rate to the rate of tariff of the tariff, the kind and the year when the year is more than 1999.
// CHECK: calculation @+17  effect return due + rate
// CHECK:   The result of fee is the due plus the rate.
// An amount that a method made elsewhere of an amount and a kind is computed; what is only looked up for a kind is
// selected.
enum class Kind { single, shared };
class Tariff {
public:
  double tiered(Kind kind, double paid) const;
  double rate(Kind kind, int year) const;
};
double fee(const Tariff &tariff, Kind kind, double paid, bool isTiered, int year) {
  double due = 0.02 * paid;
  if (isTiered)
    due = tariff.tiered(kind, paid);
  double rate = 0.1;
  if (year > 1999)
    rate = tariff.rate(kind, year);
  return due + rate;
}
