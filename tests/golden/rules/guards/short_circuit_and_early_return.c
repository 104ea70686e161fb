// ARGS: dump --rules %s
// CHECK: decision @+8  guard c->resident <> 0 AND c->age >= 18 AND c->capital < 16000  effect c->award := 9145
// CHECK:   Set the award to 9145 when the resident is not 0, the age is at least 18 and the capital is less than 16000.
// Early returns and && make up the guard of what follows.
struct claim { int age; int resident; long capital; long award; };
void award(struct claim *c) {
  if (!c->resident)
    return;
  if (c->age >= 18 && c->capital < 16000)
    c->award = 9145;
}
