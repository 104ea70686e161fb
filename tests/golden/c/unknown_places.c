// ARGS: dump --effects --only settle %s
// CHECK: file f0 unknown_places.c
// CHECK: effects of settle
// CHECK: parameter i1 @+9:13-13:27 o
// CHECK: parameter i3 @+8:30-13:45 r
// CHECK: reads n3 i3 @+7:61-13:61 - r
// CHECK: reads n3 i1 @+6:50-13:50 - o
// ERR: unknown_places.c:@+4:1: warning: header "gone.h" was not found [missing-header]
// ERR: unknown_places.c:@+4:51: error: incomplete definition of type 'struct order' [clang-error]
// ERR: unknown_places.c:@+3:62: error: incomplete definition of type 'struct result' [clang-error]
/* Without the header that declares the record a member is unknown, but what leads to it is read. */
#include "gone.h"
void settle(struct order *o, struct result *r) { o->total = r->fine; }
