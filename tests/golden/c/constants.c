// ARGS: dump --ir --only charge %s
// CHECK: function charge @+16
// CHECK:   @+16 if code = '\0' OR code = 'Y'
// CHECK:     @+16 return with NONE
// CHECK:   @+16 if age >= PENSION_AGE
// CHECK:     @+16 return with amount * RATE / FULL
// CHECK:   @+16 amount := IF amount < LIMIT THEN amount ELSE LIMIT
// CHECK:   @+16 return with amount * 0x10 + 1.50 + sizeof(int)
// Constants keep their names: macros of one literal, enumerators, const variables, unprintable characters.
#define RATE 0.15
#define OLD_LIMIT 1000L
#define LIMIT OLD_LIMIT
#define NONE (-1)
#define SMALLER(a, b) ((a) < (b) ? (a) : (b))
enum { REDUCED = 3, FULL };
static const int PENSION_AGE = 66;

double charge(double amount, int age, char code) {
  if (code == '\0' || code == 'Y')
    return NONE;
  if (age >= PENSION_AGE)
    return amount * RATE / FULL;
  amount = SMALLER(amount, LIMIT);
  return amount * 0x10 + 1.50f + sizeof(int);
}
