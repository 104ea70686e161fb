// ARGS: dump --ir --only run %s
// CHECK: function run @+15
// CHECK:   @+15 limit := 5
// CHECK:   @+15 SQLBindParameter other
// CHECK:   @+15 SQLBindCol other
// CHECK:   @+15 SQLExecDirect other uses limit, given
// CHECK:   @+15 if all <> 0
// CHECK:     @+15 SQLPrepare other detail "SELECT N FROM A" uses 'SELECT N FROM A'
// CHECK:   else
// CHECK:     @+15 SQLPrepare other detail "SELECT N FROM B WHERE K = ?" uses 'SELECT N FROM B WHERE K = ?'
// CHECK:   @+15 SQLExecute other uses limit
// CHECK:   @+15 SQLFetch fetch fills number
// CHECK:   @+15 return with number
/* A text that is made at run time, and one of two that the same handle has: unknown tables, known items. */
#include <sql.h>

int run(HSTMT h, char *given, int all) {
  long number, limit = 5;
  SQLBindParameter(h, 1, SQL_PARAM_INPUT, SQL_C_LONG, SQL_INTEGER, 0, 0, &limit, 0, NULL);
  SQLBindCol(h, 1, SQL_C_LONG, &number, 0, NULL);
  SQLExecDirect(h, given, SQL_NTS);
  if (all)
    SQLPrepare(h, "SELECT N FROM A", SQL_NTS);
  else
    SQLPrepare(h, "SELECT N FROM B WHERE K = ?", SQL_NTS);
  SQLExecute(h);
  SQLFetch(h);
  return number;
}
