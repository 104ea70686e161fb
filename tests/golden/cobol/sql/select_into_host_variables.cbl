      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+19
      *> CHECK:   @+19 EXEC SQL SELECT INTO select PARCEL columns FEE, PARCEL_NO, STATE detail "SELECT P.FEE INTO :FEE FROM PARCEL P WHERE P.PARCEL_NO = :PARCEL-NO AND P.STATE = 'OPEN'" where PARCEL.PARCEL_NO = PARCEL-NO AND PARCEL.STATE = 'OPEN' uses PARCEL-NO fills FEE
      *> CHECK:     on success
      *> CHECK:       @+17 EXEC SQL SELECT INTO (synthetic) FEE := PARCEL.FEE
      *> CHECK:   @+20 IF SQLCODE = 100
      *> CHECK:     @+20 MOVE FEE := 0
      *> CHECK:   @+21 EXEC SQL UPDATE (synthetic) PARCEL.FEE := FEE
      *> CHECK:   @+20 EXEC SQL UPDATE update PARCEL columns FEE PARCEL for select columns PARCEL_NO detail "UPDATE PARCEL SET FEE = :FEE WHERE PARCEL_NO = :PARCEL-NO" where PARCEL.PARCEL_NO = PARCEL-NO uses FEE, PARCEL-NO
      *> CHECK:   @+21 EXEC SQL DELETE delete PARCEL PARCEL for select columns FEE detail "DELETE FROM PARCEL WHERE FEE = 0" where PARCEL.FEE = 0
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
