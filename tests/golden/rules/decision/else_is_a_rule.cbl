      *> ARGS: dump --rules %s
      *> CHECK: decision @+14  guard CLAIM-AGE > 65  effect RATE-CODE := 'S'
      *> CHECK:   Set the rate code to 'S' when the claim age is more than 65.
      *> CHECK: decision @+14  guard CLAIM-AGE <= 65  effect RATE-CODE := 'N'
      *> CHECK:   Set the rate code to 'N' when the claim age is at most 65.
      *> Both arms of an IF are rules; the ELSE denies the condition.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       LINKAGE SECTION.
       01  CLAIM-AGE  PIC 9(3).
       01  RATE-CODE  PIC X.
       PROCEDURE DIVISION USING CLAIM-AGE RATE-CODE.
       MAIN-PARA.
           IF CLAIM-AGE > 65
               MOVE 'S' TO RATE-CODE
           ELSE
               MOVE 'N' TO RATE-CODE.
           GOBACK.
