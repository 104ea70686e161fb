// ARGS: dump --ir --only put %s
// ARGS: scan --quiet -o t.db %s
// ARGS: query --store t.db "SELECT qualified_name, kind, type, byte_offset, byte_size FROM item WHERE item LIKE '%%_line%%' ORDER BY byte_offset"
// CHECK: function put @+21
// CHECK:   @+23 fscanf read in detail "%c%*d" fills band
// CHECK:   @+23 fprintf write out detail "%-8.8s|%08ld|%9.2f%c\n" uses name, number, fee, band
// CHECK:   @+23 fprintf write out detail "%*d %s%n" uses width, number, name fills printed
// CHECK:   @+23 printf display stdout detail "%3d%%\n" uses printed
// CHECK: qualified_name       kind         type    byte_offset  byte_size
// CHECK: -------------------  -----------  ------  -----------  ---------
// CHECK: out_line             record-type  group             0         28
// CHECK: out_line.name        member       %-8.8s            0          8
// CHECK: report_line          record-type  group             0         10
// CHECK: report_line.code     member       %-4s              0          4
// CHECK: report_line.field_2  member       %6d               4          6
// CHECK: out_line.number      member       %08ld             9          8
// CHECK: out_line.fee         member       %9.2f            18          9
// CHECK: out_line.band        member       %c               27          1
/* A format of fixed widths is the layout of what it prints; values stand for conversions in their order. */
typedef struct stream FILE;
int fprintf(FILE *, const char *, ...), printf(const char *, ...), fscanf(FILE *, const char *, ...);
#define WIDE "ld"
static const char layout[] = "%-8.8s|%08" WIDE "|%9.2f%c\n";

void put(FILE *out, FILE *in, char *name, long number, double fee, int width) {
  char band;
  int printed;
  fscanf(in, "%c%*d", &band);
  fprintf(out, layout, name, number, fee, band);
  fprintf(out, "%*d %s%n", width, number, name, &printed);
  printf("%3d%%\n", printed);
}

/* A text keeps to its field if its array is no longer. */
void list(FILE *report, FILE *free, char *name) {
  char code[5], street[40];
  fprintf(report, "%-4s%6d\n", code, 7);
  fprintf(free, "%-4s%6d\n", name, 7);
  fprintf(free, "%-30s%6d\n", street, 7);
}
