      *> ARGS: dump --rules %s
      *> CHECK: decision @+24  guard AGE > 120 OR MONTHS > 11 (carried by AGE-BAD = 'Y')  effect RESULT-CD := 8
      *> CHECK:   Set the result code to 8 when either the age is more than 120 or the months are more than 11.
      *> CHECK: decision @+24  guard AGE <= 120 AND MONTHS <= 11 (carried by AGE-BAD = 'Y')  effect RESULT-CD := 1
      *> CHECK:   Set the result code to 1 when the age is at most 120 and the months are at most 11.
      *> CHECK: decision @+27  guard AGE > 120  effect AGE-BAD := 'Y'
      *> CHECK:   Set the age bad to 'Y' when the age is more than 120.
      *> CHECK: decision @+29  guard MONTHS > 11  effect AGE-BAD := 'Y'
      *> CHECK:   Set the age bad to 'Y' when the months are more than 11.
      *> A switch that a performed paragraph sets, and nothing else
      *> does: the guard is what sets it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SWITCH-S.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 AGE-BAD PIC X.
       LINKAGE SECTION.
       01 AGE PIC 9(3).
       01 MONTHS PIC 9(3).
       01 RESULT-CD PIC 9(2).
       PROCEDURE DIVISION USING AGE MONTHS RESULT-CD.
           MOVE 'N' TO AGE-BAD
           PERFORM CHECK-AGE
           PERFORM CHECK-MONTHS
           IF AGE-BAD = 'Y'
               MOVE 8 TO RESULT-CD
           ELSE
               MOVE 1 TO RESULT-CD
           END-IF
           GOBACK.
       CHECK-AGE.
           IF AGE > 120
               MOVE 'Y' TO AGE-BAD
           END-IF.
       CHECK-MONTHS.
           IF MONTHS > 11
               MOVE 'Y' TO AGE-BAD
           END-IF.
