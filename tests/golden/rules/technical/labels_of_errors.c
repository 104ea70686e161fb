// ARGS: dump --rules %s
// CHECK: calculation @+18  guard amount <= limit  effect fee := amount / 100  assumes rc >= 0 AND read_account(account) = 0
// CHECK:   Set the fee to the amount divided by 100 when the amount is at most the limit.
// CHECK: decision @+19  guard amount <= limit  effect return 0  assumes rc >= 0 AND read_account(account) = 0 AND write_account(account, amount + fee) = 0
// CHECK:   The result of settle is 0 when the amount is at most the limit.
// CHECK: validation @+19  guard amount > limit  effect return 4  assumes rc >= 0 AND read_account(account) = 0
// CHECK:   Refuse by returning 4 when the amount is more than the limit.
// A label that is jumped to because of what several functions of other files returned is where they give up:
// what follows them asks for nothing by that. A label that the business jumps to stays a decision.
int settle(long account, long amount, long limit) {
  int rc;
  long fee = 0;
  rc = lock_account(account);
  if (rc < 0)
    goto failed;
  if (read_account(account) != 0)
    goto failed;
  if (amount > limit)
    goto refused;
  fee = amount / 100;
  if (write_account(account, amount + fee) != 0)
    goto failed;
  return 0;
refused:
  return 4;
failed:
  return 8;
}
