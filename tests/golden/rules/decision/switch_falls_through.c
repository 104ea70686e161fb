// ARGS: dump --rules %s
// CHECK: decision @+12  guard p->zone IN (1, 2)  effect p->days := 7
// CHECK:   Set the days to 7 when the zone is 1 or 2.
// CHECK: decision @+13  guard p->zone = 3  effect p->days := 5
// CHECK:   Set the days to 5 when the zone is 3.
// CHECK: decision @+14  guard p->zone NOT IN (1, 2, 3)  effect p->days := 1
// CHECK:   Set the days to 1 when the zone is none of 1, 2 and 3.
// A body that is run on into has the conditions of both labels.
struct permit { int zone; int days; };
void set_days(struct permit *p) {
  switch (p->zone) {
  case 1:
  case 2:
    p->days = 7;
    break;
  case 3:
    p->days = 5;
    break;
  default:
    p->days = 1;
  }
}
