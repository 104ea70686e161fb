// ARGS: dump --guards %s
// CHECK: file f0 choices_in_the_dump.c
// CHECK: range r0 p0 p0 main fee
// CHECK: atom r0 a0 s0
// CHECK:  asked before @+18:3-24:43 - + @+18:7-23:20 -
// CHECK: rule R-kychaanwejc9m r0 @+18:5-24:43 - exact more
// CHECK:  choice + @+17:11-24:32 @+17:36-24:37
// CHECK:  clause guard
// CHECK:   alternative
// CHECK:    +a0 weight <= 20
// CHECK: rule R-n3buwk8s3p0cx r0 @+13:5-24:43 - exact more
// CHECK:  choice - @+12:11-24:32 @+12:41-24:42
// CHECK:  clause guard
// CHECK:   alternative
// CHECK:    +a0 weight <= 20
// CHECK: rule R-p8q9w9mdy8ph7 r0 @+9:3-25:33 - exact more
// CHECK:  choice + @+8:10-25:16 @+8:20-25:26
// CHECK: rule R-g5k8hdg3yxsv9 r0 @+7:3-25:33 - exact more
// CHECK:  choice - @+6:10-25:16 @+6:30-25:32
// A value that a test selects: the rule tells where the test stands and where the value does.
int fee(int weight, int express) {
  int due = 0;
  if (!(weight > 20))
    due = weight > 5 && !express ? 30 : 12;
  return express ? due + 9 : due;
}
