// ARGS: dump --rules %s
// CHECK: decision @+13  effect *pct := 0
// CHECK:   Set the percentage to 0.
// CHECK: validation @+13  guard age < 18  effect return 4
// CHECK:   Refuse by returning 4 when the age is less than 18.
// CHECK: decision @+13  guard age >= 18 AND income > 20000  effect *pct := 50
// CHECK:   Set the percentage to 50 when the age is at least 18 and the income is more than 20000.
// CHECK: decision @+13  guard age >= 18 AND income <= 20000 AND income > 10000  effect *pct := 25
// CHECK:   Set the percentage to 25 when the age is at least 18 and the income is more than 10000 and at most 20000.
// CHECK: decision @+12  guard age >= 18  effect return 0
// CHECK:   The result of share is 0 when the age is at least 18.
/* Share of the fine that a partner pays. */
int share(int age, int income, int *pct)
{
    *pct = 0;
    if (age < 18)
        return 4;
    if (income > 20000)
        *pct = 50;
    else if (income > 10000)
        *pct = 25;
    return 0;
}
