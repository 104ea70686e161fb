      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+18
      *> CHECK:   @+18 MOVE QUEUE-NAME := REC-KEY
      *> CHECK:   @+18 EXEC CICS read PARCEL detail "READ FILE(FILE-NAME) INTO(REC) RIDFLD(REC-KEY)" key REC-KEY uses FILE-NAME, REC-KEY fills REC
      *> CHECK:   @+19 EXEC CICS read QUEUE-NAME detail "READQ TS QUEUE(QUEUE-NAME) INTO(REC)" uses QUEUE-NAME fills REC
      *> CHECK:   @+19 EXEC CICS (synthetic) start-task PRC1 detail "RETURN TRANSID(NEXT-TRANS)" uses NEXT-TRANS
      *> CHECK:   @+18 EXEC CICS leaves return
      *> A name in an item whose VALUE nothing changes is the name; in one that is
      *> changed the item stands for it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FILE-NAME  PIC X(8) VALUE 'PARCEL'.
       01  QUEUE-NAME PIC X(8) VALUE 'PARCELQ'.
       01  NEXT-TRANS PIC X(4) VALUE 'PRC1'.
       01  REC        PIC X(40).
       01  REC-KEY    PIC X(6).
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE REC-KEY TO QUEUE-NAME.
           EXEC CICS READ FILE(FILE-NAME) INTO(REC) RIDFLD(REC-KEY)
               END-EXEC.
           EXEC CICS READQ TS QUEUE(QUEUE-NAME) INTO(REC) END-EXEC.
           EXEC CICS RETURN TRANSID(NEXT-TRANS) END-EXEC.
