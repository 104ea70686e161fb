// ARGS: dump --ir --only tax %s
// CHECK: function tax @+35
// CHECK:   @+37 count := 0
// CHECK:   @+37 dbcmd other uses 'SELECT NUMBER, VALUE, BAND '
// CHECK:   @+37 dbfcmd other uses 'FROM PARCEL WHERE PARISH = %d AND OWNER = ''%s''', parish, name
// CHECK:   @+37 dbsqlexec (synthetic) open db PARCEL for select columns NUMBER, VALUE, BAND, PARISH, OWNER detail "SELECT NUMBER, VALUE, BAND FROM PARCEL WHERE PARISH = ? AND OWNER = '?'" where PARCEL.PARISH = parish AND PARCEL.OWNER = name uses parish, name fills dbsqlexec_result
// CHECK:   @+36 if dbsqlexec_result = FAIL
// CHECK:     @+36 return with -1
// CHECK:   @+36 while
// CHECK:     @+35 dbresults (synthetic) other fills dbresults_result
// CHECK:     @+34 while (synthetic) dbresults_result <> NO_MORE_RESULTS
// CHECK:     else
// CHECK:       @+32 while (synthetic) leaves break
// CHECK:     @+32 dbbind other
// CHECK:     @+32 dbbind other
// CHECK:     @+32 while
// CHECK:       @+31 dbnextrow (synthetic) fetch db PARCEL for select columns NUMBER, VALUE, BAND, PARISH, OWNER detail "SELECT NUMBER, VALUE, BAND FROM PARCEL WHERE PARISH = ? AND OWNER = '?'" fills number, value, dbnextrow_result
// CHECK:         on success
// CHECK:           @+29 dbnextrow (synthetic) number := PARCEL.NUMBER; value := PARCEL.VALUE
// CHECK:       @+28 while (synthetic) dbnextrow_result <> NO_MORE_ROWS
// CHECK:       else
// CHECK:         @+26 while (synthetic) leaves break
// CHECK:       @+26 dbdata (synthetic) BAND := PARCEL.BAND
// CHECK:       @+25 if *BAND = 'A' AND value > 40000
// CHECK:         @+25 count := count + 1 overflow undefined
// CHECK:   @+26 dbfcmd other uses 'INSERT INTO TALLY (PARISH, PARCELS) VALUES (%d, %d)', parish, count
// CHECK:   @+26 dbsqlexec (synthetic) TALLY.PARISH := parish; TALLY.PARCELS := count
// CHECK:   @+25 dbsqlexec insert TALLY columns PARISH, PARCELS detail "INSERT INTO TALLY (PARISH, PARCELS) VALUES (?, ?)" uses parish, count
// CHECK:   @+25 dbrpcinit other uses 'close_parish'
// CHECK:   @+25 dbrpcparam other
// CHECK:   @+25 dbrpcsend CLOSE_PARISH using parish
// CHECK:   @+25 return with count
/* DB-Library: the text comes in parts, columns are bound for the rows that follow. */
#include <sybfront.h>
#include <sybdb.h>

int tax(DBPROCESS *db, int parish, char *name) {
  DBINT number;
  DBFLT8 value;
  int count = 0;
  dbcmd(db, "SELECT NUMBER, VALUE, BAND ");
  dbfcmd(db, "FROM PARCEL WHERE PARISH = %d AND OWNER = '%s'", parish, name);
  if (dbsqlexec(db) == FAIL)
    return -1;
  while (dbresults(db) != NO_MORE_RESULTS) {
    dbbind(db, 1, INTBIND, 0, (BYTE *)&number);
    dbbind(db, 2, FLT8BIND, 0, (BYTE *)&value);
    while (dbnextrow(db) != NO_MORE_ROWS)
      if (*(char *)dbdata(db, 3) == 'A' && value > 40000)
        count++;
  }
  dbfcmd(db, "INSERT INTO TALLY (PARISH, PARCELS) VALUES (%d, %d)", parish, count);
  dbsqlexec(db);
  dbrpcinit(db, "close_parish", 0);
  dbrpcparam(db, "@parish", 0, 56, -1, -1, (BYTE *)&parish);
  dbrpcsend(db);
  return count;
}
