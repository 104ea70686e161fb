// ARGS: dump --cfg %s
// CHECK: file f0 exception_paths.cpp
// CHECK: graph of check
// CHECK: n0 entry check -> n4
// CHECK: n1 end check -> n2
// CHECK: n2 return
// CHECK: n3 join if line 40 -> n5
// CHECK: n4 branch if line 40 -> n3 [e2] -> n1 [not e2]
// CHECK: n5 return throw line 41
// CHECK: program function @+29:1-42:1 check
// CHECK: procedure p0 function @+28:1-42:1 n0 n1 - - check
// CHECK: statement n0 n4 @+28:3-41:28 - - if
// CHECK: statement n3 n5 @+28:5-41:28 - - throw
// CHECK: graph of book
// CHECK: n0 entry book -> n4
// CHECK: n1 end book -> n2
// CHECK: n2 return
// CHECK: n3 join -> n8
// CHECK: n4 branch try line 45 -> n5 -> n6 [exception s5] -> n7 [exception s5]
// CHECK: n5 join try line 45 -> n11
// CHECK: n6 join try line 45 -> n10
// CHECK: n7 join try line 45 -> n9
// CHECK: n8 return return line 52
// CHECK: n9 return return line 50
// CHECK: n10 return return line 48
// CHECK: n11 statement check line 46 -> n3 -> n7 [exception s2]
// CHECK: program function @+17:1-53:1 book
// CHECK: procedure p0 function @+16:1-53:1 n0 n1 - - book
// CHECK: statement n0 n4 @+16:3-51:3 - - try
// CHECK: statement n5 n11 @+16:5-46:18 - - check
// CHECK: statement n6 n10 @+17:5-48:14 - - return
// CHECK: statement n7 n9 @+18:5-50:14 - - return
// CHECK: statement n3 n8 @+19:3-52:11 - - return
// What `check` throws comes to the first handler that names its class or a base of it.
struct Failure {};
struct ValidationError : Failure {};
struct Unrelated {};

void check(long amount) {
  if (amount <= 0)
    throw ValidationError();
}

int book(long amount) {
  try {
    check(amount);
  } catch (const Unrelated &) {
    return 11;
  } catch (const Failure &) {
    return 12;
  }
  return 0;
}
