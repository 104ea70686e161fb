      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+14
      *> CHECK:   @+14 EXEC SQL OPEN open C1 PARCEL for select columns NO detail "OPEN C1"
      *> CHECK:   @+14 EXEC SQL FETCH fetch C1 PARCEL for select columns NO detail "FETCH NEXT FROM C1 INTO :PARCEL-NO" fills PARCEL-NO
      *> CHECK:     on success
      *> CHECK:       @+12 EXEC SQL FETCH (synthetic) PARCEL-NO := PARCEL.NO
      *> Where DECLARE stands does not matter.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PARCEL-NO  PIC 9(6).
       01  FEE        PIC 9(4).
       01  DEPOT      PIC X(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL OPEN C1 END-EXEC.
           EXEC SQL FETCH NEXT FROM C1 INTO :PARCEL-NO END-EXEC.
       DECLARATIONS.
           EXEC SQL
               DECLARE C1 CURSOR FOR SELECT NO FROM PARCEL
           END-EXEC.
