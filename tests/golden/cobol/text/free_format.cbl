*> ARGS: dump --ir --only MAIN-PARA %s
*> CHECK: paragraph MAIN-PARA @+13
*> CHECK:   @+13 MOVE GREETING := 'It''s here'
*> CHECK:   @+13 IF GREETING = SPACES
*> CHECK:     @+13 DISPLAY CONSOLE uses 'none'
*> CHECK:   @+12 GOBACK leaves return
*> Free format: any column, comments anywhere, literals with doubled quotes.
>>SOURCE FORMAT IS FREE
identification division.
program-id. sample.
data division.
working-storage section.
01 greeting pic x(20).
procedure division.
main-para. *> a comment behind code
move 'It''s here' to greeting
          if greeting = spaces *> another
 display "none" end-if. goback.
