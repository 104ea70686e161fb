// ARGS: dump --points-to %s
// CHECK: held -> one
// CHECK: apart -> one
// CHECK: apart+8 -> two
// CHECK: moved* -> one, two
// CHECK: seen -> one, two
// CHECK: @+25:10 *(&moved + at) is moved*
// A union is one place; a pointer that moves by bytes inside of a record makes one place of the record.

union value {
  int *number;
  char *text;
};
struct packet {
  int *first;
  int *second;
};

static int one, two;
static union value held;
static struct packet apart, moved;
static int *seen;

void fill(int at) {
  held.number = &one;
  apart.first = &one;
  apart.second = &two;
  moved.first = &one;
  moved.second = &two;
  seen = (int *)held.text;
  seen = apart.second;
  seen = *(int **)((char *)&moved + at);
}
