// ARGS: dump --ir --only start %s
// CHECK: function start @+9
// CHECK:   @+11 fill fill using value &name, value &count
// CHECK:   @+11 fill fill using value &name + 1, value &count
// CHECK:   @+11 if same(name, 'none') <> 0
// CHECK:     @+11 unheard_of unheard_of using value &name, value count
// What a callee may write to is passed by its address; what it may only read is passed as the value.
void fill(char *name, int *count);
int same(const char *one, const char *other);

void start(void) {
  char name[20];
  int count;
  fill(name, &count);
  fill(name + 1, &count);
  if (same(name, "none"))
    unheard_of(name, count);
}
