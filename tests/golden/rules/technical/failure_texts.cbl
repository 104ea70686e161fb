      *> ARGS: dump --rules %s
      *> CHECK: decision @+22  effect LAST-STEP := 'READ'
      *> CHECK:   Set the last step to 'READ'.
      *> CHECK: decision @+31  guard ORDER-TOTAL > 1000  effect LAST-STEP := 'CLOSE'  assumes SQLCODE = 0
      *> CHECK:   Set the last step to 'CLOSE' when the order total is more than 1000.
      *> CHECK: action @+31  effect UPDATE ORDERS  assumes SQLCODE = 0
      *> CHECK:   Update rows of ORDERS from the last step.
      *> What nothing looks at but a paragraph that runs because something failed only tells of the failure: the name
      *> of the step, the key at hand. LAST-STEP is stored with each order too, so its value is the business's.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. STEPS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           EXEC SQL INCLUDE SQLCA END-EXEC.
       01  PROBLEM-LINE.
           05  PROBLEM-STEP    PIC X(12).
           05  PROBLEM-CODE    PIC -9(5).
       01  LAST-STEP           PIC X(12).
       01  ORDER-NO            PIC S9(9) COMP.
       01  ORDER-TOTAL         PIC S9(7)V99 COMP-3.
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 'READ ORDER' TO PROBLEM-STEP
           MOVE 'READ' TO LAST-STEP
           EXEC SQL
               SELECT TOTAL INTO :ORDER-TOTAL
                 FROM ORDERS WHERE NO = :ORDER-NO
           END-EXEC
           IF SQLCODE NOT = 0
               PERFORM TELL-PROBLEM
               GOBACK
           END-IF
           IF ORDER-TOTAL > 1000
               MOVE 'CLOSE ORDER' TO PROBLEM-STEP
               MOVE 'CLOSE' TO LAST-STEP
           END-IF
           EXEC SQL
               UPDATE ORDERS SET STEP = :LAST-STEP
                WHERE NO = :ORDER-NO
           END-EXEC
           IF SQLCODE NOT = 0
               PERFORM TELL-PROBLEM
           END-IF
           GOBACK.
       TELL-PROBLEM.
           MOVE SQLCODE TO PROBLEM-CODE
           CALL 'TELLER' USING PROBLEM-LINE.
