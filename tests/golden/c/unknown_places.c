// ARGS: dump --effects --only settle %s
// ERR: unknown_places.c:@+12:1: warning: header "gone.h" was not found [missing-header]
// ERR: unknown_places.c:@+12:51: error: incomplete definition of type 'struct order' [clang-error]
// ERR: unknown_places.c:@+11:62: error: incomplete definition of type 'struct result' [clang-error]
// CHECK: file f0 unknown_places.c
// CHECK: effects of settle
// CHECK: parameter i1 @+8:13-15:27 o
// CHECK: parameter i3 @+7:30-15:45 r
// CHECK: reads n3 i4 @+6:61-15:67 - fine
// CHECK: reads n3 i3 @+5:61-15:61 - r
// CHECK: reads n3 i1 @+4:50-15:50 - o
// CHECK: writes n3 i5 @+3:50-15:57 whole total
/* Without the header that declares the record a member is unknown, but what leads to it is read. */
#include "gone.h"
void settle(struct order *o, struct result *r) { o->total = r->fine; }
