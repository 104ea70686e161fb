      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+17
      *> CHECK:   @+17 READY
      *> CHECK:   @+17 EXHIBIT display CONSOLE uses A, B
      *> CHECK:   @+17 EXHIBIT display CONSOLE uses A
      *> CHECK:   @+17 IF A = 1
      *> CHECK:     @+16 EXHIBIT display CONSOLE uses 'ONE', B
      *> CHECK:   @+16 RESET
      *> EXHIBIT shows items, READY and RESET TRACE do nothing to the data.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.

       REMARKS. SHOWS ALL OF IT. IT HAS SEVERAL SENTENCES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A               PIC 9.
       01  B               PIC 9.
       PROCEDURE DIVISION.
       MAIN-PARA.
           READY TRACE.
           EXHIBIT NAMED A B.
           EXHIBIT CHANGED NAMED A.
           IF A = 1 EXHIBIT 'ONE' B.
           RESET TRACE.
