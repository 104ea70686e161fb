      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+19
      *> CHECK:   @+19 EXEC SQL SELECT INTO select PARCEL columns FEE detail "SELECT FEE INTO :FEE:FEE-IND FROM PARCEL" fills FEE, FEE-IND
      *> CHECK:     on success
      *> CHECK:       @+17 EXEC SQL SELECT INTO (synthetic) FEE := PARCEL.FEE
      *> CHECK:   @+17 EXEC SQL SELECT INTO select PARCEL columns FEE detail "SELECT FEE INTO :FEE INDICATOR :FEE-IND FROM PARCEL" fills FEE, FEE-IND
      *> CHECK:     on success
      *> CHECK:       @+15 EXEC SQL SELECT INTO (synthetic) FEE := PARCEL.FEE
      *> CHECK:   @+16 EXEC SQL UPDATE (synthetic) PARCEL.FEE := FEE
      *> CHECK:   @+15 EXEC SQL UPDATE update PARCEL columns FEE detail "UPDATE PARCEL SET FEE = :FEE :FEE-IND" uses FEE, FEE-IND
      *> An indicator goes where its variable goes, in every spelling.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PARCEL-NO  PIC 9(6).
       01  FEE        PIC 9(4).
       01  DEPOT      PIC X(3).
       01  FEE-IND    PIC S9(4) COMP.
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL SELECT FEE INTO :FEE:FEE-IND FROM PARCEL END-EXEC.
           EXEC SQL SELECT FEE INTO :FEE INDICATOR :FEE-IND FROM PARCEL
           END-EXEC.
           EXEC SQL UPDATE PARCEL SET FEE = :FEE :FEE-IND END-EXEC.
