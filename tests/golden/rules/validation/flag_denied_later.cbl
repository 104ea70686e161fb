      *> ARGS: dump --rules %s
      *> CHECK: decision @+34  effect BAD-FLAG := 'N'
      *> CHECK:   Set the bad flag to 'N'.
      *> CHECK: decision @+33  effect STATE := SPACES
      *> CHECK:   Set the state to blank.
      *> CHECK: validation @+33  guard DAYS = 0  effect BAD-FLAG := 'Y'
      *> CHECK:   Refuse and set the bad flag to 'Y' when the days are 0.
      *> CHECK: validation @+32  guard DAYS = 0  effect NOTE := 'Days must be given'
      *> CHECK:   Refuse with note 'Days must be given' when the days are 0.
      *> CHECK: validation @+33  guard ANSWER = 'N'  effect BAD-FLAG := 'Y'
      *> CHECK:   Refuse and set the bad flag to 'Y' when the answer is 'N'.
      *> CHECK: decision @+33  guard DAYS > 90  effect STATE := 'L'
      *> CHECK:   Set the state to 'L' when the days are more than 90.
      *> CHECK: calculation @+33  guard DAYS <> 0 AND ANSWER <> 'N' (carried by IS-BAD)  effect FEE := DAYS * 7
      *> CHECK:   Set the fee to the days times 7 when the days are not 0 and the answer is not 'N'.
      *> CHECK: calculation @+33  guard STATE <> 'L'  effect FEE := FEE + 5
      *> CHECK:   Add 5 to the fee when the state is not 'L'.
      *> A flag that the steps behind it deny, set beside a message: a refusal, also where no message stands.
      *> A state that is only denied tells of no refusal: nobody is told why.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. HIRE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  BAD-FLAG   PIC X VALUE 'N'.
           88  IS-BAD   VALUE 'Y'.
           88  IS-GOOD  VALUE 'N'.
       01  NOTE       PIC X(30).
       LINKAGE SECTION.
       01  ORDER-IN.
           05  DAYS      PIC 9(3).
           05  ANSWER    PIC X.
           05  STATE     PIC X.
           05  FEE       PIC 9(5).
       PROCEDURE DIVISION USING ORDER-IN.
       MAIN-PARA.
           SET IS-GOOD TO TRUE.
           MOVE SPACE TO STATE.
           IF DAYS = 0
               MOVE 'Y' TO BAD-FLAG
               MOVE 'Days must be given' TO NOTE
               PERFORM SHOW-IT.
           IF ANSWER = 'N'
               MOVE 'Y' TO BAD-FLAG.
           IF DAYS > 90
               MOVE 'L' TO STATE.
           IF NOT IS-BAD
               COMPUTE FEE = DAYS * 7.
           IF STATE NOT = 'L'
               ADD 5 TO FEE.
           GOBACK.
       SHOW-IT.
           DISPLAY NOTE.
