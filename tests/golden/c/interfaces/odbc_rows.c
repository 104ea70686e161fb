// ARGS: dump --ir --only overdue %s
// ARGS: scan --quiet -o t.db %s
// ARGS: query --store t.db "SELECT program, resource, resource_kind, operation, columns, line FROM access ORDER BY line, operation, resource"
// CHECK: function overdue @+44
// CHECK:   @+47 SQLPrepare other detail "SELECT L.NUMBER, L.DUE, P.NAME FROM LOAN L, PERSON P WHERE L.PERSON = P.ID AND L.DAYS > ?" uses 'SELECT L.NUMBER, L.DUE, P.NAME FROM LOAN L, PERSON P WHERE L.PERSON = P.ID AND L.DAYS > ?' fills SQLPrepare_result
// CHECK:   @+46 (synthetic) rc := SQLPrepare_result
// CHECK:   @+47 SQLBindParameter other
// CHECK:   @+47 SQLBindCol other
// CHECK:   @+47 SQLBindCol other
// CHECK:   @+47 (synthetic) any_holds := rc <> SQL_SUCCESS
// CHECK:   @+46 || (synthetic) NOT any_holds
// CHECK:     @+45 SQLExecute (synthetic) open list LOAN for select columns NUMBER, DUE, PERSON, DAYS PERSON for select columns NAME, ID detail "SELECT L.NUMBER, L.DUE, P.NAME FROM LOAN L, PERSON P WHERE L.PERSON = P.ID AND L.DAYS > ?" where LOAN.PERSON = PERSON.ID AND LOAN.DAYS > days uses days fills SQLExecute_result
// CHECK:     @+44 (synthetic) any_holds := SQLExecute_result <> SQL_SUCCESS
// CHECK:   @+43 if any_holds
// CHECK:     @+43 SQLError other fills state
// CHECK:     @+43 return with -1
// CHECK:   @+44 while
// CHECK:     @+43 SQLFetch (synthetic) fetch list LOAN for select columns NUMBER, DUE, PERSON, DAYS PERSON for select columns NAME, ID detail "SELECT L.NUMBER, L.DUE, P.NAME FROM LOAN L, PERSON P WHERE L.PERSON = P.ID AND L.DAYS > ?" fills number, due, SQLFetch_result
// CHECK:       on success
// CHECK:         @+41 SQLFetch (synthetic) number := LOAN.NUMBER; due := LOAN.DUE
// CHECK:     @+40 while (synthetic) SQLFetch_result = SQL_SUCCESS
// CHECK:     else
// CHECK:       @+38 while (synthetic) leaves break
// CHECK:     @+38 SQLGetData fetch detail "SELECT L.NUMBER, L.DUE, P.NAME FROM LOAN L, PERSON P WHERE L.PERSON = P.ID AND L.DAYS > ?" fills name, length
// CHECK:       on success
// CHECK:         @+36 SQLGetData (synthetic) name := PERSON.NAME
// CHECK:     @+36 sprintf text := sprintf('UPDATE LOAN SET FEE = %.2f, NOTE = ''%s'' WHERE NUMBER = %ld', due * 0.05, name, number)
// CHECK:     @+36 SQLExecDirect (synthetic) LOAN.FEE := due * 0.05
// CHECK:     @+35 SQLExecDirect (synthetic) LOAN.NOTE := name
// CHECK:     @+34 SQLExecDirect update LOAN columns FEE, NOTE LOAN for select columns NUMBER detail "UPDATE LOAN SET FEE = ?, NOTE = '?' WHERE NUMBER = ?" where LOAN.NUMBER = number uses due * 0.05, name, number fills SQLExecDirect_result
// CHECK:     @+33 (synthetic) rc := SQLExecDirect_result
// CHECK:     @+33 if rc = SQL_ERROR
// CHECK:       @+33 SQLTransact rollback
// CHECK:   @+34 return with 0
// CHECK: program  resource  resource_kind  operation  columns                 line
// CHECK: -------  --------  -------------  ---------  ----------------------  ----
// CHECK: overdue  list      cursor         open                                 57
// CHECK: overdue  LOAN      table          read       NUMBER,DUE,PERSON,DAYS    57
// CHECK: overdue  PERSON    table          read       NAME,ID                   57
// CHECK: overdue  LOAN      table          read       NUMBER,DUE,PERSON,DAYS    61
// CHECK: overdue  PERSON    table          read       NAME,ID                   61
// CHECK: overdue  list      cursor         read                                 61
// CHECK: overdue  LOAN      table          read       NUMBER                    64
// CHECK: overdue  LOAN      table          update     FEE,NOTE                  64
/* ODBC without its headers: parameters and columns are bound to places that count when the statement runs. */
#include <sql.h>

int overdue(HSTMT list, HSTMT mark, long days) {
  long number, length;
  double due;
  char name[31], state[6], text[200];
  RETCODE rc = SQLPrepare(list, (UCHAR *)"SELECT L.NUMBER, L.DUE, P.NAME FROM LOAN L, PERSON P "
                                         "WHERE L.PERSON = P.ID AND L.DAYS > ?", SQL_NTS);
  SQLBindParameter(list, 1, SQL_PARAM_INPUT, SQL_C_LONG, SQL_INTEGER, 0, 0, &days, 0, NULL);
  SQLBindCol(list, 1, SQL_C_LONG, &number, 0, NULL);
  SQLBindCol(list, 2, SQL_C_DOUBLE, &due, 0, NULL);
  if (rc != SQL_SUCCESS || SQLExecute(list) != SQL_SUCCESS) {
    SQLError(0, 0, list, (UCHAR *)state, 0, 0, 0, 0);
    return -1;
  }
  while (SQLFetch(list) == SQL_SUCCESS) {
    SQLGetData(list, 3, SQL_C_CHAR, name, sizeof name, &length);
    sprintf(text, "UPDATE LOAN SET FEE = %.2f, NOTE = '%s' WHERE NUMBER = %ld", due * 0.05, name, number);
    rc = SQLExecDirect(mark, (UCHAR *)text, SQL_NTS);
    if (rc == SQL_ERROR)
      SQLTransact(0, 0, SQL_ROLLBACK);
  }
  return 0;
}
