      *> ARGS: dump --rules %s
      *> CHECK: decision @+14  guard RETURN-CODE <> 0  effect RESULT-CD := 8
      *> CHECK:   Set the result code to 8 when the return code is not 0.
      *> What a program called left in RETURN-CODE decides for the
      *> business: the test stays, though the code is the other's.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. RETURN-C.
       DATA DIVISION.
       LINKAGE SECTION.
       01 AGE PIC 9(3).
       01 MONTHS PIC 9(3).
       01 RESULT-CD PIC 9(2).
       PROCEDURE DIVISION USING AGE MONTHS RESULT-CD.
           CALL 'PRICER' USING AGE RESULT-CD
           IF RETURN-CODE NOT = 0
               MOVE 8 TO RESULT-CD
           END-IF
           GOBACK.
