      *> ARGS: dump --ir --only MAIN %s
      *> CHECK: paragraph MAIN @+6
      *> CHECK:   @+6 EXEC SQL DELETE delete FEES FEES for select columns KIND detail "delete from fees where kind = ''" where FEES.KIND = ''
      *> ERR: quote_that_ends_the_file.cbl:@+6: warning: literal is not closed on its line [cobol-literal-not-closed]
       identification division.
       program-id. quotes.
       procedure division.
       main.
           exec sql
             delete from fees where kind = ' 