      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+16
      *> CHECK:   @+16 EXEC SQL select PARCEL columns FEE detail "SELECT P.FEE INTO :FEE FROM PARCEL P WHERE P.PARCEL_NO = :PARCEL-NO AND P.STATE = 'OPEN'" uses PARCEL-NO fills FEE
      *> CHECK:   @+19 IF SQLCODE = 100
      *> CHECK:     @+19 MOVE FEE := 0
      *> CHECK:   @+20 EXEC SQL update PARCEL columns FEE detail "UPDATE PARCEL SET FEE = :FEE WHERE PARCEL_NO = :PARCEL-NO" uses FEE, PARCEL-NO
      *> CHECK:   @+21 EXEC SQL delete PARCEL detail "DELETE FROM PARCEL WHERE FEE = 0"
      *> CHECK:   @+21 GOBACK leaves return
      *> SELECT INTO reads columns into host variables.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           EXEC SQL INCLUDE SQLCA END-EXEC.
       01  PARCEL-NO  PIC 9(6).
       01  FEE        PIC 9(4).
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL
               SELECT P.FEE INTO :FEE FROM PARCEL P
               WHERE P.PARCEL_NO = :PARCEL-NO AND P.STATE = 'OPEN'
           END-EXEC.
           IF SQLCODE = 100
               MOVE 0 TO FEE
           END-IF.
           EXEC SQL UPDATE PARCEL SET FEE = :FEE
               WHERE PARCEL_NO = :PARCEL-NO END-EXEC.
           EXEC SQL DELETE FROM PARCEL WHERE FEE = 0 END-EXEC.
           GOBACK.
