      *> ARGS: dump --rules %s
      *> CHECK: decision @+34  guard PREMIUM > 0  effect HOST-PREMIUM := PREMIUM
      *> CHECK:   Set the premium (HOST-PREMIUM) to the premium (PREMIUM) when the premium (PREMIUM) is more than 0.
      *> CHECK: action @+33  guard PREMIUM > 0  effect UPDATE POLICY
      *> CHECK:   Update rows of POLICY from the agent when the premium is more than 0.
      *> CHECK: decision @+38  guard HOST-PREMIUM > 9000  effect ANSWER := 'H'
      *> CHECK:   Set the answer to 'H' when the premium is more than 9000.
      *> A copy that only the operation right behind it uses is a part of that operation, even where input fills it
      *> and a group around it is cleared; one that is also tested later is not.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. COPIES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           EXEC SQL INCLUDE SQLCA END-EXEC.
       01  HOST-NUMBERS.
           05  HOST-AGENT      PIC S9(9) COMP.
           05  HOST-PREMIUM    PIC S9(9) COMP.
           05  HOST-POLICY     PIC S9(9) COMP.
       LINKAGE SECTION.
       01  REQUEST.
           05  POLICY-NO       PIC 9(9).
           05  AGENT-NO        PIC 9(9).
           05  PREMIUM         PIC 9(9).
           05  ANSWER          PIC X.
       PROCEDURE DIVISION USING REQUEST.
       MAIN-PARA.
           INITIALIZE HOST-NUMBERS
           MOVE POLICY-NO TO HOST-POLICY
           EXEC SQL
               SELECT AGENT, PREMIUM
                 INTO :HOST-AGENT, :HOST-PREMIUM
                 FROM POLICY WHERE NO = :HOST-POLICY
           END-EXEC
           IF PREMIUM > 0
               MOVE AGENT-NO TO HOST-AGENT
               MOVE PREMIUM TO HOST-PREMIUM
               EXEC SQL
                   UPDATE POLICY
                      SET AGENT = :HOST-AGENT, PREMIUM = :HOST-PREMIUM
                    WHERE NO = :HOST-POLICY
               END-EXEC
           END-IF
           IF HOST-PREMIUM > 9000
               MOVE 'H' TO ANSWER
           END-IF
           GOBACK.
