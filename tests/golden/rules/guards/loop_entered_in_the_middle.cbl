      *> ARGS: dump --rules %s
      *> CHECK: decision @+23  guard CLAIM-KIND <> 'L' OR CLAIM-AMT > 500  effect AWARD-CODE := 'R'
      *> CHECK:   Set the award code to 'R' when either the claim kind is not 'L' or the claim amount is more than 500.
      *> CHECK: calculation @+24  guard (CLAIM-KIND <> 'L' OR CLAIM-AMT > 500 (earlier)) AND CLAIM-AMT >= 100  effect CLAIM-AMT := CLAIM-AMT - 100
      *> CHECK:   Subtract 100 from the claim amount when either the claim kind is not 'L' or the claim amount is more than 500 (earlier) and the claim amount is at least 100.
      *> CHECK: decision @+25  guard CLAIM-AMT < 50  effect AWARD-CODE := 'N'
      *> CHECK:   Set the award code to 'N' when the claim amount is less than 50.
      *> Two ways lead into the loop of RATE-CLAIM and NEXT-STEP: at its first paragraph, and by the jump into its middle.
      *> No guard may say that only one of them exists; what is known of both is cut, and says so by its confidence.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. MIDDLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  CLAIM-KIND      PIC X.
       01  CLAIM-AMT       PIC 9(5).
       LINKAGE SECTION.
       01  AWARD-CODE      PIC X.
       PROCEDURE DIVISION USING AWARD-CODE.
       MAIN-PARA.
           ACCEPT CLAIM-KIND.
           ACCEPT CLAIM-AMT.
           IF CLAIM-KIND = 'L'
               GO TO NEXT-STEP.
       RATE-CLAIM.
           MOVE 'R' TO AWARD-CODE.
           IF CLAIM-AMT < 100
               GO TO END-PARA.
           SUBTRACT 100 FROM CLAIM-AMT.
       NEXT-STEP.
           IF CLAIM-AMT < 50
               MOVE 'N' TO AWARD-CODE.
           IF CLAIM-AMT > 500
               GO TO RATE-CLAIM.
       END-PARA.
           GOBACK.
