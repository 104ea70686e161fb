      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: dump --ir --only READ-ONE %s
      *> ARGS: dump --ir --only BAD-END %s
      *> CHECK: paragraph MAIN-PARA @+40
      *> CHECK:   @+40 EXEC SQL COMMIT commit detail "COMMIT"
      *> CHECK:   @+40 EXEC SQL WHENEVER
      *> CHECK:   @+40 EXEC SQL WHENEVER
      *> CHECK:   @+40 EXEC SQL COMMIT commit detail "COMMIT"
      *> CHECK:     on exception
      *> CHECK:       @+38 GO TO (synthetic) BAD-END
      *> CHECK:   @+38 PERFORM READ-ONE
      *> CHECK:   @+38 GOBACK leaves return
      *> CHECK: paragraph READ-ONE @+38
      *> CHECK:   @+38 EXEC SQL SELECT INTO select PARCEL columns FEE detail "SELECT FEE INTO :FEE FROM PARCEL" fills FEE
      *> CHECK:     on exception
      *> CHECK:       @+36 GO TO (synthetic) BAD-END
      *> CHECK:     on not-found
      *> CHECK:       @+34 PERFORM (synthetic) NONE
      *> CHECK:     on success
      *> CHECK:       @+32 EXEC SQL SELECT INTO (synthetic) FEE := PARCEL.FEE
      *> CHECK:   @+32 EXEC SQL WHENEVER
      *> CHECK:   @+32 EXEC SQL WHENEVER
      *> CHECK:   @+32 EXEC SQL UPDATE (synthetic) PARCEL.FEE := 1
      *> CHECK:   @+31 EXEC SQL UPDATE update PARCEL columns FEE detail "UPDATE PARCEL SET FEE = 1"
      *> CHECK:     on exception
      *> CHECK:       @+29 GO TO (synthetic) BAD-END
      *> CHECK:     on overflow
      *> CHECK:       @+27 STOP RUN (synthetic) leaves stop
      *> CHECK: paragraph BAD-END @+29
      *> CHECK:   @+29 EXEC SQL WHENEVER
      *> CHECK:   @+29 EXEC SQL ROLLBACK rollback detail "ROLLBACK"
      *> CHECK:     on overflow
      *> CHECK:       @+27 STOP RUN (synthetic) leaves stop
      *> WHENEVER counts by its place in the text: from there on, in every paragraph, until another one of
      *> the same event.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PARCEL-NO  PIC 9(6).
       01  FEE        PIC 9(4).
       01  DEPOT      PIC X(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL COMMIT END-EXEC.
           EXEC SQL WHENEVER SQLERROR GO TO BAD-END END-EXEC.
           EXEC SQL WHENEVER NOT FOUND PERFORM NONE END-EXEC.
           EXEC SQL COMMIT END-EXEC.
           PERFORM READ-ONE.
           GOBACK.
       READ-ONE.
           EXEC SQL SELECT FEE INTO :FEE FROM PARCEL END-EXEC.
           EXEC SQL WHENEVER NOT FOUND CONTINUE END-EXEC.
           EXEC SQL WHENEVER SQLWARNING STOP END-EXEC.
           EXEC SQL UPDATE PARCEL SET FEE = 1 END-EXEC.
       NONE.
           MOVE 0 TO FEE.
       BAD-END.
           EXEC SQL WHENEVER SQLERROR CONTINUE END-EXEC.
           EXEC SQL ROLLBACK END-EXEC.
