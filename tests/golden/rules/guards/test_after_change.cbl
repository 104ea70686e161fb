      *> ARGS: dump --rules %s
      *> CHECK: decision @+16  guard STEP-NO = 1  effect STEP-NO := NEXT-NO
      *> CHECK:   Set the step number to the next number when the step number is 1.
      *> CHECK: decision @+16  guard STEP-NO = 1 (before STEP-NO := NEXT-NO) AND STEP-NO = 2  effect STAGE-CODE := 'B'
      *> CHECK:   Set the stage code to 'B' when the step number is 1 (before STEP-NO := NEXT-NO) and the step number is 2.
      *> A test behind an assignment asks another question: both stay,
      *> and the earlier one says before what it is meant.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       LINKAGE SECTION.
       01  STEP-NO    PIC 9.
       01  NEXT-NO    PIC 9.
       01  STAGE-CODE PIC X.
       PROCEDURE DIVISION USING STEP-NO NEXT-NO STAGE-CODE.
       MAIN-PARA.
           IF STEP-NO = 1
               MOVE NEXT-NO TO STEP-NO
               IF STEP-NO = 2
                   MOVE 'B' TO STAGE-CODE.
           GOBACK.
