      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+22
      *> CHECK:   @+22 EXEC CICS handle detail "HANDLE ABEND LABEL(CLEAN-UP)"
      *> CHECK:   @+22 EXEC CICS unlock detail "DEQ RESOURCE(REC-KEY) LENGTH(6)" uses REC-KEY, 6
      *> CHECK:     on exception INVREQ LENGERR
      *> CHECK:       @+20 EXEC CICS (synthetic) CLEAN-UP
      *> CHECK:   @+20 IF REC-KEY = SPACES
      *> CHECK:     @+20 EXEC CICS
      *> CHECK:       @+19 EXEC CICS (synthetic) leaves abend with 'PRC1'
      *> CHECK:       on exception ABEND
      *> CHECK:         @+17 EXEC CICS (synthetic) CLEAN-UP
      *> CHECK:   @+18 EXEC CICS leaves abend with 'PRC2'
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
