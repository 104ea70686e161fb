// ARGS: scan --quiet --compile-commands . .
// ARGS: query --format csv "select guard, effect, line from rule order by line, effect"
// ARGS: query --format csv "select line, disposition from ledger order by line"
// ARGS: query --format csv "select code, message from diagnostic"
// CHECK: guard,effect,line
// CHECK: age > 65,rate := 20,22
// CHECK: years > LIMIT,rate := 30,25
// CHECK: line,disposition
// CHECK: 20,technical
// CHECK: 21,rule
// CHECK: 22,rule
// CHECK: 24,rule
// CHECK: 25,rule
// CHECK: 27,flow
// CHECK: code,message
// CHECK: compile-option-ignored,"compile option ""-Zz"" is not understood and was ignored"
// Read in each way that differs; what all ways have is told once.
int discount(int age, int years)
{
  int rate = 0;
  if (age > 65)
    rate = 20;
#ifdef MEMBERS
  if (years > LIMIT)
    rate = 30;
#endif
  return rate;
}
// FILE: compile_commands.json
[
{"directory": ".", "file": "several_configurations.c", "command": "cc -c -Zz several_configurations.c"},
{"directory": ".", "file": "several_configurations.c", "command": "cc -O2 -c several_configurations.c"},
{"directory": ".", "file": "several_configurations.c", "command": "cc -DMEMBERS -DLIMIT=5 -c several_configurations.c"},
{"directory": ".", "file": "several_configurations.c", "command": "cc -DMEMBERS -DLIMIT=9 -c several_configurations.c"}
]
