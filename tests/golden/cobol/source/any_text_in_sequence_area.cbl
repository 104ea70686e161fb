      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+11
      *> CHECK:   @+11 MOVE FEE := 1
      *> CHECK:   @+11 MOVE FEE := 2
      *> CHECK:   @+11 GOBACK leaves return
      *> What stands in columns 1 to 6 and 73 to 80 is no text, whatever it is.
MOVE 1 IDENTIFICATION DIVISION.
*CHG01 PROGRAM-ID. SAMPLE.
A="B"  DATA DIVISION.
(((((( WORKING-STORAGE SECTION.
>>X    01  FEE  PIC 9(3).
STOP.  PROCEDURE DIVISION.                                              MOVE 9
000001 MAIN-PARA.                                                       'QUOTE'
PAY-17     MOVE 1 TO FEE                                                TO RATE.
12"        MOVE 2 TO FEE.                                               PAY00010
           GOBACK.
