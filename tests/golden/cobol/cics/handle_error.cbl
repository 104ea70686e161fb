      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ERROR takes what has no label of its own; IGNORE goes on; several
      *> conditions of one outcome are told apart by EIBRESP; PUSH suspends all.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  REC        PIC X(40).
       01  REC-KEY    PIC X(6).
       01  RC         PIC S9(8) COMP.
       01  LEN        PIC S9(4) COMP.
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC CICS HANDLE CONDITION ERROR(ALL-ELSE) LENGERR(TOO-LONG)
               NOTFND(NO-PARCEL) END-EXEC.
           EXEC CICS IGNORE CONDITION NOTFND END-EXEC.
           EXEC CICS DELETEQ TS QUEUE('PARCELQ') END-EXEC.
           EXEC CICS PUSH HANDLE END-EXEC.
           EXEC CICS DELETEQ TS QUEUE('PARCELQ') END-EXEC.
           EXEC CICS RETURN END-EXEC.
       ALL-ELSE.
           EXEC CICS RETURN END-EXEC.
       TOO-LONG.
           EXEC CICS RETURN END-EXEC.
       NO-PARCEL.
           EXEC CICS RETURN END-EXEC.
