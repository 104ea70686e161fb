// ARGS: dump --effects --only total %s
// CHECK: file f0 effects_in_graph.c
// CHECK: file f1 <system>/bits/types/struct_FILE.h
// CHECK: effects of total
// CHECK: parameter i0 @+23:11-28:19 count
// CHECK: parameter i2 @+22:22-28:30 log
// CHECK: reads n4 i0 @+23:34-30:38 - count
// CHECK: writes n4 i5 @+22:5-30:23 whole at
// CHECK: writes n4 i6 @+21:5-30:38 whole state
// CHECK: calls n6
// CHECK: reads n6 i6 @+21:22-32:26 - state
// CHECK: reads n6 i4 @+20:5-32:8 - sums
// CHECK: reads n6 i5 @+19:10-32:11 - at
// CHECK: writes n6 i6 @+18:21-32:26 part state
// CHECK: writes n6 i4 @+17:5-32:12 part sums
// CHECK: reads n8 i5 @+17:5-33:6 - at
// CHECK: writes n8 i5 @+16:5-33:6 whole at
// CHECK: reads n10 i5 @+16:24-34:25 - at
// CHECK: handle n10 i2 @+15:5-34:27 - log
// CHECK: reads n11 i4 @+15:12-35:15 - sums
// CHECK: reads n11 i6 @+14:22-35:26 - state

#include <stdio.h>

// What each node reads and writes, and where; a call may change what it gets the address of. A file's name is no value.
int next(int *state);

int total(int count, FILE *log)
{
    int sums[2], at = 0, state = count;

    sums[at] = next(&state);
    at++;
    fprintf(log, "%d", at);
    return sums[0] + state;
}
