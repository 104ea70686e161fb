// ARGS: dump --rules %s
// CHECK: calculation @+15  guard text <> NULL  effect lines := lines + 1  assumes in <> NULL AND fgets_result <> NULL
// CHECK:   Add 1 to the lines when the text is not NULL.
// Checks of handles and of memory, loop counters and logging should be no rule. The comparison of a text with NULL
// counts as a test of the business, so the count behind it does as well.
#include <stdio.h>
#include <stdlib.h>
int main(int argc, char **argv) {
  FILE *in = argc > 1 ? fopen(argv[1], "r") : stdin;
  char *text = malloc(80);
  if (in == NULL || text == NULL) {
    perror("start");
    return 2;
  }
  int lines = 0;
  while (fgets(text, 80, in) != NULL)
    lines++;
  fprintf(stderr, "%d lines\n", lines);
  free(text);
  fclose(in);
  return 0;
}
