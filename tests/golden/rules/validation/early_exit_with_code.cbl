      *> ARGS: dump --rules %s
      *> CHECK: decision @+26  guard RC-CODE = 0  effect PAY-AMT := CLAIM-AMT
      *> CHECK:   Set the pay amount to the claim amount when the RC code is 0.
      *> CHECK: validation @+29  guard CLAIM-NO IS NOT NUMERIC  effect RC-CODE := 11
      *> CHECK:   Refuse with RC code 11 when the claim number is not numeric.
      *> CHECK: validation @+30  guard CLAIM-NO IS NUMERIC AND CLAIM-AMT > 9000  effect RC-CODE := 12
      *> CHECK:   Refuse with RC code 12 when the claim number is numeric and the claim amount is more than 9000.
      *> CHECK: decision @+30  guard CLAIM-NO IS NUMERIC AND CLAIM-AMT <= 9000  effect CLAIM-OK := 'Y'
      *> CHECK:   Set the claim ok to 'Y' when the claim number is numeric and the claim amount is at most 9000.
      *> Each refusal tells that the earlier ones did not happen; what
      *> follows them as well. A code tested in another range stays itself.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  RC-CODE    PIC 99 VALUE 0.
       LINKAGE SECTION.
       01  CLAIM-NO   PIC X(6).
       01  CLAIM-AMT  PIC 9(5).
       01  PAY-AMT    PIC 9(5).
       01  OUT-CODE   PIC 99.
       01  CLAIM-OK   PIC X.
       PROCEDURE DIVISION USING CLAIM-NO CLAIM-AMT PAY-AMT
           OUT-CODE CLAIM-OK.
       MAIN-PARA.
           PERFORM CHECK-CLAIM THRU CHECK-EXIT.
           IF RC-CODE = 0
               MOVE CLAIM-AMT TO PAY-AMT.
           MOVE RC-CODE TO OUT-CODE.
           GOBACK.
       CHECK-CLAIM.
           IF CLAIM-NO NOT NUMERIC
               MOVE 11 TO RC-CODE
               GO TO CHECK-EXIT.
           IF CLAIM-AMT > 9000
               MOVE 12 TO RC-CODE
               GO TO CHECK-EXIT.
           MOVE 'Y' TO CLAIM-OK.
       CHECK-EXIT.
           EXIT.
