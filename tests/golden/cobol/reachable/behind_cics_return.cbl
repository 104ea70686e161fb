      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select program || ' ' || file || ':' || line || ' ' || reason as dead from ledger where disposition = 'unreachable' order by line"
      *> CHECK: dead
      *> CHECK: SAMPLE behind_cics_return.cbl:@+19 control never goes on behind EXEC CICS at behind_cics_return.cbl:@+18
      *> RETURN and XCTL end the task unless the program looks at what they answer; LINK comes back.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC CICS LINK PROGRAM('OTHER') END-EXEC.
           MOVE 1 TO A.
           IF A = 1
               EXEC CICS XCTL PROGRAM('NEXT') RESP(B) END-EXEC
               MOVE 2 TO A
           END-IF.
           EXEC CICS RETURN TRANSID('TR01') RESP(B) END-EXEC.
           MOVE 3 TO A.
           EXEC CICS RETURN END-EXEC.
           MOVE 4 TO A.
