// ARGS: dump --ir --only charge %s
// CHECK: function charge @+10
// CHECK:   @+13 inline := hours * typeof overflow undefined
// CHECK:   @+13 if inline > restrict
// CHECK:     @+13 inline := restrict
// CHECK:   @+13 return with inline
// ERR: keywords_as_names.c: note: compilation guessed: gnu89 because of restrict as a name at keywords_as_names.c:@+2 [guessed-build]
// Words that later standards took are names here, so the standard is an older one.
long restrict;
long inline;

charge(hours, typeof)
int hours;
long typeof;
{
  inline = hours * typeof;
  if (inline > restrict)
    inline = restrict;
  return inline;
}
