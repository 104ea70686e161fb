      *> ARGS: dump --rules %s
      *> CHECK: decision @+17  effect STATE := 'N'
      *> CHECK:   Set the state to 'N'.
      *> CHECK: decision @+18  guard STATE = 'Y'  effect RESULT-CD := 8
      *> CHECK:   Set the result code to 8 when the state is 'Y'.
      *> CHECK: decision @+21  guard AGE > 120  effect STATE := 'Y'
      *> CHECK:   Set the state to 'Y' when the age is more than 120.
      *> A code that the caller gets is a result, no mere carrier: its
      *> test stays.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SWITCH-T.
       DATA DIVISION.
       LINKAGE SECTION.
       01 AGE PIC 9(3).
       01 MONTHS PIC 9(3).
       01 RESULT-CD PIC 9(2).
       01 STATE PIC X.
       PROCEDURE DIVISION USING AGE MONTHS RESULT-CD STATE.
           MOVE 'N' TO STATE
           PERFORM CHECK-AGE
           IF STATE = 'Y'
               MOVE 8 TO RESULT-CD
           END-IF
           GOBACK.
       CHECK-AGE.
           IF AGE > 120
               MOVE 'Y' TO STATE
           END-IF.
