      *> ARGS: dump --rules %s
      *> CHECK: decision @+36  effect R-OK := 'N'
      *> CHECK:   Set the ok to 'N'.
      *> CHECK: validation @+42  guard R-OK <> 'N' AND SQLCODE <> 0  effect R-OK := 'N'
      *> CHECK:   Refuse and set the ok to 'N' when the ok is not 'N' and the sqlcode is not 0.
      *> CHECK: validation @+42  guard R-OK <> 'N' AND SQLCODE = 100  effect R-WHY := '1'
      *> CHECK:   Refuse and set the why to '1' when the ok is not 'N' and the sqlcode is 100.
      *> CHECK: decision @+47  guard R-OK <> 'N' AND SQLCODE = 0 AND H-DUE > 28  effect R-TERM := 'L'
      *> CHECK:   Set the term to 'L' when the ok is not 'N', the sqlcode is 0 and the H due is more than 28.
      *> CHECK: decision @+47  guard R-OK <> 'N' AND SQLCODE = 0 AND H-DUE <= 28  effect R-TERM := 'S'
      *> CHECK:   Set the term to 'S' when the ok is not 'N', the sqlcode is 0 and the H due is at most 28.
      *> CHECK: decision @+47  guard R-OK <> 'N' AND SQLCODE = 0  effect R-OK := 'Y'
      *> CHECK:   Set the ok to 'Y' when the ok is not 'N' and the sqlcode is 0.
      *> CHECK: decision @+50  guard R-KIND IN ('B', 'D')  effect R-OK := 'Y'
      *> CHECK:   Set the ok to 'Y' when the kind is 'B' or 'D'.
      *> CHECK: validation @+50  guard R-KIND NOT IN ('B', 'D')  effect R-OK := 'N'
      *> CHECK:   Refuse and set the ok to 'N' when the kind is neither 'B' nor 'D'.
      *> CHECK: validation @+49  guard R-KIND NOT IN ('B', 'D')  effect R-WHY := 'K'
      *> CHECK:   Refuse and set the why to 'K' when the kind is neither 'B' nor 'D'.
      *> Codes for the caller: the ones with which the unit is left early refuse, wherever they are set.
      *> The code of success does not, nor a value that is no more than a result.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. LEND.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           EXEC SQL INCLUDE SQLCA END-EXEC.
       01  H-NO      PIC X(6).
       01  H-DUE     PIC 9(3).
       LINKAGE SECTION.
       01  REQUEST.
           05  R-NO      PIC X(6).
           05  R-KIND    PIC X.
           05  R-OK      PIC X.
           05  R-WHY     PIC X.
           05  R-TERM    PIC X.
       PROCEDURE DIVISION USING REQUEST.
       MAIN-PARA.
           MOVE 'N' TO R-OK.
           PERFORM CHECK-KIND.
           IF R-OK = 'N'
               GO TO MAIN-END.
           MOVE R-NO TO H-NO.
           EXEC SQL SELECT DUE INTO :H-DUE FROM LOAN WHERE NO = :H-NO
           END-EXEC.
           IF SQLCODE NOT = 0
               MOVE 'N' TO R-OK
               IF SQLCODE = 100
                   MOVE '1' TO R-WHY
               ELSE
                   MOVE '2' TO R-WHY
               END-IF
               GO TO MAIN-END
           END-IF.
           IF H-DUE > 28
               MOVE 'L' TO R-TERM
           ELSE
               MOVE 'S' TO R-TERM
           END-IF.
           MOVE 'Y' TO R-OK.
       MAIN-END.
           GOBACK.
       CHECK-KIND.
           IF R-KIND = 'B' OR 'D'
               MOVE 'Y' TO R-OK
           ELSE
               MOVE 'N' TO R-OK
               MOVE 'K' TO R-WHY.
