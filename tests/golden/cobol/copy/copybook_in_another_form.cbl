      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+11
      *> CHECK:   @+11 MOVE FEE := 1; RATE := 1
      *> CHECK:   @+11 GOBACK leaves return
      *> Each file has its own form.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           COPY FEES.
           COPY RATES.
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 1 TO FEE RATE.
           GOBACK.
      *> FILE: FEES.cpy
*> in free form
01 fee
  pic 9(3).
      *> FILE: RATES.cpy
000100 01  RATE  PIC 9(3).                                              RATE0010
