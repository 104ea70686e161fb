      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: dump --cfg %s
      *> RETURN and XCTL end the program; with RESP the code behind them runs when
      *> they fail.
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
           IF REC-KEY = SPACES
               EXEC CICS RETURN TRANSID('PRC1') COMMAREA(REC)
                   RESP(RC) END-EXEC
               MOVE 1 TO LEN
           END-IF.
           EXEC CICS XCTL PROGRAM('PARCELX') COMMAREA(REC) RESP(RC)
               END-EXEC.
           MOVE 2 TO LEN.
           EXEC CICS XCTL PROGRAM('PARCELY') END-EXEC.
           MOVE 3 TO LEN.
