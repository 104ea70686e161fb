      *> ARGS: dump --findings %s
      *> CHECK: warning decided-condition @+39  A test that is always false: C-AGE < 10
      *> CHECK:   In MAIN, C-AGE < 10 is always false where it is asked: what was asked before leaves no other answer; what depends on it never runs.
      *> CHECK:   subject @+37
      *> CHECK:   proof @+33
      *> CHECK: warning decided-condition @+45  A case that is never chosen: C-BAND = 3
      *> CHECK:   In MAIN, C-BAND = 3 is always false where it is asked: what was asked before leaves no other answer; what depends on it never runs.
      *> CHECK:   subject @+43
      *> CHECK:   proof @+41
      *> A test that an earlier one decides, on every way to it; an EVALUATE arm
      *> that an earlier arm covers. No finding: a test after the item changed,
      *> after input, behind a loop that may run no round, the last arm of a
      *> chain that covers everything, a status, a test by way of a jump that
      *> comes from elsewhere.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. DECIDED.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT CLAIMS ASSIGN TO 'CLAIMS' FILE STATUS FS.
       DATA DIVISION.
       FILE SECTION.
       FD  CLAIMS.
       01  CLAIM.
           05  C-AGE       PIC 9(3).
           05  C-BAND      PIC 9.
       WORKING-STORAGE SECTION.
       01  FS              PIC XX.
       01  N               PIC 9(3).
       01  RATE            PIC 9V99.
       LINKAGE SECTION.
       01  OUT-RATE        PIC 9V99.
       PROCEDURE DIVISION USING OUT-RATE.
       MAIN.
           OPEN INPUT CLAIMS.
           IF FS NOT = '00' STOP RUN.
           READ CLAIMS.
           IF C-AGE < 18
               MOVE 0.5 TO RATE
           ELSE
               IF C-AGE < 10
                   MOVE 0.1 TO RATE
               ELSE
                   IF C-AGE >= 18
                       MOVE 1 TO RATE
                   END-IF
               END-IF
           END-IF.
           EVALUATE TRUE
               WHEN C-BAND < 5      MOVE 2 TO RATE
               WHEN C-BAND = 3      MOVE 3 TO RATE
               WHEN OTHER           MOVE 4 TO RATE
           END-EVALUATE.
           IF N > 5 GO TO LAST-STEP.
           READ CLAIMS.
           IF FS NOT = '00' STOP RUN.
           ADD 1 TO N.
           IF N > 5 MOVE 5 TO RATE.
           PERFORM UNTIL C-BAND = 9
               IF C-AGE = 7 GO TO LAST-STEP END-IF
               ADD 1 TO C-BAND
           END-PERFORM.
           IF C-AGE = 7 MOVE 6 TO RATE.
       LAST-STEP.
           IF N > 5 MOVE 7 TO RATE.
           MOVE RATE TO OUT-RATE.
           GOBACK.
