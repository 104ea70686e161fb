      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+16
      *> CHECK:   @+16 EXEC SQL DECLARE CURSOR declare C1 PARCEL for select columns PARCEL_NO, FEE detail "DECLARE C1 CURSOR FOR SELECT PARCEL_NO, FEE FROM PARCEL WHERE FEE > :FEE" where PARCEL.FEE > FEE uses FEE
      *> CHECK:   @+19 EXEC SQL OPEN open C1 PARCEL for select columns PARCEL_NO, FEE detail "OPEN C1" where PARCEL.FEE > FEE uses FEE
      *> CHECK:   @+19 EXEC SQL FETCH fetch C1 PARCEL for select columns PARCEL_NO, FEE detail "FETCH C1 INTO :PARCEL-NO, :FEE" fills PARCEL-NO, FEE
      *> CHECK:     on success
      *> CHECK:       @+17 EXEC SQL FETCH (synthetic) PARCEL-NO := PARCEL.PARCEL_NO; FEE := PARCEL.FEE
      *> CHECK:   @+17 EXEC SQL CLOSE close C1 detail "CLOSE C1"
      *> CHECK:   @+17 GOBACK leaves return
      *> FETCH reads the tables of its cursor.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PARCEL-NO  PIC 9(6).
       01  FEE        PIC 9(4).
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL
               DECLARE C1 CURSOR FOR
               SELECT PARCEL_NO, FEE FROM PARCEL WHERE FEE > :FEE
           END-EXEC.
           EXEC SQL OPEN C1 END-EXEC.
           EXEC SQL FETCH C1 INTO :PARCEL-NO, :FEE END-EXEC.
           EXEC SQL CLOSE C1 END-EXEC.
           GOBACK.
