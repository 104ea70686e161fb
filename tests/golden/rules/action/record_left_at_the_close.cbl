      *> ARGS: dump --rules %s
      *> CHECK: calculation @+25  guard C-STATUS = 0  effect A-DUE := A-DUE - A-PAID
      *> CHECK:   Subtract the paid from the due when the C status is 0.
      *> CHECK: action @+24  guard C-STATUS = 0  effect PERFORM ACCOUNT-REWRITE
      *> CHECK:   Run account rewrite when the C status is 0.
      *> What comes last of all that is done with a program that keeps records closes, whatever stands in the record then:
      *> nothing of it is handed over.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. YEAREND.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  ACCOUNT-REC.
           05  A-NO      PIC 9(6).
           05  A-PAID    PIC 9(5).
           05  A-DUE     PIC 9(5).
       01  CONTROL-REC.
           05  C-WHAT    PIC 9.
           05  C-STATUS  PIC 99.
       LINKAGE SECTION.
       01  ACCOUNT-NO    PIC 9(6).
       PROCEDURE DIVISION USING ACCOUNT-NO.
       MAIN-PARA.
           PERFORM ACCOUNT-OPEN.
           MOVE ACCOUNT-NO TO A-NO.
           PERFORM ACCOUNT-READ.
           IF C-STATUS = 0
               SUBTRACT A-PAID FROM A-DUE
               PERFORM ACCOUNT-REWRITE.
           MOVE ZERO TO A-PAID.
           PERFORM ACCOUNT-CLOSE.
           GOBACK.
       COPY ACCOUNTS.
      *> FILE: ACCOUNTS.cpy
       ACCOUNT-OPEN.
           MOVE 1 TO C-WHAT.
           PERFORM ACCOUNTS.
       ACCOUNT-CLOSE.
           MOVE 2 TO C-WHAT.
           PERFORM ACCOUNTS.
       ACCOUNT-READ.
           MOVE 3 TO C-WHAT.
           PERFORM ACCOUNTS.
       ACCOUNT-REWRITE.
           MOVE 4 TO C-WHAT.
           PERFORM ACCOUNTS.
       ACCOUNTS.
           CALL 'ACCTIO' USING ACCOUNT-REC CONTROL-REC.
