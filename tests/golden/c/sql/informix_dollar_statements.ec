// ARGS: dump --ir --only check_rate %s
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
