      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+18
      *> CHECK:   @+18 IF A = 1
      *> CHECK:     @+18 MOVE B := 2
      *> CHECK:   @+18 ELSE opaque ELSE because no verb is known here
      *> CHECK:   @+18 MOVE B := 3
      *> CHECK:   @+18 MOVE C := 4
      *> CHECK:   @+18 GOBACK leaves return
      *> ERR: else_without_if.cbl:@+14:12: warning: ELSE statement is kept as text: no verb is known here [cobol-statement-opaque]
      *> ERR: else_without_if.cbl:@+13:12: warning: 'ELSE' starts no statement [cobol-text-not-understood]
      *> An ELSE behind a period has lost its IF; what follows is read.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           IF A = 1
               MOVE 2 TO B.
           ELSE
               MOVE 3 TO B.
           MOVE 4 TO C.
           GOBACK.
