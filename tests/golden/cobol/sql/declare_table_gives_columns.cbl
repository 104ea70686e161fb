      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+25
      *> CHECK:   @+25 EXEC SQL SELECT INTO select DEPOT columns DEPOT, TOWN detail "SELECT * INTO :DEPOT, :TOWN FROM POST.DEPOT" fills DEPOT, TOWN
      *> CHECK:     on success
      *> CHECK:       @+23 EXEC SQL SELECT INTO (synthetic) DEPOT := DEPOT.DEPOT; TOWN := DEPOT.TOWN
      *> CHECK:   @+24 EXEC SQL INSERT (synthetic) PARCEL.NO := PARCEL-NO; PARCEL.FEE := FEE; PARCEL.DEPOT := DEPOT
      *> CHECK:   @+23 EXEC SQL INSERT insert PARCEL columns NO, FEE, DEPOT detail "INSERT INTO PARCEL VALUES (:PARCEL-NO, :FEE, :DEPOT)" uses PARCEL-NO, FEE, DEPOT
      *> CHECK:   @+24 EXEC SQL SELECT INTO select PARCEL columns FEE, DEPOT, NO DEPOT columns TOWN, DEPOT detail "SELECT TOWN, FEE INTO :TOWN, :FEE FROM PARCEL P, DEPOT D WHERE P.DEPOT = D.DEPOT AND NO = :PARCEL-NO" where PARCEL.DEPOT = DEPOT.DEPOT AND PARCEL.NO = PARCEL-NO uses PARCEL-NO fills TOWN, FEE
      *> CHECK:     on success
      *> CHECK:       @+22 EXEC SQL SELECT INTO (synthetic) TOWN := DEPOT.TOWN; FEE := PARCEL.FEE
      *> DECLARE TABLE names the columns of * and of an INSERT without list, and settles whose TOWN is.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PARCEL-NO  PIC 9(6).
       01  FEE        PIC 9(4).
       01  DEPOT      PIC X(3).
       01  TOWN       PIC X(20).
           EXEC SQL DECLARE POST.DEPOT TABLE
               (DEPOT CHAR(3) NOT NULL, TOWN CHAR(20))
           END-EXEC.
           EXEC SQL DECLARE PARCEL TABLE
               (NO DECIMAL(6), FEE DECIMAL(4), DEPOT CHAR(3))
           END-EXEC.
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL SELECT * INTO :DEPOT, :TOWN FROM POST.DEPOT
           END-EXEC.
           EXEC SQL INSERT INTO PARCEL VALUES (:PARCEL-NO, :FEE, :DEPOT)
           END-EXEC.
           EXEC SQL SELECT TOWN, FEE INTO :TOWN, :FEE
               FROM PARCEL P, DEPOT D
               WHERE P.DEPOT = D.DEPOT AND NO = :PARCEL-NO END-EXEC.
