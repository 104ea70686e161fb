      *> ARGS: dump --rules %s
      *> CHECK: validation @+35  guard C-STATUS = 23  effect DISPLAY 'Member is not known'
      *> CHECK:   Refuse with 'Member is not known' when the C status is 23.
      *> CHECK: validation @+40  guard C-STATUS <> 23 (before PERFORM MEMBER-READ) AND M-STATE = 'S' AND C-STATUS <> 0  effect ANSWER := 'S'
      *> CHECK:   Refuse and set the answer to 'S' when the C status is not 23 (before PERFORM MEMBER-READ), the state is 'S' and the C status is not 0.
      *> CHECK: calculation @+41  guard C-STATUS <> 23 (before PERFORM MEMBER-READ) AND (M-STATE <> 'S' OR C-STATUS = 0)  effect M-FEES := M-FEES + FEE
      *> CHECK:   Add the fee to the fees when the C status is not 23 (before PERFORM MEMBER-READ) and either the state is not 'S' or the C status is 0.
      *> CHECK: decision @+41  guard C-STATUS <> 23 (before PERFORM MEMBER-READ) AND (M-STATE <> 'S' OR C-STATUS = 0) AND M-FEES > 50  effect M-STATE := 'S'
      *> CHECK:   Set the state to 'S' when the C status is not 23 (before PERFORM MEMBER-READ), either the state is not 'S' or the C status is 0 and the fees are more than 50.
      *> CHECK: action @+40  guard C-STATUS <> 23 (before PERFORM MEMBER-READ) AND (M-STATE <> 'S' OR C-STATUS = 0)  effect PERFORM MEMBER-REWRITE
      *> CHECK:   Run member rewrite when the C status is not 23 (before PERFORM MEMBER-READ) and either the state is not 'S' or the C status is 0.
      *> A program keeps the file; paragraphs of a copybook call it, each with the code of an operation. What hands over
      *> a record that was filled is told where it is performed; opening, closing and finding are not. Where one
      *> use of an operation asks if there is such a record, a test for success behind another asks the same.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. BOOKFEE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  MEMBER-REC.
           05  M-NO      PIC 9(6).
           05  M-FEES    PIC 9(5).
           05  M-STATE   PIC X.
           05  M-PAYER   PIC 9(6).
       01  CONTROL-REC.
           05  C-WHAT    PIC 9.
           05  C-STATUS  PIC 99.
       LINKAGE SECTION.
       01  FEE-NO    PIC 9(6).
       01  FEE       PIC 9(5).
       01  ANSWER    PIC X.
       PROCEDURE DIVISION USING FEE-NO FEE ANSWER.
       MAIN-PARA.
           PERFORM MEMBER-OPEN.
           MOVE FEE-NO TO M-NO.
           PERFORM MEMBER-READ.
           IF C-STATUS = 23
               DISPLAY 'Member is not known'
               PERFORM MEMBER-CLOSE
               GOBACK.
           IF M-STATE = 'S'
               MOVE M-PAYER TO M-NO
               PERFORM MEMBER-READ
               IF C-STATUS NOT = 0
                   MOVE 'S' TO ANSWER
                   PERFORM MEMBER-CLOSE
                   GOBACK.
           ADD FEE TO M-FEES.
           IF M-FEES > 50
               MOVE 'S' TO M-STATE.
           PERFORM MEMBER-REWRITE.
           PERFORM MEMBER-CLOSE.
           GOBACK.
       COPY MEMBERS.
      *> FILE: MEMBERS.cpy
       MEMBER-OPEN.
           MOVE 1 TO C-WHAT.
           PERFORM MEMBERS.
       MEMBER-CLOSE.
           MOVE 2 TO C-WHAT.
           PERFORM MEMBERS.
       MEMBER-READ.
           MOVE 3 TO C-WHAT.
           PERFORM MEMBERS.
       MEMBER-REWRITE.
           MOVE 4 TO C-WHAT.
           PERFORM MEMBERS.
       MEMBERS.
           CALL 'MEMBERIO' USING MEMBER-REC CONTROL-REC.
