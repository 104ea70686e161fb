      *> ARGS: dump --rules %s
      *> CHECK: decision @+27  effect OUTCOME := 'Y'
      *> CHECK:   Set the outcome to 'Y'.
      *> CHECK: validation @+28  guard AGE > 120 OR AGE-BAD = 'Y'  effect OUTCOME := 'R'
      *> CHECK:   Refuse and set the outcome to 'R' when either the age is more than 120 or the age bad is 'Y'.
      *> CHECK: calculation @+32  guard AGE <= 120 AND PAID < AMOUNT AND AGE-BAD <> 'Y' AND ALREADY-PAID <> 'Y'  effect SHARE := AMOUNT / 2
      *> CHECK:   Set the share to the amount divided by 2 when the age is at most 120, the paid is less than the amount, the age bad is not 'Y' and the already paid is not 'Y'.
      *> CHECK: validation @+34  guard AGE > 120  effect AGE-BAD := 'Y'
      *> CHECK:   Refuse and set the age bad to 'Y' when the age is more than 120.
      *> CHECK: decision @+36  guard AGE <= 120 AND PAID >= AMOUNT  effect ALREADY-PAID := 'Y'
      *> CHECK:   Set the already paid to 'Y' when the age is at most 120 and the paid is at least the amount.
      *> A switch is a refusal where the unit is left for it with a refusing code; one for which the unit is
      *> left without refusing anybody is none.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  AGE-BAD         PIC X VALUE 'N'.
       01  ALREADY-PAID    PIC X VALUE 'N'.
       LINKAGE SECTION.
       01  CLAIM.
           05  AGE         PIC 9(3).
           05  AMOUNT      PIC 9(5)V99.
           05  PAID        PIC 9(5)V99.
           05  OUTCOME     PIC X.
           05  SHARE       PIC 9(5)V99.
       PROCEDURE DIVISION USING CLAIM.
       MAIN-PARA.
           MOVE 'Y' TO OUTCOME.
           PERFORM CHECK-CLAIM THRU CHECK-EXIT.
           IF AGE-BAD = 'Y'
               MOVE 'R' TO OUTCOME
               GOBACK
           END-IF.
           IF ALREADY-PAID = 'Y'
               GOBACK
           END-IF.
           COMPUTE SHARE = AMOUNT / 2.
           GOBACK.
       CHECK-CLAIM.
           IF AGE > 120
               MOVE 'Y' TO AGE-BAD
               GO TO CHECK-EXIT
           END-IF.
           IF PAID NOT < AMOUNT
               MOVE 'Y' TO ALREADY-PAID
           END-IF.
       CHECK-EXIT.
           EXIT.
