*> ARGS: dump --ir --only MAIN-PARA %s
*> CHECK: paragraph MAIN-PARA @+13
*> CHECK:   @+14 MOVE FEE := 1
*> CHECK:   @+14 IF FEE = 1
*> CHECK:     @+14 MOVE NOTE-TEXT := 'left with neighbour'
*> CHECK:   @+16 GOBACK leaves return
*> Free form: text anywhere, comments, directives, & joins literals.
identification division.
program-id. sample.
data division.
working-storage section.
01 fee pic 9(3).
01 note-text pic x(40).
procedure division.
MAIN-PARA.
* a comment of Micro Focus
move 1 to fee *> add 2 to fee
if fee = 1
move "left" & " with " &
  "neighbour" to note-text
end-if
goback.
