// ARGS: dump --ir --only report %s
// CHECK: function report @+39
// CHECK:   @+39 getenv accept environment columns HOME uses 'HOME' fills home
// CHECK:   @+41 time accept clock fills now
// CHECK:   @+41 fopen (synthetic) open claims detail "r" uses 'claims.dat' fills claims
// CHECK:   @+40 if claims = NULL
// CHECK:     @+40 fprintf display stderr detail "no claims in %s\n" uses home
// CHECK:     @+40 return with 1
// CHECK:   @+41 while
// CHECK:     @+40 getc (synthetic) read claims fills c
// CHECK:     @+39 while (synthetic) c <> -1
// CHECK:     else
// CHECK:       @+37 while (synthetic) leaves break
// CHECK:     @+37 printf display stdout detail "%c" uses c
// CHECK:   @+37 while
// CHECK:     @+36 fgets (synthetic) accept stdin fills line, fgets_result
// CHECK:     @+35 while (synthetic) fgets_result <> NULL
// CHECK:     else
// CHECK:       @+33 while (synthetic) leaves break
// CHECK:     @+33 sscanf record.n := sscanf(line, '%d %lf'); record.amount := sscanf(line, '%d %lf'); days := sscanf(line, '%d %lf')
// CHECK:   @+33 fscanf (synthetic) read claims detail "%d" fills days, fscanf_result
// CHECK:   @+32 (synthetic) any_holds := fscanf_result <> 1
// CHECK:   @+31 || (synthetic) NOT any_holds
// CHECK:     @+30 fread (synthetic) read claims fills record, fread_result
// CHECK:     @+29 (synthetic) any_holds := fread_result < 1
// CHECK:   @+28 if any_holds
// CHECK:     @+28 fclose close claims
// CHECK:   @+28 return with days
// Files are known by the variable that holds them; a result that is used is the last item filled.
typedef struct stream FILE;
extern FILE *stdin, *stderr;
FILE *fopen(const char *, const char *);
int fclose(FILE *), getc(FILE *), printf(const char *, ...), fprintf(FILE *, const char *, ...);
int fscanf(FILE *, const char *, ...), sscanf(const char *, const char *, ...);
char *fgets(char *, int, FILE *), *getenv(const char *);
long time(long *);
unsigned long fread(void *, unsigned long, unsigned long, FILE *);

FILE *claims;

int report(char *path) {
  char line[80], *home = getenv("HOME");
  struct { int n; double amount; } record;
  int c, days;
  long now = time(0);
  if ((claims = fopen("claims.dat", "r")) == 0) {
    fprintf(stderr, "no claims in %s\n", home);
    return 1;
  }
  while ((c = getc(claims)) != -1)
    printf("%c", c);
  while (fgets(line, 80, stdin))
    days = sscanf(line, "%d %lf", &record.n, &record.amount);
  if (fscanf(claims, "%d", &days) != 1 || fread(&record, sizeof record, 1, claims) < 1)
    fclose(claims);
  return days;
}
