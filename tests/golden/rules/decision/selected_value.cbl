      *> ARGS: dump --rules %s
      *> CHECK: decision @+15  guard RENT-ACTUAL > RENT-LIMIT  effect RENT-USED := RENT-LIMIT
      *> CHECK:   Set the rent used to the rent limit when the rent actual is more than the rent limit.
      *> CHECK: decision @+15  guard RENT-ACTUAL <= RENT-LIMIT  effect RENT-USED := RENT-ACTUAL
      *> CHECK:   Set the rent used to the rent actual when the rent actual is at most the rent limit.
      *> One of two items is selected by a condition.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       LINKAGE SECTION.
       01  RENT-ACTUAL PIC 9(5).
       01  RENT-LIMIT  PIC 9(5).
       01  RENT-USED   PIC 9(5).
       PROCEDURE DIVISION USING RENT-ACTUAL RENT-LIMIT RENT-USED.
       MAIN-PARA.
           IF RENT-ACTUAL > RENT-LIMIT
               MOVE RENT-LIMIT TO RENT-USED
           ELSE
               MOVE RENT-ACTUAL TO RENT-USED.
           GOBACK.
