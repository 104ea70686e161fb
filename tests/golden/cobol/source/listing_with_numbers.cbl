      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+13
      *> CHECK:   @+13 MOVE FEE := 1
      *> CHECK:   @+13 GOBACK leaves return
      *> ERR: listing_with_numbers.cbl: note: read from a compiler listing: 9 of 19 lines are source [cobol-compiler-listing]
      *> No scale: headers stand too far right behind numbers that grow.
1PAGE   1   SAMPLE         10.11.12        FEB  1,1980
 00001          000100 IDENTIFICATION DIVISION.
 00002          000200 PROGRAM-ID. SAMPLE.
 00003          000300 DATA DIVISION.
 00004          000400 WORKING-STORAGE SECTION.
 00005          000500 01  FEE  PIC 9(3).
1PAGE   2   SAMPLE         10.11.12        FEB  1,1980
 00006          000600 PROCEDURE DIVISION.
 00007          000700 MAIN-PARA.
 00008          000800     MOVE 1 TO FEE.
 00009          000900     GOBACK.
 CARD   ERROR MESSAGE
 8      A MESSAGE OF THE COMPILER.
