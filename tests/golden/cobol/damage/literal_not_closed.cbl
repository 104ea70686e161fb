      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+14
      *> CHECK:   @+14 MOVE opaque MOVE 'LEFT OPEN TO NOTE-TEXT.' because the value was not read
      *> CHECK:   @+14 MOVE A := 1
      *> CHECK:   @+14 GOBACK leaves return
      *> ERR: literal_not_closed.cbl:@+11: warning: literal is not closed on its line [cobol-literal-not-closed]
      *> ERR: literal_not_closed.cbl:@+10:12: warning: MOVE statement is kept as text: the value was not read [cobol-statement-opaque]
      *> A literal that is not closed ends with its line.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  NOTE-TEXT  PIC X(20).
       01  A          PIC 9.
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 'LEFT OPEN TO NOTE-TEXT.
           MOVE 1 TO A.
           GOBACK.
