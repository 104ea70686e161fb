      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+17
      *> CHECK:   @+17 EXEC SQL PREPARE other detail "PREPARE S1 FROM :QUERY-TEXT" uses QUERY-TEXT
      *> CHECK:   @+17 EXEC SQL DECLARE CURSOR declare C1 detail "DECLARE C1 CURSOR FOR S1"
      *> CHECK:   @+17 EXEC SQL OPEN open C1 PARCEL for select columns FEE detail "OPEN C1 USING :LIMIT" where PARCEL.FEE > LIMIT uses LIMIT
      *> CHECK:   @+17 EXEC SQL FETCH fetch C1 PARCEL for select columns FEE detail "FETCH C1 INTO :FEE" fills FEE
      *> CHECK:     on success
      *> CHECK:       @+15 EXEC SQL FETCH (synthetic) FEE := PARCEL.FEE
      *> The text is the VALUE of an item that nothing changes; the columns come through PREPARE.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FEE        PIC 9(4).
       01  LIMIT      PIC 9(4).
       01  QUERY-TEXT PIC X(60) VALUE
           'SELECT FEE FROM PARCEL WHERE FEE > ?'.
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL PREPARE S1 FROM :QUERY-TEXT END-EXEC.
           EXEC SQL DECLARE C1 CURSOR FOR S1 END-EXEC.
           EXEC SQL OPEN C1 USING :LIMIT END-EXEC.
           EXEC SQL FETCH C1 INTO :FEE END-EXEC.
