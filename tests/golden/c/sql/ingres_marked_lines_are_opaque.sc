// ARGS: dump --ir --only list_parts %s
// CHECK: function list_parts @+15
// CHECK:   @+19 - opaque ##  retrieve (part = p.number) where p.state = "N" because a statement of QUEL
// CHECK:   @+20 show show using value part, value 0.0
// CHECK:   @+21 EXEC SQL SELECT INTO select PART columns NUMBER, PRICE detail "SELECT number, price INTO :number, :price FROM part WHERE price > 10" where PART.PRICE > 10 fills number, price
// CHECK:     on success
// CHECK:       @+19 EXEC SQL SELECT INTO (synthetic) number := PART.NUMBER; price := PART.PRICE
// CHECK:   @+20 show show using value number, value price
// CHECK:   @+21 if sqlca.sqlcode <> 0
// CHECK:     @+21 show show using value 0, value 0.0
/* Ingres: lines of QUEL are kept as they stand; SQL is read, the block behind a SELECT is C. */
EXEC SQL INCLUDE SQLCA;
## int   part;

void show(int number, double price);

void list_parts() {
  EXEC SQL BEGIN DECLARE SECTION;
  int    number;
  double price;
  EXEC SQL END DECLARE SECTION;
##  retrieve (part = p.number) where p.state = "N"
##  {
  show(part, 0.0);
##  }
  EXEC SQL SELECT number, price INTO :number, :price FROM part WHERE price > 10;
  EXEC SQL BEGIN;
  show(number, price);
  EXEC SQL END;
  if (sqlca.sqlcode != 0)
    show(0, 0.0);
}
