      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+11
      *> CHECK:   @+11 EXEC SQL BLOCK other DEPOT for update columns BUSY PARCEL for select columns FEE, NO DEPOT for select columns ID detail "EXECUTE BEGIN SELECT FEE INTO :FEE FROM PARCEL WHERE NO = :PARCEL-NO; UPDATE DEPOT SET BUSY = 1 WHERE ID = :DEPOT; END;" uses PARCEL-NO, DEPOT fills FEE
      *> A block of statements names the tables of all of them.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PARCEL-NO  PIC 9(6).
       01  FEE        PIC 9(4).
       01  DEPOT      PIC X(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL EXECUTE
               BEGIN
                   SELECT FEE INTO :FEE FROM PARCEL
                   WHERE NO = :PARCEL-NO;
                   UPDATE DEPOT SET BUSY = 1 WHERE ID = :DEPOT;
               END;
           END-EXEC.
