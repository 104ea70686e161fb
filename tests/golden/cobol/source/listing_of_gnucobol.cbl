      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+16
      *> CHECK:   @+16 MOVE FEE := 2
      *> CHECK:   @+16 GOBACK leaves return
      *> ERR: listing_of_gnucobol.cbl: note: read from a compiler listing: 10 of 22 lines are source [cobol-compiler-listing]
      *> The listing of cobc.
GnuCOBOL 3.1.2.0        sample.cbl           Wed Nov 25 21:47:19 2026  Page 0001

LINE    PG/LN  A...B............................................................

000001         IDENTIFICATION DIVISION.
000002         PROGRAM-ID. SAMPLE.
000003         DATA DIVISION.
000004         WORKING-STORAGE SECTION.
000005         COPY RATES.
000001C        01  FEE  PIC 9(3).
000006         PROCEDURE DIVISION.
000007         MAIN-PARA.
000008             MOVE 2 TO FEE.
000009             GOBACK.

0 warnings in compilation group
