      *> ARGS: dump --rules %s
      *> CHECK: validation @+18  guard PARM-DAYS < 28 OR PARM-DAYS > 31  effect RETURN-CODE := 16
      *> CHECK:   Refuse with return code 16 when either the parm days are less than 28 or the parm days are more than 31.
      *> CHECK: validation @+17  guard PARM-DAYS < 28 OR PARM-DAYS > 31  effect exit
      *> CHECK:   End the run when either the parm days are less than 28 or the parm days are more than 31.
      *> CHECK: decision @+17  guard PARM-DAYS >= 28 AND PARM-DAYS <= 31 AND CLAIM-AGE < 16  effect CLAIM-KIND := 'C'
      *> CHECK:   Set the claim kind to 'C' when the parm days are from 28 to 31 and the claim age is less than 16.
      *> A check that ends the run is a rule of its own; what follows assumes that it did not apply.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       LINKAGE SECTION.
       01  PARM-DAYS  PIC 99.
       01  CLAIM-AGE  PIC 9(3).
       01  CLAIM-KIND PIC X.
       PROCEDURE DIVISION USING PARM-DAYS CLAIM-AGE CLAIM-KIND.
       MAIN-PARA.
           IF PARM-DAYS < 28 OR PARM-DAYS > 31
               DISPLAY 'THE PERIOD IS NOT A MONTH'
               MOVE 16 TO RETURN-CODE
               STOP RUN.
           IF CLAIM-AGE < 16
               MOVE 'C' TO CLAIM-KIND.
           GOBACK.
