// ARGS: dump --rules %s
// CHECK: decision @+27  effect p->isYouth := p->kind = 'Y'
// CHECK:   Set the is youth to whether the kind is 'Y'.
// CHECK: decision @+26  effect p->most := highest[p->level]
// CHECK:   Set the most to the highest[the level].
// CHECK: decision @+33  effect return bands[i].amount
// CHECK:   The result of surcharge is the amount.
// CHECK: decision @+37  guard p->kind = 'C'  effect return 1
// CHECK:   The result of payable is 1 when the kind is 'C'.
// CHECK: decision @+36  guard p->kind <> 'C'  effect *left := p->part
// CHECK:   Set the left to the part when the kind is not 'C'.
// CHECK: decision @+35  guard p->kind <> 'C'  effect return 2
// CHECK:   The result of payable is 2 when the kind is not 'C'.
/* The truth of a test that is kept, a value found in a table that never changes, and a value that replaces the one
   that stays where a check leaves. What is found in a table that is filled at run time is moved. */
struct person {
  char kind, plea;
  int age, level, isYouth;
  long most, seen, part;
};
static const long highest[3] = {20000, 50000, 100000};
static struct {
  int upto;
  long amount;
} bands[] = {{3, 8000}, {6, 11500}, {0, 15400}};
static long last[3];

void note(struct person *p) {
  p->isYouth = p->kind == 'Y';
  p->most = highest[p->level];
  p->seen = last[p->level];
  last[p->level] = p->most;
}

long surcharge(int months) {
  int i = 0;
  while (bands[i].upto != 0 && months > bands[i].upto)
    i++;
  return bands[i].amount;
}

int payable(const struct person *p, long fee, long *left) {
  *left = fee;
  if (p->kind == 'C')
    return 1;
  *left = p->part;
  return 2;
}
