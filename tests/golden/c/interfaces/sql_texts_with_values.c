// ARGS: dump --ir --only run %s
// CHECK: function run @+24
// CHECK:   @+26 snprintf q := snprintf(sizeof q, 'SELECT A FROM %s WHERE B = %d', table, n)
// CHECK:   @+26 sqlite3_prepare_v2 other detail "SELECT A FROM ? WHERE B = ?" uses q
// CHECK:   @+26 sqlite3_step select detail "SELECT A FROM ? WHERE B = ?" uses table, n
// CHECK:   @+26 snprintf q := snprintf(sizeof q, 'UPDATE T SET A = %d WHERE %s', n, where)
// CHECK:   @+26 sqlite3_exec (synthetic) T.A := n
// CHECK:   @+25 sqlite3_exec update T columns A detail "UPDATE T SET A = ? WHERE ?" where where uses n, where, NULL, NULL
// CHECK:   @+25 snprintf q := snprintf(sizeof q, 'UPDATE T_%s SET A = %d', where, n)
// CHECK:   @+25 sqlite3_exec other uses q, NULL, NULL
// CHECK:   @+25 snprintf q := snprintf(sizeof q, 'SELECT %s, C FROM T ORDER BY %s', table, where)
// CHECK:   @+25 if n <> 0
// CHECK:     @+24 strcat q := strcat(q, ' DESC')
// CHECK:   @+24 sqlite3_exec other uses q, NULL, NULL
// CHECK:   @+24 snprintf q := snprintf(sizeof q, 'DELETE FROM T WHERE NAME LIKE ''%%%s%%''', table)
// CHECK:   @+24 sqlite3_exec delete T T for select columns NAME detail "DELETE FROM T WHERE NAME LIKE '%?%'" where FUNCTION LIKE(T.NAME, table) uses table, NULL, NULL
// CHECK:   @+24 return with 0
/* What is printed into a text is a value; put into a name, it makes the text unknown. */
typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
int sqlite3_prepare_v2(sqlite3 *, const char *, int, sqlite3_stmt **, const char **), sqlite3_step(sqlite3_stmt *);
int sqlite3_exec(sqlite3 *, const char *, int (*)(void *, int, char **, char **), void *, char **);

int snprintf(char *, unsigned long, const char *, ...);
char *strcat(char *, const char *);
int run(sqlite3 *db, char *table, char *where, int n) {
  char q[200];
  sqlite3_stmt *s;
  snprintf(q, sizeof q, "SELECT A FROM %s WHERE B = %d", table, n);
  sqlite3_prepare_v2(db, q, -1, &s, 0);
  sqlite3_step(s);
  snprintf(q, sizeof q, "UPDATE T SET A = %d WHERE %s", n, where);
  sqlite3_exec(db, q, 0, 0, 0);
  snprintf(q, sizeof q, "UPDATE T_%s SET A = %d", where, n);
  sqlite3_exec(db, q, 0, 0, 0);
  snprintf(q, sizeof q, "SELECT %s, C FROM T ORDER BY %s", table, where);
  if (n) strcat(q, " DESC");
  sqlite3_exec(db, q, 0, 0, 0);
  snprintf(q, sizeof q, "DELETE FROM T WHERE NAME LIKE '%%%s%%'", table);
  sqlite3_exec(db, q, 0, 0, 0);
  return 0;
}
