      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+22
      *> CHECK:   @+22 IF RATE = 1
      *> CHECK:     @+22 MOVE FEE := 2
      *> CHECK:   @+23 GOBACK leaves return
      *> ERR: listing_of_ibm.cbl: note: read from a compiler listing: 12 of 32 lines are source [cobol-compiler-listing]
      *> Source below the scales of the pages; lines are those of the listing. A COPY that was printed
      *> is not copied again.
1PP 5655-EC6 IBM Enterprise COBOL for z/OS  6.3.0                 Date 01/02/2020  Time 10:11:12   Page     1
0Invocation parameters:
 LIB,MAP
1PP 5655-EC6 IBM Enterprise COBOL for z/OS  6.3.0       SAMPLE    Date 01/02/2020  Time 10:11:12   Page     2
   LineID  PL SL  ----+-*A-1-B--+----2----+----3----+----4----+----5----+----6----+----7-|--+----8 Map and Cross Reference
0  000001         000100 IDENTIFICATION DIVISION.                                         SAM00010
   000002         000200 PROGRAM-ID. SAMPLE.                                              SAM00020
   000003         000300 DATA DIVISION.                                                   SAM00030
   000004         000400 WORKING-STORAGE SECTION.                                         SAM00040
   000005         000500 01  FEE  PIC 9(3).                                               SAM00050 3C
   000006         000600     COPY RATES.                                                  SAM00060
   000007C        000100 01  RATE  PIC 9(3).                                              RAT00010 3C
1PP 5655-EC6 IBM Enterprise COBOL for z/OS  6.3.0       SAMPLE    Date 01/02/2020  Time 10:11:12   Page     3
   LineID  PL SL  ----+-*A-1-B--+----2----+----3----+----4----+----5----+----6----+----7-|--+----8 Map and Cross Reference
   000008         000700 PROCEDURE DIVISION.                                              SAM00070
   000009         000800 MAIN-PARA.                                                       SAM00080
   000010         000900     IF RATE = 1                                                  SAM00090 7
   000011      1  001000         MOVE 2 TO FEE.                                           SAM00100 5
==000011==> IGYPS0000-W A message of the compiler.
   000012         001100     GOBACK.                                                      SAM00110
1PP 5655-EC6 IBM Enterprise COBOL for z/OS  6.3.0       SAMPLE    Date 01/02/2020  Time 10:11:12   Page     4
0Defined   Cross-reference of data names   References
       5   FEE . . . . . . . . . . . . . . M11
       7   RATE. . . . . . . . . . . . . . 10
