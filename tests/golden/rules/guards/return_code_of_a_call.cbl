      *> ARGS: dump --rules %s
      *> CHECK: decision @+15  guard RETURN-CODE = 4  effect RESULT-CD := 8
      *> CHECK:   Set the result code to 8 when the return code is 4.
      *> A CALL sets RETURN-CODE: it is what the program called left,
      *> not what stood there before.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. RETURN-C.
       DATA DIVISION.
       LINKAGE SECTION.
       01 AGE PIC 9(3).
       01 MONTHS PIC 9(3).
       01 RESULT-CD PIC 9(2).
       PROCEDURE DIVISION USING AGE MONTHS RESULT-CD.
           MOVE 4 TO RETURN-CODE
           CALL 'PRICER' USING AGE RESULT-CD
           IF RETURN-CODE = 4
               MOVE 8 TO RESULT-CD
           END-IF
           GOBACK.
