      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select program || ' ' || file || ':' || line || ' ' || reason as dead from ledger where disposition = 'unreachable' order by line"
      *> CHECK: dead
      *> CHECK: "SAMPLE only_by_handle.cbl:@+22 nothing performs paragraph LEFT-PARA or jumps to it, and no path falls through into it"
      *> Labels of HANDLE CONDITION and HANDLE AID are jumped to by later commands.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC CICS HANDLE CONDITION NOTFND(NO-RECORD) END-EXEC.
           EXEC CICS HANDLE AID CLEAR(CLEAR-KEY) END-EXEC.
           EXEC CICS READ FILE('RATES') INTO(A) RIDFLD(B) END-EXEC.
           EXEC CICS RECEIVE MAP('MAP1') END-EXEC.
           EXEC CICS RETURN END-EXEC.
       NO-RECORD.
           MOVE 1 TO A.
           EXEC CICS RETURN END-EXEC.
       CLEAR-KEY.
           MOVE 2 TO A.
           EXEC CICS RETURN END-EXEC.
       LEFT-PARA.
           MOVE 3 TO A.
