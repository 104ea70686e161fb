      *> ARGS: dump --rules %s
      *> CHECK: validation @+36  guard CLAIM-AGE > 120  effect CLAIM-CODE := 52
      *> CHECK:   Refuse with claim code 52 when the claim age is more than 120.
      *> CHECK: validation @+38  guard CLAIM-CODE = 00 AND CLAIM-KIND NOT IN ('A', 'B')  effect CLAIM-CODE := 53
      *> CHECK:   Refuse with claim code 53 when the claim code is 00 and the claim kind is neither 'A' nor 'B'.
      *> CHECK: calculation @+41  guard CLAIM-AGE < 18  effect EXTRA-SHARE := CLAIM-PAY * 0.25  context CLAIM-CODE = 00
      *> CHECK:   Set the extra share to the claim pay times 0.25 when the claim age is less than 18.
      *> CHECK: calculation @+40  guard CLAIM-AGE < 18  effect CLAIM-PAY := CLAIM-PAY + EXTRA-SHARE  context CLAIM-CODE = 00
      *> CHECK:   Add the extra share to the claim pay when the claim age is less than 18.
      *> CHECK: decision @+42  guard EXTRA-SHARE > ZERO  effect CLAIM-CODE := 11  context CLAIM-CODE = 00
      *> CHECK:   Set the claim code to 11 when the extra share is more than zero.
      *> CHECK: decision @+42  guard EXTRA-SHARE <= ZERO  effect CLAIM-CODE := 02  context CLAIM-CODE = 00
      *> CHECK:   Set the claim code to 02 when the extra share is at most zero.
      *> A code that checks ask for before work is done refuses. One that comes when nothing asks any more tells what was
      *> done: how the claim was paid.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PAYCLAIM.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  EXTRA-SHARE              PIC 9(5)V99.
       LINKAGE SECTION.
       01  CLAIM.
           05  CLAIM-AGE            PIC 999.
           05  CLAIM-KIND           PIC X.
           05  CLAIM-PAY            PIC 9(5)V99.
           05  CLAIM-CODE           PIC 99.
       PROCEDURE DIVISION USING CLAIM.
       0000-START.
           MOVE ZERO TO CLAIM-CODE EXTRA-SHARE
           PERFORM 1000-CHECK
           IF CLAIM-CODE = 00
               PERFORM 2000-PAY
               PERFORM 9000-TELL-HOW
           END-IF
           GOBACK.
       1000-CHECK.
           IF CLAIM-AGE > 120
               MOVE 52 TO CLAIM-CODE
           END-IF
           IF CLAIM-CODE = 00
               IF CLAIM-KIND NOT = 'A' AND NOT = 'B'
                   MOVE 53 TO CLAIM-CODE
               END-IF
           END-IF.
       2000-PAY.
           IF CLAIM-AGE < 18
               COMPUTE EXTRA-SHARE = CLAIM-PAY * 0.25
               ADD EXTRA-SHARE TO CLAIM-PAY
           END-IF.
       9000-TELL-HOW.
           IF EXTRA-SHARE > ZERO
               MOVE 11 TO CLAIM-CODE
           ELSE
               MOVE 02 TO CLAIM-CODE
           END-IF.
