      *> ARGS: dump --rules %s
      *> CHECK: decision @+37  guard STEP-GRADE(I) = GRADE  effect PAY := STEP-PAY(I)  assumes I <= 10 AND NOT IS-FOUND
      *> CHECK:   Set the pay to the step pay[I] for the first I from 1 to 10 when the step grade[I] is the grade.
      *> CHECK: decision @+36  guard STEP-GRADE(I) = GRADE  effect FOUND-SWITCH := 'Y'  assumes I <= 10 AND NOT IS-FOUND
      *> CHECK:   Set the found switch to 'Y' for the first I from 1 to 10 when the step grade[I] is the grade.
      *> CHECK: calculation @+36  guard STEP-GRADE(I) <> GRADE  effect STEPS-PASSED := STEPS-PASSED + STEP-GRADE(I)  assumes I <= 10 AND NOT IS-FOUND
      *> CHECK:   Set the steps passed to the sum of the step grade[I] for each I from 1 to 10 at most when the step grade[I] is not the grade.
      *> CHECK: decision @+44  guard STEP-PAY(I) < LOWEST  effect LOWEST := STEP-PAY(I)  context I >= 1 AND NOT IS-FOUND
      *> CHECK:   Keep in the lowest the lowest of the step pay[I] for each I from 10 down to 1 at most when the step pay[I] is less than the lowest.
      *> CHECK: decision @+45  guard STEP-GRADE(I) = ZERO  effect PAY := STEP-PAY(I)  context I >= 1 AND NOT IS-FOUND
      *> CHECK:   Set the pay to the step pay[I] for the first I from 10 down to 1 when the step grade[I] is zero.
      *> CHECK: decision @+44  guard STEP-GRADE(I) = ZERO  effect FOUND-SWITCH := 'Y'  context I >= 1 AND NOT IS-FOUND
      *> CHECK:   Set the found switch to 'Y' for the first I from 10 down to 1 when the step grade[I] is zero.
      *> The first that fits is found where a switch ends the loop, inline or around a paragraph, counted by VARYING or by
      *> hand; what only happens on the way is done for each up to the limit at most.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. LOOKUP.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  I                        PIC 99.
       01  FOUND-SWITCH             PIC X.
           88  IS-FOUND             VALUE 'Y'.
       LINKAGE SECTION.
       01  GRADE                    PIC 9.
       01  SCALE-TABLE.
           05  STEP OCCURS 10.
               10  STEP-GRADE       PIC 9.
               10  STEP-PAY         PIC 9(5).
           05  PAY                  PIC 9(5).
           05  STEPS-PASSED         PIC 99.
           05  LOWEST               PIC 9(5).
       PROCEDURE DIVISION USING GRADE SCALE-TABLE.
       MAIN-PARA.
           MOVE 1 TO I
           MOVE 'N' TO FOUND-SWITCH
           MOVE ZERO TO STEPS-PASSED
           PERFORM UNTIL I > 10 OR IS-FOUND
               IF STEP-GRADE (I) = GRADE
                   MOVE STEP-PAY (I) TO PAY
                   SET IS-FOUND TO TRUE
               ELSE
                   ADD STEP-GRADE (I) TO STEPS-PASSED
               END-IF
               ADD 1 TO I
           END-PERFORM
           MOVE 99999 TO LOWEST
           PERFORM TRY-STEP VARYING I FROM 10 BY -1
               UNTIL I < 1 OR IS-FOUND
           GOBACK.
       TRY-STEP.
           IF STEP-PAY (I) < LOWEST
               MOVE STEP-PAY (I) TO LOWEST
           END-IF
           IF STEP-GRADE (I) = ZERO
               MOVE STEP-PAY (I) TO PAY
               MOVE 'Y' TO FOUND-SWITCH
           END-IF.
