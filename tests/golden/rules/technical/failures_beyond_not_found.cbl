      *> ARGS: dump --rules %s
      *> CHECK: validation @+32  guard SQLCODE = 100  effect R-FOUND := 'N'
      *> CHECK:   Refuse and set the found to 'N' when the sqlcode is 100.
      *> CHECK: decision @+33  guard SQLCODE <> 100  effect R-FOUND := 'Y'  assumes SQLCODE = 0
      *> CHECK:   Set the found to 'Y' when the sqlcode is not 100.
      *> A status that is neither success nor one that the business asks for is a failure, whatever is set and
      *> done there. That there is no row is told.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. FINDLOAN.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           EXEC SQL INCLUDE SQLCA END-EXEC.
       01  H-NO      PIC X(6).
       01  H-DUE     PIC 9(3).
       01  TROUBLE.
           05  T-CODE    PIC X(4).
           05  T-SQL     PIC S9(9).
       LINKAGE SECTION.
       01  REQUEST.
           05  R-NO      PIC X(6).
           05  R-FOUND   PIC X.
           05  R-DUE     PIC 9(3).
       PROCEDURE DIVISION USING REQUEST.
       MAIN-PARA.
           MOVE R-NO TO H-NO.
           EXEC SQL SELECT DUE INTO :H-DUE FROM LOAN WHERE NO = :H-NO
           END-EXEC.
           IF SQLCODE NOT = 0 AND SQLCODE NOT = 100
               MOVE 'LN01' TO T-CODE
               MOVE SQLCODE TO T-SQL
               EXEC CICS ABEND ABCODE('LN01') END-EXEC
           END-IF.
           IF SQLCODE = 100
               MOVE 'N' TO R-FOUND
               GO TO MAIN-END
           END-IF.
           MOVE 'Y' TO R-FOUND.
           MOVE H-DUE TO R-DUE.
       MAIN-END.
           GOBACK.
