      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+11
      *> CHECK:   @+11 EXEC SQL PREPARE other detail "PREPARE S1 FROM 'UPDATE PARCEL SET FEE = ?'"
      *> CHECK:   @+13 EXEC SQL EXECUTE (synthetic) PARCEL.FEE := FEE
      *> CHECK:   @+12 EXEC SQL EXECUTE other PARCEL for update columns FEE detail "EXECUTE S1 USING :FEE" uses FEE
      *> EXECUTE inside a block begins no other block.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FEE        PIC 9(4).
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL
               PREPARE S1 FROM 'UPDATE PARCEL SET FEE = ?'
           END-EXEC
           EXEC SQL
               EXECUTE S1 USING :FEE
           END-EXEC.
