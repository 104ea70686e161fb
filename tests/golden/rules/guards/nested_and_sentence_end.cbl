      *> ARGS: dump --rules %s
      *> CHECK: decision @+16  guard AGE-YRS > 17 AND AGE-YRS < 25  effect RATE-NO := 1
      *> CHECK:   Set the rate number to 1 when the age yrs is more than 17 and less than 25.
      *> CHECK: decision @+16  guard AGE-YRS >= 25  effect RATE-NO := 2
      *> CHECK:   Set the rate number to 2 when the age yrs is at least 25.
      *> Nested IF without END-IF: the period ends all of them, ELSE belongs to the nearest.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       LINKAGE SECTION.
       01  AGE-YRS    PIC 9(3).
       01  RATE-NO    PIC 9.
       01  AGE-OUT    PIC 9(3).
       PROCEDURE DIVISION USING AGE-YRS RATE-NO AGE-OUT.
       MAIN-PARA.
           IF AGE-YRS > 17
               IF AGE-YRS < 25
                   MOVE 1 TO RATE-NO
               ELSE
                   MOVE 2 TO RATE-NO.
           MOVE AGE-YRS TO AGE-OUT.
           GOBACK.
