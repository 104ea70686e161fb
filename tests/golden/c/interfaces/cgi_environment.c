// ARGS: dump --ir --only main %s
// ARGS: scan --quiet -o t.db %s
// ARGS: query --store t.db "SELECT resource, resource_kind, operation, columns, line FROM access ORDER BY line, operation"
// CHECK: function main @+27
// CHECK:   @+28 getenv receive CGI columns REQUEST_METHOD uses 'REQUEST_METHOD' fills method
// CHECK:   @+27 getenv receive CGI columns QUERY_STRING uses 'QUERY_STRING' fills query
// CHECK:   @+26 getenv accept environment columns CLAIM_HOME uses 'CLAIM_HOME' fills home
// CHECK:   @+26 getenv (synthetic) receive CGI columns CONTENT_LENGTH uses 'CONTENT_LENGTH' fills getenv_result
// CHECK:   @+25 length := atoi(getenv_result)
// CHECK:   @+25 if strcmp(method, 'POST') = 0
// CHECK:     @+25 fread accept stdin fills body
// CHECK:   else
// CHECK:     @+25 strcpy body := query
// CHECK:   @+25 printf display stdout detail "Content-type: text/html\n\n<p>%s</p>\n" uses body
// CHECK:   @+25 return with home = NULL
// CHECK: resource     resource_kind  operation  columns         line
// CHECK: -----------  -------------  ---------  --------------  ----
// CHECK: environment  environment    read       CLAIM_HOME        33
// CHECK: CGI          queue          receive    REQUEST_METHOD    33
// CHECK: CGI          queue          receive    QUERY_STRING      33
// CHECK: CGI          queue          receive    CONTENT_LENGTH    34
// CHECK: stdin        console        read                         36
// CHECK: stdout       console        send                         39
/* A program that a web server starts: variables of the request are data, others are settings. */
typedef struct stream FILE;
extern FILE *stdin;
char *getenv(const char *), *strcpy(char *, const char *);
int atoi(const char *), strcmp(const char *, const char *), printf(const char *, ...);
unsigned long fread(void *, unsigned long, unsigned long, FILE *);

int main(void) {
  char body[1000];
  char *method = getenv("REQUEST_METHOD"), *query = getenv("QUERY_STRING"), *home = getenv("CLAIM_HOME");
  int length = atoi(getenv("CONTENT_LENGTH"));
  if (strcmp(method, "POST") == 0)
    fread(body, 1, length, stdin);
  else
    strcpy(body, query);
  printf("Content-type: text/html\n\n<p>%s</p>\n", body);
  return home == 0;
}
