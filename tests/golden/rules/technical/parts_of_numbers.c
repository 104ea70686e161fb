// ARGS: dump --rules %s
// CHECK: calculation @+23  effect return pence / 100 * 100
// CHECK:   The result of whole pounds is (the pence divided by 100) times 100.
// CHECK: calculation @+26  effect sum := sum + (no[i] - '0') * (9 - i)  assumes i < 8
// CHECK:   Set the sum to the sum of (the number[i] minus '0') times (9 minus i) for each i from 0 to below 8.
// CHECK: calculation @+25  effect return sum % 11
// CHECK:   The result of check is the sum modulo 11.
/* Taking a date apart, reading digits and walking through a text compute nothing; the same operators do elsewhere. */
struct day {
  int year, month, day;
};
void split(long date, struct day *d) {
  d->year = (int)(date / 10000);
  d->month = (int)(date / 100 % 100);
  d->day = (int)(date % 100);
}

long read_number(const char *s, int n) {
  long v = 0;
  while (n-- > 0)
    v = v * 10 + (*s++ - '0');
  return v;
}

long whole_pounds(long pence) { return pence / 100 * 100; }

int check(const char *no) {
  int i, sum = 0;
  for (i = 0; i < 8; i++)
    sum += (no[i] - '0') * (9 - i);
  return sum % 11;
}
