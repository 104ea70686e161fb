// ARGS: dump --ir --only pay %s
// CHECK: function pay @+35
// CHECK:   @+36 balance := 0
// CHECK:   @+36 sqlite3_prepare_v2 (synthetic) other detail "SELECT BALANCE, STATE FROM ACCOUNT WHERE NUMBER = ? AND CLOSED = 0" uses find fills sqlite3_prepare_v2_result
// CHECK:   @+35 if sqlite3_prepare_v2_result <> 0
// CHECK:     @+35 return with 8
// CHECK:   @+35 sqlite3_bind_int other uses number
// CHECK:   @+35 sqlite3_step (synthetic) select ACCOUNT columns BALANCE, STATE, NUMBER, CLOSED detail "SELECT BALANCE, STATE FROM ACCOUNT WHERE NUMBER = ? AND CLOSED = 0" where ACCOUNT.NUMBER = number AND ACCOUNT.CLOSED = 0 uses number fills sqlite3_step_result
// CHECK:   @+34 if sqlite3_step_result <> 100
// CHECK:     @+34 return with 4
// CHECK:   @+34 sqlite3_column_double balance := ACCOUNT.BALANCE
// CHECK:   @+34 sqlite3_column_int (synthetic) STATE := ACCOUNT.STATE
// CHECK:   @+33 if STATE = 3
// CHECK:     @+33 return with 2
// CHECK:   @+33 sqlite3_finalize close
// CHECK:   @+33 sqlite3_prepare_v2 other detail "UPDATE ACCOUNT SET BALANCE = BALANCE - :amount WHERE NUMBER = :number" uses 'UPDATE ACCOUNT SET BALANCE = BALANCE - :amount WHERE NUMBER = :number'
// CHECK:   @+33 sqlite3_bind_double other uses amount
// CHECK:   @+33 sqlite3_bind_int other uses number
// CHECK:   @+33 sqlite3_step (synthetic) ACCOUNT.BALANCE := ACCOUNT.BALANCE - amount
// CHECK:   @+32 sqlite3_step update ACCOUNT columns BALANCE ACCOUNT for select columns BALANCE, NUMBER detail "UPDATE ACCOUNT SET BALANCE = BALANCE - :amount WHERE NUMBER = :number" where ACCOUNT.NUMBER = number uses amount, number fills sqlite3_step_result
// CHECK:   @+31 (synthetic) done := sqlite3_step_result
// CHECK:   @+31 sqlite3_exec delete REMINDER detail "DELETE FROM REMINDER" uses NULL, NULL fills why
// CHECK:   @+31 return with IF done = 101 THEN 0 ELSE 1
/* A statement of SQLite: its text, its parameters, its rows. */
typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
int sqlite3_prepare_v2(sqlite3 *, const char *, int, sqlite3_stmt **, const char **);
int sqlite3_bind_int(sqlite3_stmt *, int, int), sqlite3_bind_double(sqlite3_stmt *, int, double);
int sqlite3_step(sqlite3_stmt *), sqlite3_reset(sqlite3_stmt *), sqlite3_finalize(sqlite3_stmt *);
int sqlite3_column_int(sqlite3_stmt *, int);
double sqlite3_column_double(sqlite3_stmt *, int);
int sqlite3_exec(sqlite3 *, const char *, int (*)(void *, int, char **, char **), void *, char **);

static const char find[] = "SELECT BALANCE, STATE FROM ACCOUNT"
                           " WHERE NUMBER = ? AND CLOSED = 0";

int pay(sqlite3 *db, int number, double amount, char *why) {
  sqlite3_stmt *query, *change;
  double balance = 0;
  if (sqlite3_prepare_v2(db, find, -1, &query, 0) != 0)
    return 8;
  sqlite3_bind_int(query, 1, number);
  if (sqlite3_step(query) != 100)
    return 4;
  balance = sqlite3_column_double(query, 0);
  if (sqlite3_column_int(query, 1) == 3)
    return 2;
  sqlite3_finalize(query);
  sqlite3_prepare_v2(db, "UPDATE ACCOUNT SET BALANCE = BALANCE - :amount WHERE NUMBER = :number", -1, &change, 0);
  sqlite3_bind_double(change, 1, amount);
  sqlite3_bind_int(change, 2, number);
  int done = sqlite3_step(change);
  sqlite3_exec(db, "DELETE FROM REMINDER", 0, 0, &why);
  return done == 101 ? 0 : 1;
}
