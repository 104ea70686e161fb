// ARGS: scan --quiet --compile-commands . .
// ARGS: query --format csv "select effect from rule"
// ARGS: query --format csv "select code, message from diagnostic"
// CHECK: effect
// CHECK: code := 7
// CHECK: code,message
// CHECK: compile-option-ignored,"compile option ""--target=none-at-all"" is not understood and was ignored"
// CHECK: compile-option-ignored,"compile option ""-std=k&r99"" is not understood and was ignored"
// The file is read all the same.
int band(int income)
{
  int code = 0;
  if (income > 10)
    code = 7;
  return code;
}
// FILE: compile_commands.json
[{"directory": ".", "file": "unknown_standard_and_target.c",
  "command": "cc -std=k&r99 --target=none-at-all -c unknown_standard_and_target.c"}]
