// ARGS: dump --ir --only fee %s
// CHECK: function fee @+10
// CHECK:   @+10 result := 10
// CHECK:   @+10 - opaque result = = 20; because the parser could not read it
// CHECK:   @+10 if age > 60
// CHECK:     @+10 result := 5
// CHECK:   @+10 - opaque EXEC CICS SYNCPOINT; because the parser could not read it
// CHECK:   @+10 return with result
// ERR: damaged_statements.c:@+5:12: error: expected expression [clang-error]
// ERR: damaged_statements.c:@+7:3: error: use of undeclared identifier 'EXEC' [clang-error]
// What the parser drops stays as opaque text in its place.
int fee(int age) {
  int result = 10;
  result = = 20;
  if (age > 60)
    result = 5;
  EXEC CICS SYNCPOINT;
  return result;
}
