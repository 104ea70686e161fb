// ARGS: dump --rules %s
// CHECK: calculation @+37  effect return net * STANDARD_RATE / 100
// CHECK:   The result of vat is (the net times standard rate (20)) divided by 100.
// CHECK: calculation @+38  guard days <= 10  effect return BASE_FEE / 2
// CHECK:   The result of fee is base fee (50) divided by 2 when the days are at most 10.
// CHECK: calculation @+36  guard days > 10  effect return BASE_FEE + days
// CHECK:   The result of fee is base fee (50) plus the days when the days are more than 10.
// CHECK: calculation @+35  effect return net + net * STANDARD_RATE / 100
// CHECK:   The result of gross is the net plus ((the net times standard rate (20)) divided by 100).
// CHECK: decision @+37  guard acc->balance < amount  effect acc->refused := 7
// CHECK:   Set the refused to 7 when the balance is less than the amount.
// CHECK: calculation @+37  guard acc->balance >= amount  effect acc->balance := acc->balance - amount
// CHECK:   Subtract the amount from the balance when the balance is at least the amount.
// CHECK: calculation @+39  guard held = 0  effect return 100 + code
// CHECK:   The result of require is 100 plus the code when the held is 0.
// CHECK: calculation @+49  effect return net + net * STANDARD_RATE / 100
// CHECK:   The result of bill is the net plus ((the net times standard rate (20)) divided by 100).
// CHECK: calculation @+48  guard days + more > 10  effect return BASE_FEE + (days + more)
// CHECK:   The result of fee is base fee (50) plus (the days plus the more) when the days plus the more is more than 10.
// CHECK: calculation @+46  guard days + more <= 10  effect return BASE_FEE / 2
// CHECK:   The result of fee is base fee (50) divided by 2 when the days plus the more is at most 10.
// CHECK: calculation @+46  effect due := turnover * STANDARD_RATE / 100
// CHECK:   Set the due to (the turnover times standard rate (20)) divided by 100.
// CHECK: calculation @+45  guard old_turnover > 10  effect turnover := turnover + 1
// CHECK:   Add 1 to the turnover when the old turnover is more than 10.
// CHECK: calculation @+43  effect *sum := *sum + selected * STANDARD_RATE / 100
// CHECK:   Add (the selected times standard rate (20)) divided by 100 to the sum.
// CHECK: calculation @+45  guard agreed <> 1  effect return 100 + 5
// CHECK:   The result of post is 100 plus 5 when the agreed is not 1.
// CHECK: calculation @+46  guard agreed = 1 AND accounts[at].balance > 0 AND accounts[at].balance >= fee  effect accounts[at].balance := accounts[at].balance - fee  assumes at < count
// CHECK:   Subtract the fee from the balance for each at from 0 to below the count when the agreed is 1, the balance is more than 0 and the balance is at least the fee.
// CHECK: decision @+44  guard agreed = 1 AND accounts[at].balance > 0 AND accounts[at].balance < fee  effect accounts[at].refused := 7  assumes at < count
// CHECK:   Set the refused to 7 for each at from 0 to below the count when the agreed is 1, the balance is more than 0 and the balance is less than the fee.
// CHECK: decision @+44  guard agreed = 1  effect return 0
// CHECK:   The result of post is 0 when the agreed is 1.
// Macros that compute, decide or refuse are rules of their own where they are defined, in terms of their
// parameters, and what uses them keeps its own.
#define STANDARD_RATE 20
#define VAT(net) ((net) * STANDARD_RATE / 100)
#define SMALL_FEE (BASE_FEE / 2)
#define BASE_FEE 50
#define FEE(days) ((days) > 10 ? BASE_FEE + (days) : SMALL_FEE)
#define GROSS(net) (net) + VAT(net)
#define CHARGE(acc, amount)                                                                                   \
  do {                                                                                                        \
    if ((acc)->balance < (amount))                                                                            \
      (acc)->refused = 7;                                                                                     \
    else                                                                                                      \
      (acc)->balance -= (amount);                                                                             \
  } while (0)
#define REQUIRE(held, code)                                                                                   \
  if (!(held))                                                                                                \
  return 100 + code
// Nothing of these is a rule: they say no more than they are handed, or belong to the function around.
#define LARGER(a, b) ((a) > (b) ? (a) : (b))
#define FIELD(acc) ((acc)->balance)
#define NEXT_UNLESS(held)                                                                                     \
  if (!(held))                                                                                                \
    continue

struct account {
  long balance;
  int refused;
};
long bill(long net) { return GROSS(net); }
long fee(int days, int more) { return FEE(days + more); }
long tax(long turnover, long *sum) {
  long due = VAT(turnover);
  *sum += VAT(LARGER(turnover++, 10));
  return due;
}
int post(struct account *accounts, int count, long fee, int agreed) {
  REQUIRE(agreed == 1, 5);
  for (int at = 0; at < count; ++at) {
    NEXT_UNLESS(FIELD(&accounts[at]) > 0);
    CHARGE(&accounts[at], fee);
  }
  return 0;
}
