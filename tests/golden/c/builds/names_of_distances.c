// ARGS: dump --ir --only fare %s
// CHECK: function fare @+6
// CHECK:   @+7 far := zones * near overflow undefined
// CHECK:   @+7 return with far * 2
// `near` and `far` that only name things say nothing of a machine.
int near, far;

int fare(int zones)
{
  far = zones * near;
  return far * 2;
}
