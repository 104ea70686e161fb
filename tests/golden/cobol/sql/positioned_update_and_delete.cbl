      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+14
      *> CHECK:   @+14 EXEC SQL DECLARE CURSOR declare C-1 PARCEL for select columns FEE detail "DECLARE C-1 CURSOR FOR SELECT FEE FROM PARCEL FOR UPDATE OF FEE"
      *> CHECK:   @+15 EXEC SQL UPDATE (synthetic) PARCEL.FEE := FEE + 1
      *> CHECK:   @+14 EXEC SQL UPDATE update PARCEL columns FEE detail "UPDATE PARCEL SET FEE = :FEE + 1 WHERE CURRENT OF C-1" uses FEE
      *> CHECK:   @+15 EXEC SQL DELETE delete PARCEL detail "DELETE FROM PARCEL WHERE CURRENT OF C-1"
      *> WHERE CURRENT OF changes the row of a cursor; the access is one to the table.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PARCEL-NO  PIC 9(6).
       01  FEE        PIC 9(4).
       01  DEPOT      PIC X(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL DECLARE C-1 CURSOR FOR
               SELECT FEE FROM PARCEL FOR UPDATE OF FEE END-EXEC.
           EXEC SQL UPDATE PARCEL SET FEE = :FEE + 1
               WHERE CURRENT OF C-1 END-EXEC.
           EXEC SQL DELETE FROM PARCEL WHERE CURRENT OF C-1 END-EXEC.
