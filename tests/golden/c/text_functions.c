// ARGS: dump --ir --only label %s
// CHECK: function label @+12
// CHECK:   @+13 strcpy title := name
// CHECK:   @+13 strncpy (synthetic) *out := strncpy(title, 10)
// CHECK:   @+12 strcat *out := strcat(*out, '!')
// CHECK:   @+12 sprintf out[3] := sprintf('%d', number)
// CHECK:   @+12 memset when := memset(0, sizeof when)
// CHECK:   @+12 memcpy title := memcpy(out, 4)
char *strcpy(char *, const char *), *strcat(char *, const char *), *strncpy(char *, const char *, unsigned long);
int sprintf(char *, const char *, ...);
void *memset(void *, int, unsigned long), *memcpy(void *, const void *, unsigned long);
char title[40];

void label(char *out, const char *name, int number) {
  struct { int year; } when;
  strcpy(title, name);
  strcat(strncpy(out, title, 10), "!");
  sprintf(out + 3, "%d", number);
  memset(&when, 0, sizeof when);
  memcpy(title, out, 4);
}
