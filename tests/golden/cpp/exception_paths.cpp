// ARGS: dump --cfg %s
// CHECK: file f0 exception_paths.cpp
// CHECK: graph of check
// CHECK: n0 entry check -> n4
// CHECK: n1 end check -> n2
// CHECK: n2 return
// CHECK: n3 join if line 41 -> n5
// CHECK: n4 branch if line 41 -> n3 [e2] -> n1 [not e2]
// CHECK: n5 return throw line 42
// CHECK: program function @+30:1-43:1 check
// CHECK: procedure p0 function @+29:1-43:1 n0 n1 - - check
// CHECK: statement n0 n4 @+29:3-42:28 - - if
// CHECK: statement n3 n5 @+29:5-42:28 - - throw
// CHECK: condition e2 @+27:7-41:17 test
// CHECK: graph of book
// CHECK: n0 entry book -> n4
// CHECK: n1 end book -> n2
// CHECK: n2 return
// CHECK: n3 join -> n8
// CHECK: n4 branch try line 46 -> n5 -> n6 [exception s5] -> n7 [exception s5]
// CHECK: n5 join try line 46 -> n11
// CHECK: n6 join try line 46 -> n10
// CHECK: n7 join try line 46 -> n9
// CHECK: n8 return return line 53
// CHECK: n9 return return line 51
// CHECK: n10 return return line 49
// CHECK: n11 statement check line 47 -> n3 [not exception s2] -> n7 [exception s2]
// CHECK: program function @+17:1-54:1 book
// CHECK: procedure p0 function @+16:1-54:1 n0 n1 - - book
// CHECK: statement n0 n4 @+16:3-52:3 - - try
// CHECK: statement n5 n11 @+16:5-47:18 - - check
// CHECK: statement n6 n10 @+17:5-49:14 - - return
// CHECK: statement n7 n9 @+18:5-51:14 - - return
// CHECK: statement n3 n8 @+19:3-53:11 - - return
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
