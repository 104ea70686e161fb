// ARGS: dump --cfg --only check %s
// CHECK: file f0 conditions_in_graph.c
// CHECK: graph of check
// CHECK: n0 entry check -> n4
// CHECK: n1 end check -> n2
// CHECK: n2 return
// CHECK: n3 join -> n8
// CHECK: n4 statement = line 35 -> n3
// CHECK: n5 join -> n9
// CHECK: n6 join -> n8
// CHECK: n7 join while line 37 -> n10
// CHECK: n8 branch while line 37 -> n5 [not e15] -> n7 [e15]
// CHECK: n9 return return line 39
// CHECK: n10 statement = line 38 -> n6
// CHECK: program function @+18:1-40:1 check
// CHECK: procedure p0 function @+17:1-40:1 n0 n1 - - check
// CHECK: statement n0 n4 @+18:5-35:27 - - =
// CHECK: statement n3 n8 @+19:5-38:35 - - while
// CHECK: statement n7 n10 @+19:9-38:35 - - =
// CHECK: statement n5 n9 @+19:5-39:15 - - return
// CHECK: condition e15 @+16:12-37:30 not e14
// CHECK: condition e14 @+15:14-37:29 and e10 e13
// CHECK: condition e10 @+14:14-37:20 test
// CHECK: condition e13 @+13:25-37:29 test
// CHECK: asks n4 e6
// CHECK: condition e6 @+9:15-35:26 or e2 e5
// CHECK: condition e2 @+8:15-35:17 test
// CHECK: condition e5 @+7:22-35:26 test
// CHECK: asks n10 e18
// CHECK: condition e18 @+8:15-38:19 test

// The places of conditions: what && || ! are made of, and what stands inside of values.
int check(int age, int child)
{
    int any = age || child;

    while (!(age > 9 && child))
        age = child ? age + 1 : 12;
    return any;
}
