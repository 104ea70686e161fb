      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: scan %s --quiet
      *> EXIT: 3
      *> CHECK: paragraph MAIN-PARA @+14
      *> CHECK:   @+14 IF PARCEL-KIND = 'X'
      *> CHECK:     @+14 MOVE FEE := 5
      *> CHECK:   @+15 GOBACK leaves return
      *> ERR: fail_missing_copybook.cbl:@+7:12: warning: copybook 'NOTHERE' was not found [cobol-copybook-missing]
      *> ERR: fail_missing_copybook.cbl:@+10:15: warning: 'PARCEL-KIND' is not declared [cobol-name-unknown]
      *> A name from a missing copybook is an unknown value, not a lost statement.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           COPY NOTHERE.
       01  FEE  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           IF PARCEL-KIND = 'X'
               MOVE 5 TO FEE
           END-IF.
           GOBACK.
