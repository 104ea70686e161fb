      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+11
      *> CHECK:   @+11 MOVE FEE := 1
      *> CHECK:   @+11 GOBACK leaves return
      *> A directive that leaves fixed form is written in any column.
>>SOURCE FORMAT IS FREE
identification division.
program-id. sample.
data division.
working-storage section.
copy fees.
procedure division.
MAIN-PARA.
move 1 to fee
goback.
      *> FILE: fees.cpy
$set sourceformat(free)
01 fee pic 9(3).
