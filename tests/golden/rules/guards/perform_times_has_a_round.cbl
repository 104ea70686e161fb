      *> ARGS: dump --rules %s
      *> CHECK: decision @+24  guard CLAIM-AMT <= 500  effect AWARD-CODE := 'B'
      *> CHECK:   Set the award code to 'B' when the claim amount is at most 500.
      *> A PERFORM of a fixed number of TIMES has a first round: what stands behind is not reached around it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. TIMESONE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  CLAIM-AMT       PIC 9(5).
       LINKAGE SECTION.
       01  AWARD-CODE      PIC X.
       PROCEDURE DIVISION USING AWARD-CODE.
       MAIN-PARA.
           ACCEPT CLAIM-AMT.
           PERFORM RATE-CLAIM.
           GOBACK.
       RATE-CLAIM.
           MOVE 'A' TO AWARD-CODE.
           PERFORM 3 TIMES
               IF CLAIM-AMT > 500
                   EXIT PARAGRAPH
               ELSE
                   EXIT PERFORM
               END-IF
           END-PERFORM.
           MOVE 'B' TO AWARD-CODE.
