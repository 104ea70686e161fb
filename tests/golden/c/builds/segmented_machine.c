// ARGS: dump --ir --only parcel %s
// ARGS: scan --quiet %s
// ARGS: query --format csv "select name, type, byte_offset, byte_size from item where name in ('count', 'grams', 'zone') order by byte_offset, name"
// CHECK: function parcel @+20
// CHECK:   @+21 near := index
// CHECK:   @+21 total := all[near].count * 1000 overflow wrap
// CHECK:   @+21 if name[0] = 'X'
// CHECK:     @+21 total := 65535
// CHECK:   @+21 return with total
// CHECK: name,type,byte_offset,byte_size
// CHECK: count,int,0,2
// CHECK: grams,long,2,4
// CHECK: zone,char,6,1
// ERR: segmented_machine.c: note: compilation guessed: _cdecl, far, huge left out; 16-bit because of pointers of a segmented machine at segmented_machine.c:@+8 [guessed-build]
// Pointers of the PC of 16 bits: the words are left out, an int has 16 bits.
struct record {
  int count;
  long grams;
  char zone;
};

struct record far *current;

int _cdecl parcel(char far *name, struct record huge *all, int index)
{
  int near = index;
  unsigned total = all[near].count * 1000;
  if (name[0] == 'X')
    total = 65535u;
  return total;
}
