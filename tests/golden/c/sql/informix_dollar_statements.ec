// ARGS: dump --ir --only check_rate %s
// ERR: informix_dollar_statements.ec: note: compilation guessed: gnu89 because of a definition without prototype at informix_dollar_statements.ec:@+23 [guessed-build]
// CHECK: function check_rate @+21
// CHECK:   @+28 nr := number
// CHECK:   @+29 EXEC SQL SELECT INTO select RATES columns RATE, SINCE, REMARK, TOWN, NR detail "select rate, since, remark into :rate, :since, :remark from rates where town = :town and nr = :nr" where RATES.TOWN = town AND RATES.NR = nr uses town, nr fills rate, since, remark
// CHECK:     on exception
// CHECK:       @+27 stop_run (synthetic) stop_run
// CHECK:     on success
// CHECK:       @+25 EXEC SQL SELECT INTO (synthetic) rate := RATES.RATE; since := RATES.SINCE; remark := RATES.REMARK
// CHECK:   @+25 if sqlca.sqlcode = SQLNOTFOUND
// CHECK:     @+25 rate := 0
// CHECK:   @+28 EXEC SQL UPDATE (synthetic) RATES.RATE := rate
// CHECK:   @+27 EXEC SQL UPDATE update RATES columns RATE RATES for select columns NR detail "update rates set rate = :rate where nr = :nr" where RATES.NR = nr uses rate, nr
// CHECK:     on exception
// CHECK:       @+25 stop_run (synthetic) stop_run
// CHECK:   @+25 return with SQLCODE
/* Informix: $ marks statements, declarations and host variables. */
$include datetime;
$long rate;
$string town[20];

void stop_run();

int check_rate(number)
int number;
{
  $datetime year to day since;
  EXEC SQL BEGIN DECLARE SECTION;
  lvarchar remark[200];
  int nr;
  EXEC SQL END DECLARE SECTION;
  nr = number;
  $whenever sqlerror call stop_run;
  $select rate, since, remark into $rate, $since, $remark from rates where town = $town and nr = $nr;
  if (sqlca.sqlcode == SQLNOTFOUND)
    rate = 0;
  EXEC SQL ifdef WITH_LOG;
  EXEC SQL insert into log (nr) values (:nr);
  EXEC SQL endif;
  $update rates set rate = $rate where nr = $nr;
  return SQLCODE;
}
