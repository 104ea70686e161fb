      *> ARGS: dump --ir --only MAIN-PARA %s
      *> HANDLE ABEND takes EXEC CICS ABEND, unless CANCEL is given, and what ends
      *> the task by default.
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
           EXEC CICS HANDLE ABEND LABEL(CLEAN-UP) END-EXEC.
           EXEC CICS DEQ RESOURCE(REC-KEY) LENGTH(6) END-EXEC.
           IF REC-KEY = SPACES
               EXEC CICS ABEND ABCODE('PRC1') END-EXEC
           END-IF.
           EXEC CICS ABEND ABCODE('PRC2') CANCEL NODUMP END-EXEC.
       CLEAN-UP.
           EXEC CICS SYNCPOINT ROLLBACK END-EXEC.
           EXEC CICS RETURN END-EXEC.
