      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+14
      *> CHECK:   @+14 EXEC SQL SELECT INTO select PARCEL for insert columns NO, FEE PARCEL columns NO detail "SELECT NO INTO :PARCEL-NO FROM FINAL TABLE (INSERT INTO PARCEL (NO, FEE) VALUES (:PARCEL-NO, :FEE))" uses PARCEL-NO, FEE fills PARCEL-NO
      *> CHECK:   @+16 EXEC SQL OTHER other detail "FROBNICATE :FEE" uses FEE
      *> ERR: fail_query_not_understood.cbl:@+12:12: warning: EXEC SQL SELECT INTO is understood in part: not read from 'INTO' on [cobol-sql-in-part]
      *> ERR: fail_query_not_understood.cbl:@+14:12: warning: EXEC SQL OTHER is understood in part: no statement of SQL is known that begins like this [cobol-sql-in-part]
      *> What the grammar refuses keeps its tables and variables, and is said.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PARCEL-NO  PIC 9(6).
       01  FEE        PIC 9(4).
       01  DEPOT      PIC X(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL SELECT NO INTO :PARCEL-NO FROM FINAL TABLE
               (INSERT INTO PARCEL (NO, FEE) VALUES (:PARCEL-NO, :FEE))
           END-EXEC.
           EXEC SQL FROBNICATE :FEE END-EXEC.
