      *> ARGS: dump --rules %s
      *> CHECK: decision @+16  guard CASE-NO NOT IN (1, 2)  effect CASE-CODE := 'X'
      *> CHECK:   Set the case code to 'X' when the case number is not from 1 to 2.
      *> CHECK: decision @+17  guard CASE-NO = 1  effect CASE-CODE := 'A'
      *> CHECK:   Set the case code to 'A' when the case number is 1.
      *> CHECK: decision @+18  guard CASE-NO = 2  effect CASE-CODE := 'B'
      *> CHECK:   Set the case code to 'B' when the case number is 2.
      *> GO TO DEPENDING chooses by number; a number without a target goes on.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       LINKAGE SECTION.
       01  CASE-NO    PIC 9.
       01  CASE-CODE  PIC X.
       PROCEDURE DIVISION USING CASE-NO CASE-CODE.
       MAIN-PARA.
           GO TO FIRST-CASE SECOND-CASE DEPENDING ON CASE-NO.
           MOVE 'X' TO CASE-CODE.
           GOBACK.
       FIRST-CASE.
           MOVE 'A' TO CASE-CODE.
           GOBACK.
       SECOND-CASE.
           MOVE 'B' TO CASE-CODE.
           GOBACK.
