      *> ARGS: dump --rules %s
      *> CHECK: decision @+17  guard RENT-AMT > 400  effect RENT-USED := 400  context CLAIM-KIND = 'H'
      *> CHECK:   Set the rent used to 400 when the rent amount is more than 400.
      *> Conditions of the PERFORM are context, not guard.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       LINKAGE SECTION.
       01  CLAIM-KIND PIC X.
       01  RENT-AMT   PIC 9(5).
       01  RENT-USED  PIC 9(5).
       PROCEDURE DIVISION USING CLAIM-KIND RENT-AMT RENT-USED.
       MAIN-PARA.
           IF CLAIM-KIND = 'H'
               PERFORM HOUSING.
           GOBACK.
       HOUSING.
           IF RENT-AMT > 400
               MOVE 400 TO RENT-USED.
