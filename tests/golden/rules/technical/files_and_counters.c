// ARGS: dump --rules %s
// Checks of handles and arguments, loop counters and logging: no rule.
#include <stdio.h>
int main(int argc, char **argv) {
  FILE *in = argc > 1 ? fopen(argv[1], "r") : stdin;
  char text[80];
  if (in == NULL) {
    perror("start");
    return 2;
  }
  int lines = 0;
  while (fgets(text, 80, in) != NULL)
    lines++;
  fprintf(stderr, "%d lines\n", lines);
  fclose(in);
  return 0;
}
