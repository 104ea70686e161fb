      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+22
      *> CHECK:   @+22 MOVE A := 1
      *> CHECK:   @+22 FROBNICATE opaque FROBNICATE THE A WITH B because no verb is known here mentions A, B
      *> CHECK:   @+22 MOVE opaque MOVE 2 TO because the targets were not read
      *> CHECK:   @+22 IF opaque IF A > because not read from '>' on mentions A
      *> CHECK:   @+21 IF (synthetic) UNKNOWN(IF A >)
      *> CHECK:     @+21 MOVE B := 3
      *> CHECK:   @+22 MOVE C := 4
      *> CHECK:   @+22 GOBACK leaves return
      *> ERR: garbage_statement.cbl:@+15:12: warning: FROBNICATE statement is kept as text: no verb is known here [cobol-statement-opaque]
      *> ERR: garbage_statement.cbl:@+14:12: warning: 'FROBNICATE' starts no statement [cobol-text-not-understood]
      *> ERR: garbage_statement.cbl:@+14:12: warning: MOVE statement is kept as text: the targets were not read [cobol-statement-opaque]
      *> ERR: garbage_statement.cbl:@+14:12: warning: IF statement is kept as text: not read from '>' on [cobol-statement-opaque]
      *> Text that is no statement is kept, those around it are read.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 1 TO A.
           FROBNICATE THE A WITH B.
           MOVE 2 TO.
           IF A >
               MOVE 3 TO B
           END-IF.
           MOVE 4 TO C.
           GOBACK.
