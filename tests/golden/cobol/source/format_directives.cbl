      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+13
      *> CHECK:   @+13 MOVE FEE := 1
      *> CHECK:   @+14 MOVE FEE := 2
      *> CHECK:   @+15 MOVE FEE := 3
      *> CHECK:   @+17 GOBACK leaves return
      *> >>SOURCE and $SET SOURCEFORMAT hold from their line on.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FEE  PIC 9(3).
       >>SOURCE FORMAT IS FREE
procedure division.
MAIN-PARA.
move 1 to fee
>>SOURCE FORMAT IS FIXED
000100     MOVE 2 TO FEE                                                FIXED001
      $SET SOURCEFORMAT"FREE"
move 3 to fee
$SET SOURCEFORMAT(VARIABLE)
      * MOVE 4 TO FEE
           GOBACK.
