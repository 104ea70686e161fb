// ARGS: scan . -o t.db --quiet
// ARGS: query "SELECT e.role, e.file, e.line, r.effect FROM rule r JOIN rule_evidence e USING (rule) WHERE e.role = 'effect' ORDER BY r.effect, e.file, e.line" --store t.db --format csv
// CHECK: role,file,line,effect
// CHECK: effect,in_macros.c,18,a->fee := a->fee + 7500
// CHECK: effect,rates.h,2,a->fee := a->fee + 7500
// CHECK: effect,rates.h,2,a->fee := a->fee + p
// CHECK: effect,in_macros.c,16,a->total := a->fine + a->costs
// CHECK: effect,rates.h,1,a->total := a->fine + a->costs
// CHECK: effect,rates.h,1,return a->fine + a->costs
// A rule in the body of a macro stands at the macro as well as where it is used.
#include "rates.h"
struct account {
  long fine, costs, fee, total;
};
void charge(struct account *a, long late) {
  a->total = OWED(a);
  if (late > 28)
    ADD_FEE(a, 7500);
}
// FILE: rates.h
#define OWED(a) ((a)->fine + (a)->costs)
#define ADD_FEE(a, p) ((a)->fee += (p))
