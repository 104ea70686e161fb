      *> ARGS: dump --rules %s
      *> CHECK: decision @+28  guard AGE < 18 (carried by BAND-CHILD)  effect RESULT-CD := 1
      *> CHECK:   Set the result code to 1 when the age is less than 18.
      *> CHECK: decision @+30  guard AGE > 64 (carried by BAND = 'S')  effect RESULT-CD := 2
      *> CHECK:   Set the result code to 2 when the age is more than 64.
      *> CHECK: decision @+30  guard AGE >= 18 AND AGE <= 64 (carried by BAND = 'S', BAND = 'M')  effect RESULT-CD := 3
      *> CHECK:   Set the result code to 3 when the age is from 18 to 64.
      *> CHECK: decision @+36  guard AGE < 18  effect BAND := 'C'
      *> CHECK:   Set the band to 'C' when the age is less than 18.
      *> CHECK: decision @+36  guard AGE > 64  effect BAND := 'S'
      *> CHECK:   Set the band to 'S' when the age is more than 64.
      *> CHECK: decision @+36  guard AGE >= 18 AND AGE <= 64  effect BAND := 'M'
      *> CHECK:   Set the band to 'M' when the age is from 18 to 64.
      *> Several codes, by condition-name and by value, from a range
      *> two PERFORMs away.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CODES-SE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 BAND PIC X.
          88 BAND-CHILD VALUE 'C'.
          88 BAND-SENIOR VALUE 'S'.
       LINKAGE SECTION.
       01 AGE PIC 9(3).
       01 MONTHS PIC 9(3).
       01 RESULT-CD PIC 9(2).
       PROCEDURE DIVISION USING AGE MONTHS RESULT-CD.
           PERFORM FIND-BAND
           IF BAND-CHILD
               MOVE 1 TO RESULT-CD
           END-IF
           EVALUATE BAND
               WHEN 'S'
                   MOVE 2 TO RESULT-CD
               WHEN 'M'
                   MOVE 3 TO RESULT-CD
           END-EVALUATE
           GOBACK.
       FIND-BAND.
           PERFORM FIND-BY-AGE.
       FIND-BY-AGE.
           EVALUATE TRUE
               WHEN AGE < 18
                   SET BAND-CHILD TO TRUE
               WHEN AGE > 64
                   SET BAND-SENIOR TO TRUE
               WHEN OTHER
                   MOVE 'M' TO BAND
           END-EVALUATE.
