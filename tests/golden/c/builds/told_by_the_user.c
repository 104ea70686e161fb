// ARGS: scan --quiet .
// ARGS: query --format csv "select effect from rule order by line"
// ARGS: query --format csv "select code, message from diagnostic"
// ARGS: guess .
// CHECK: effect
// CHECK: code := BASE
// CHECK: code,message
// CHECK: guessed-build,"compilation guessed: Makefile defines LIMIT, BASE"
// CHECK: [[build]]
// CHECK: defines = ["BASE=7"]
// What tacit.toml says stands above what the makefile says.
int band(int income)
{
  int code = 0;
  if (income > LIMIT)
    code = BASE;
  return code;
}
// FILE: Makefile
CFLAGS = -DLIMIT=100 -DBASE=7
// FILE: tacit.toml
[[build]]
path = "told_by_the_user.c"
defines = ["LIMIT=250"]
