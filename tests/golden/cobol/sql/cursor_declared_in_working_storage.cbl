      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+20
      *> CHECK:   @+20 EXEC SQL OPEN open LATE-CUR PARCEL for select columns NO, FEE, FINE, DEPOT detail "OPEN LATE-CUR" where PARCEL.DEPOT = DEPOT uses DEPOT
      *> CHECK:   @+20 EXEC SQL FETCH fetch LATE-CUR PARCEL for select columns NO, FEE, FINE, DEPOT detail "FETCH LATE-CUR INTO :PARCEL-NO, :FEE" fills PARCEL-NO, FEE
      *> CHECK:     on success
      *> CHECK:       @+18 EXEC SQL FETCH (synthetic) PARCEL-NO := PARCEL.NO
      *> CHECK:       @+17 EXEC SQL FETCH (synthetic) FEE := PARCEL.FEE + PARCEL.FINE
      *> CHECK:   @+17 EXEC SQL CLOSE close LATE-CUR detail "CLOSE LATE-CUR"
      *> A cursor of the data division; FETCH has its columns by position, OPEN its condition.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PARCEL-NO  PIC 9(6).
       01  FEE        PIC 9(4).
       01  DEPOT      PIC X(3).
           EXEC SQL DECLARE LATE-CUR CURSOR WITH HOLD FOR
               SELECT P.NO, P.FEE + P.FINE FROM POST.PARCEL P
               WHERE P.DEPOT = :DEPOT
           END-EXEC.
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL OPEN LATE-CUR END-EXEC.
           EXEC SQL FETCH LATE-CUR INTO :PARCEL-NO, :FEE END-EXEC.
           EXEC SQL CLOSE LATE-CUR END-EXEC.
