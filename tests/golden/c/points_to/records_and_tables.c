// ARGS: dump --points-to %s
// CHECK: bands+16 -> fallback
// CHECK: chain -> made @+40:23
// CHECK: current -> bands
// CHECK: selected -> bands+8
// CHECK: insert.first -> bands
// CHECK: insert.made -> made @+36:23
// CHECK: rate_of.given -> outside
// CHECK: rate_of.each -> bands, fallback, made @+34:23
// CHECK: made @+33:23+16 -> bands
// CHECK: @+33:3 *made is made @+32:23
// CHECK: @+32:3 made->next is made @+31:23+16
// CHECK: @+37:15 *current is bands
// CHECK: @+36:15 current->rate is bands+8
// CHECK: @+41:10 *given is outside
// CHECK: @+40:10 given->code is outside
// CHECK: @+40:48 *each is bands, fallback, made @+26:23
// CHECK: @+39:48 each->next is bands+16, fallback+16, made @+25:23+16
// CHECK: @+39:9 *each is bands, fallback, made @+24:23
// CHECK: @+38:9 each->code is bands, fallback, made @+23:23
// CHECK: @+38:7 *each is bands, fallback, made @+22:23
// CHECK: @+37:7 each->rate is bands+8, fallback+8, made @+21:23+8
// CHECK: @+36:20 *selected is bands+8
// CHECK: @+36:10 current[1] is bands
// CHECK: @+35:10 current[1].rate is bands+8
// Members are apart, elements of an array are one, and what comes from outside is said.

struct band {
  int code;
  double rate;
  struct band *next;
};

static struct band bands[8];
static struct band fallback;
static struct band *chain;
static struct band *current;
static double *selected;

void *malloc(unsigned long);

static void insert(struct band *first) {
  struct band *made = malloc(sizeof *made);
  made->next = first;
  chain = made;
}

static void choose(int at) {
  current = &bands[at];
  selected = &current->rate;
  bands[at].next = &fallback;
}

double rate_of(struct band *given) {
  insert(current);
  choose(given->code);
  for (struct band *each = chain; each; each = each->next)
    if (each->code == 3)
      each->rate = *selected;
  return current[1].rate;
}
