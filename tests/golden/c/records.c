// ARGS: dump --ir --only move %s
// CHECK: function move @+22
// CHECK:   @+22 current.born.year := from->born.year
// CHECK:   @+22 table[at].born.month := from->born.month
// CHECK:   @+22 from->id.text[0] := 'X'
// CHECK:   @+22 current.married := 3 overflow wrap
// CHECK:   @+22 *from := current
// CHECK:   @+22 from->born := table[at + 1].born
struct date {
  int year, month;
};
struct person {
  char name[20];
  struct date born;
  union {
    long number;
    char text[8];
  } id;
  unsigned married : 1;
};
struct person current;
struct person table[10];

void move(struct person *from, int at) {
  current.born.year = from->born.year;
  table[at].born.month = (*from).born.month;
  from->id.text[0] = 'X';
  current.married = 3;
  *from = current;
  from->born = table[at + 1].born;
}
