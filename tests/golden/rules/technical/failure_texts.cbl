      *> ARGS: dump --rules %s
      *> CHECK: decision @+24  effect LAST-STEP := 'READ'
      *> CHECK:   Set the last step to 'READ'.
      *> CHECK: decision @+33  guard ORDER-TOTAL > 1000  effect LAST-STEP := 'CLOSE'  assumes SQLCODE = 0
      *> CHECK:   Set the last step to 'CLOSE' when the order total is more than 1000.
      *> CHECK: action @+33  effect UPDATE ORDERS  assumes SQLCODE = 0
      *> CHECK:   Update rows of ORDERS from the last step.
      *> What nothing looks at but a paragraph that runs because something failed only tells of the failure: the name
      *> of the step, the table, the key at hand; so do paragraphs that only it runs. LAST-STEP is stored with each order too, so its value is the business's.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. STEPS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           EXEC SQL INCLUDE SQLCA END-EXEC.
       01  PROBLEM-LINE.
           05  PROBLEM-STEP    PIC X(12).
           05  PROBLEM-TABLE   PIC X(8).
           05  PROBLEM-CODE    PIC -9(5).
       01  PROBLEM-PLACE       PIC 9.
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
           MOVE 7 TO PROBLEM-PLACE
           PERFORM PUT-TOGETHER.
       PUT-TOGETHER.
           PERFORM WORD-OF-PLACE
           MOVE SQLCODE TO PROBLEM-CODE
           CALL 'TELLER' USING PROBLEM-LINE.
       WORD-OF-PLACE.
           EVALUATE PROBLEM-PLACE
               WHEN 7 MOVE 'ORDERS' TO PROBLEM-TABLE
               WHEN 8 MOVE 'CLIENTS' TO PROBLEM-TABLE
               WHEN OTHER MOVE 'NOWHERE' TO PROBLEM-TABLE
           END-EVALUATE.
