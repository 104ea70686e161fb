      *> ARGS: dump --rules %s
      *> CHECK: decision @+19  guard AGE = 1  effect AGE := MONTHS
      *> CHECK:   Set the age to the months when the age is 1.
      *> CHECK: decision @+19  guard AGE = 1 (before AGE := MONTHS) AND AGE = 2  effect RESULT-CD := 8
      *> CHECK:   Set the result code to 8 when the age is 1 (before AGE := MONTHS) and the age is 2.
      *> CHECK: decision @+23  guard AGE = 4 (before PERFORM ADD-MONTHS) AND AGE <> 4  effect RESULT-CD := 9
      *> CHECK:   Set the result code to 9 when the age is 4 (before PERFORM ADD-MONTHS) and the age is not 4.
      *> CHECK: calculation @+26  effect AGE := AGE + MONTHS  context AGE = 4
      *> CHECK:   Add the months to the age.
      *> An item asked for before and after it changed: the guard says
      *> which of the two is meant.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. TWO-VERS.
       DATA DIVISION.
       LINKAGE SECTION.
       01 AGE PIC 9(3).
       01 MONTHS PIC 9(3).
       01 RESULT-CD PIC 9(2).
       PROCEDURE DIVISION USING AGE MONTHS RESULT-CD.
           IF AGE = 1
               MOVE MONTHS TO AGE
               IF AGE = 2
                   MOVE 8 TO RESULT-CD
               END-IF
           END-IF
           IF AGE = 4
               PERFORM ADD-MONTHS
               IF AGE NOT = 4
                   MOVE 9 TO RESULT-CD
               END-IF
           END-IF
           GOBACK.
       ADD-MONTHS.
           ADD MONTHS TO AGE.
