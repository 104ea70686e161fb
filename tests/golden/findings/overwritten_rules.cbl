      *> ARGS: dump --findings %s
      *> CHECK: warning overwritten-rule @+21  A value of FEE that nothing reads
      *> CHECK:   In MAIN, the value of FEE := 10 is lost: FEE gets another one before anything reads it.
      *> CHECK:   subject @+19  OVERWRITE.PARM.FEE
      *> CHECK:   proof @+23
      *> A value that nothing reads before the next one. No finding: one that
      *> only some ways replace, one that is read in between, one that STRING
      *> writes over in part.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. OVERWRITE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  KEPT            PIC 9(3).
       LINKAGE SECTION.
       01  PARM.
           05  AGE         PIC 9(3).
           05  FEE         PIC 9(5)V99.
           05  REBATE      PIC 9(5)V99.
           05  NOTE-TEXT   PIC X(40).
       PROCEDURE DIVISION USING PARM.
       MAIN.
           IF AGE > 65
               MOVE 10 TO FEE
               MOVE 5 TO REBATE
               MOVE 'SENIOR' TO NOTE-TEXT
           END-IF.
           IF AGE > 90 MOVE 1 TO KEPT.
           MOVE 20 TO FEE.
           IF AGE < 18 MOVE 2 TO REBATE.
           STRING 'FEE ' FEE DELIMITED BY SIZE INTO NOTE-TEXT.
           IF AGE > 70
               MOVE 30 TO FEE
               COMPUTE REBATE = FEE / 2
               MOVE 40 TO FEE
           END-IF.
           GOBACK.
