      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+12
      *> CHECK:   @+12 EXEC SQL BLOCK other PARCEL for select columns FEE, NO, DEPOT, BUSY, ID detail "EXECUTE BEGIN SELECT FEE INTO :FEE FROM PARCEL WHERE NO = :PARCEL-NO UPDATE DEPOT SET BUSY = 1 WHERE ID = :DEPOT END" uses PARCEL-NO, DEPOT fills FEE
      *> ERR: block_of_an_outer_language.cbl:@+11:12: warning: EXEC SQL BLOCK is understood in part: not read from 'UPDATE' on [cobol-sql-in-part]
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
