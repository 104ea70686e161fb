// ARGS: dump --rules --only settle %s
// CHECK: decision @+30  guard limitOf(age) < amount  effect return 1  assumes NOT EXCEPTION on if
// CHECK:   The result of settle is 1 when the limit of of the age is less than the amount.
// CHECK: decision @+31  guard limitOf(age) >= amount AND limitOf = 400  effect *paid := 300  assumes NOT EXCEPTION on if AND NOT EXCEPTION on = limitOf
// CHECK:   Set the paid to 300 when the limit of of the age is at least the amount and the limit of is 400.
// CHECK: decision @+32  guard limitOf(age) >= amount AND limitOf <> 400  effect *paid := 250  assumes NOT EXCEPTION on if AND NOT EXCEPTION on = limitOf
// CHECK:   Set the paid to 250 when the limit of of the age is at least the amount and the limit of is not 400.
// CHECK: calculation @+32  guard limitOf(age) >= amount  effect rest := limitOf(amount)  assumes NOT EXCEPTION on if AND NOT EXCEPTION on = limitOf
// CHECK:   Set the rest to the limit of of the amount when the limit of of the age is at least the amount.
// CHECK: calculation @+31  guard limitOf(age) >= amount  effect *paid := *paid + 7  assumes NOT EXCEPTION on if AND NOT EXCEPTION on = limitOf AND NOT EXCEPTION on = rest
// CHECK:   Add 7 to the paid when the limit of of the age is at least the amount.
// CHECK: decision @+31  guard EXCEPTION on if OR limitOf(age) >= amount AND EXCEPTION on = limitOf OR limitOf(age) >= amount AND EXCEPTION on = rest OR EXCEPTION on try  effect return refusal->code
// CHECK:   The result of settle is the code when either (if fails) or (the limit of of the age is at least the amount and = limitOf fails) or (the limit of of the age is at least the amount and = rest fails) or (try fails).
// CHECK: calculation @+31  guard limitOf(age) >= amount  effect *paid := *paid - rest  assumes NOT EXCEPTION on if AND NOT EXCEPTION on = limitOf AND NOT EXCEPTION on = rest
// CHECK:   Subtract the rest from the paid when the limit of of the age is at least the amount.
// CHECK: decision @+30  guard limitOf(age) >= amount  effect return 0  assumes NOT EXCEPTION on if AND NOT EXCEPTION on = limitOf AND NOT EXCEPTION on = rest
// CHECK:   The result of settle is 0 when the limit of of the age is at least the amount.
// A test that throws decides nothing, and what follows a call that threw does not run, behind the try neither.
struct Refused {
  explicit Refused(int code);
  int code;
};
int limitOf(int age) {
  if (age < 18)
    throw Refused(4);
  return age * 20;
}
int settle(int age, int amount, int *paid) {
  int rest = 0;
  try {
    if (limitOf(age) < amount)
      return 1;
    switch (limitOf(rest)) {
    case 400:
      *paid = 300;
      break;
    default:
      *paid = 250;
    }
    rest = limitOf(amount);
    *paid = *paid + 7;
  } catch (const Refused &refusal) {
    return refusal.code;
  }
  *paid = *paid - rest;
  return 0;
}
