      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+24
      *> CHECK:   @+24 MOVE CMD := 'DELETE FROM PARCEL WHERE FEE = 0'
      *> CHECK:   @+24 EXEC SQL EXECUTE IMMEDIATE other PARCEL for delete PARCEL for select columns FEE detail "EXECUTE IMMEDIATE :CMD" where PARCEL.FEE = 0 uses CMD
      *> CHECK:   @+24 MOVE VAR-LEN := 40
      *> CHECK:   @+24 STRING VAR-TEXT := string-concat(VAR-TEXT, 'UPDATE PARCEL ', 'SET FEE = ?')
      *> CHECK:   @+25 EXEC SQL PREPARE other detail "PREPARE S1 FROM :VAR-CMD" uses VAR-CMD
      *> CHECK:   @+25 EXEC SQL EXECUTE (synthetic) PARCEL.FEE := FEE
      *> CHECK:   @+24 EXEC SQL EXECUTE other PARCEL for update columns FEE detail "EXECUTE S1 USING :FEE" uses FEE
      *> CHECK:   @+24 MOVE CMD := 'DELETE FROM DEPOT'
      *> CHECK:   @+24 IF FEE > 5
      *> CHECK:     @+24 MOVE CMD := 'DELETE FROM PARCEL'
      *> CHECK:   @+25 EXEC SQL EXECUTE IMMEDIATE other detail "EXECUTE IMMEDIATE :CMD" uses CMD
      *> MOVE and STRING of literals in the same run of statements give the text; behind a branch that
      *> may change it nothing is certain.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FEE        PIC 9(4).
       01  CMD        PIC X(60).
       01  VAR-CMD.
           49  VAR-LEN    PIC S9(4) COMP.
           49  VAR-TEXT   PIC X(60).
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 'DELETE FROM PARCEL WHERE FEE = 0' TO CMD.
           EXEC SQL EXECUTE IMMEDIATE :CMD END-EXEC.
           MOVE 40 TO VAR-LEN.
           STRING 'UPDATE PARCEL ' 'SET FEE = ?' DELIMITED BY SIZE
               INTO VAR-TEXT.
           EXEC SQL PREPARE S1 FROM :VAR-CMD END-EXEC.
           EXEC SQL EXECUTE S1 USING :FEE END-EXEC.
           MOVE 'DELETE FROM DEPOT' TO CMD.
           IF FEE > 5
               MOVE 'DELETE FROM PARCEL' TO CMD
           END-IF.
           EXEC SQL EXECUTE IMMEDIATE :CMD END-EXEC.
