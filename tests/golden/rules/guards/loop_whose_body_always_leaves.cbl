      *> ARGS: dump --rules %s
      *> CHECK: validation @+22  guard CLAIM-KIND <> 'X'  effect exit(8)  assumes CLAIM-AMT <= 500
      *> CHECK:   End the run with code 8 when the claim kind is not 'X'.
      *> CHECK: decision @+23  guard CLAIM-KIND = 'B'  effect AWARD-CODE := 'B'  assumes CLAIM-AMT > 500
      *> CHECK:   Set the award code to 'B' when the claim kind is 'B'.
      *> The body of the loop never comes to its end: behind it, the test has held at once, and the guard has to say so.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. LEAVES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  CLAIM-AMT       PIC 9(5).
       01  CLAIM-KIND      PIC X.
       LINKAGE SECTION.
       01  AWARD-CODE      PIC X.
       PROCEDURE DIVISION USING AWARD-CODE.
       MAIN-PARA.
           ACCEPT CLAIM-AMT.
           ACCEPT CLAIM-KIND.
           PERFORM UNTIL CLAIM-AMT > 500
               IF CLAIM-KIND = 'X'
                   GO TO MAIN-PARA
               END-IF
               DISPLAY 'REFUSED' CLAIM-AMT
               STOP RUN RETURNING 8
           END-PERFORM.
           IF CLAIM-KIND = 'B'
               MOVE 'B' TO AWARD-CODE.
           GOBACK.
