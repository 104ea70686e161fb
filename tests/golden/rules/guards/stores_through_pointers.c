// ARGS: dump --rules %s
// CHECK: decision @+22  guard due > 100 (before reduce()) AND (refund <> 0 OR due <= 100)  effect fee := 5
// CHECK:   Set the fee to 5 when the due is more than 100 (before reduce()) and either the refund is not 0 or the due is at most 100.
// CHECK: decision @+30  guard due > 100 AND refund <> 0  effect fee := 7
// CHECK:   Set the fee to 7 when the due is more than 100 and the refund is not 0.
// CHECK: decision @+44  guard current->state = 1 AND open_claim.amount > 50  effect fee := 9
// CHECK:   Set the fee to 9 when the state is 1 and the amount is more than 50.
// CHECK: decision @+43  guard current->state = 1 AND open_claim.amount > 50  effect current->amount := 0
// CHECK:   Set the amount (claim.amount) to 0 when the state is 1 and the amount (open_claim.amount) is more than 50.
// CHECK: decision @+43  guard current->state = 1 AND open_claim.amount > 50  effect fee := 11
// CHECK:   Set the fee to 11 when the state is 1 and the amount is more than 50.
// CHECK: decision @+54  guard strcmp(at, 'LATE') = 0 AND strcmp(at, 'LATE') <> 0  effect fee := 13
// CHECK:   Set the fee to 13 when the at is 'LATE' and the at is not 'LATE'.
// A store through a pointer ends what was known of an item that it may be: the second test of `due` in settle
// is another question. One that cannot be the item leaves it: in review the second test repeats the first.
long due, paid, fee;

static void reduce(long *amount) { *amount -= 10; }

void settle(int refund) {
  if (due > 100) {
    reduce(&due);
    if (refund || due <= 100)
      fee = 5;
  }
}

static void round_up(long *amount) { *amount += 1; }

void review(int refund) {
  if (due > 100) {
    round_up(&paid);
    if (due > 100 && refund)
      fee = 7;
  }
}

struct claim {
  int state;
  long amount;
};
struct claim open_claim, old_claim;

void decide(void) {
  struct claim *current = &open_claim;
  struct claim *before = &old_claim;
  if (current->state == 1 && open_claim.amount > 50) {
    before->amount = 0;
    if (open_claim.amount > 50)
      fee = 9;
    current->amount = 0;
    if (open_claim.amount > 50)
      fee = 11;
  }
}

int strcmp(const char *, const char *);
char word[9];
static void shift(char *text) { *text = text[1]; }

void read_on(char *from) {
  char *at = word;
  if (strcmp(at, "LATE") == 0) {
    shift(word);
    if (strcmp(at, "LATE") != 0)
      fee = 13;
  }
}
