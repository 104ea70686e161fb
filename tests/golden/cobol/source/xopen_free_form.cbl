*> ARGS: dump --ir --only MAIN-PARA %s
*> CHECK: paragraph MAIN-PARA @+12
*> CHECK:   @+16 MOVE NOTE-TEXT := 'left with a neighbour'
*> CHECK:   @+17 ADD FEE := FEE + 5
*> CHECK:   @+17 GOBACK leaves return
*> X/Open: indicators in column 1, a literal goes on behind a hyphen.
identification division.
program-id. sample.
data division.
working-storage section.
01 fee pic 9(3).
01 note-text pic x(40).
procedure division.
MAIN-PARA.
* add 1 to fee
/ add 2 to fee
D add 3 to fee
\D add 4 to fee
    move "left with "-
         "a neighbour" to note-text
    add 5 to fee
    goback.
