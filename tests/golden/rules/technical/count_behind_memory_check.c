// ARGS: dump --rules %s
// Checks of handles and of memory, loop counters and logging are no rules.
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
