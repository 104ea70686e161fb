// ARGS: dump --rules %s
// CHECK: action @+18  effect SQLExecDirect REMINDER
// CHECK:   Delete the record from REMINDER.
// CHECK: validation @+27  guard sqlite3_step_result <> SQLITE_ROW  effect return 4  assumes rc IN (SQL_SUCCESS, SQL_NO_DATA) AND SQLEndTran_result = SQL_SUCCESS AND (tpcall_result <> -1 OR tperrno = TPETIME)
// CHECK:   Refuse by returning 4 when the sqlite3 step result is not sqlite row (100).
// CHECK: validation @+27  guard sqlite3_step_result = SQLITE_ROW AND amount > 900  effect return 5  assumes rc IN (SQL_SUCCESS, SQL_NO_DATA) AND SQLEndTran_result = SQL_SUCCESS AND (tpcall_result <> -1 OR tperrno = TPETIME)
// CHECK:   Refuse by returning 5 when the sqlite3 step result is sqlite row (100) and the amount is more than 900.
// CHECK: validation @+34  guard rc = 0 AND account > 9000  effect rc := 2
// CHECK:   Refuse with rc 2 when the rc is 0 and the account is more than 9000.
/* Codes that library calls return are plumbing, in whatever variable; a row that is not there is business. */
#include <sql.h>
#define SQLITE_ROW 100
typedef struct sqlite3_stmt sqlite3_stmt;
int sqlite3_bind_int(sqlite3_stmt *, int, int), sqlite3_step(sqlite3_stmt *);
#include <atmi.h>

int charge(SQLHSTMT h, sqlite3_stmt *known, int account, double amount, char *request, int queue) {
  int rc, state = 0;
  long size = 0;
  rc = SQLExecDirect(h, "DELETE FROM REMINDER", SQL_NTS);
  if (rc != SQL_SUCCESS && rc != SQL_NO_DATA)
    return 12;
  if (SQLEndTran(SQL_HANDLE_DBC, h, SQL_COMMIT) != SQL_SUCCESS)
    return 13;
  if (tpcall("RATES", request, size, &request, &size, 0) == -1 && tperrno != TPETIME)
    return 14;
  if (msgsnd(queue, request, size, 0) < 0)
    state = errno;
  sqlite3_bind_int(known, 1, account);
  if (sqlite3_step(known) != SQLITE_ROW)
    return 4;
  if (amount > 900)
    return 5;
  return 0;
}

int answer(int account, char *text) {
  int rc = 0, left = read(3, text, 80);
  if (left <= 0)
    rc = 16;
  if (rc == 0 && account > 9000)
    rc = 2;
  return rc;
}
