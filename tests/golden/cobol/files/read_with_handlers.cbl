      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+39
      *> CHECK:   @+39 OPEN PARCEL-FILE PAPER detail "INPUT PARCEL-FILE OUTPUT PAPER"
      *> CHECK:   @+39 READ read-next PARCEL-FILE fills PARCEL-REC
      *> CHECK:     on at-end
      *> CHECK:       @+39 MOVE WORK-REC := SPACES
      *> CHECK:     on success
      *> CHECK:       @+35 READ (synthetic) WORK-REC := PARCEL-REC
      *> CHECK:       @+38 DISPLAY CONSOLE uses WEIGHT
      *> CHECK:   @+39 READ PARCEL-FILE key PARCEL-NO uses PARCEL-NO fills PARCEL-REC
      *> CHECK:     on invalid-key
      *> CHECK:       @+39 DISPLAY CONSOLE uses 'NONE'
      *> CHECK:   @+40 CLOSE PARCEL-FILE PAPER
      *> CHECK:   @+40 GOBACK leaves return
      *> READ with AT END, INTO and INVALID KEY.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT PARCEL-FILE ASSIGN TO PARCELS
               ORGANIZATION INDEXED ACCESS DYNAMIC
               RECORD KEY PARCEL-NO FILE STATUS IO-STATUS.
           SELECT PAPER ASSIGN TO PRINTER.
           SELECT SORT-FILE ASSIGN TO SORTWK.
       DATA DIVISION.
       FILE SECTION.
       FD  PARCEL-FILE.
       01  PARCEL-REC.
           05  PARCEL-NO  PIC 9(6).
           05  WEIGHT     PIC 9(3).
       FD  PAPER.
       01  PAPER-LINE  PIC X(80).
       SD  SORT-FILE.
       01  SORT-REC.
           05  SORT-NO  PIC 9(6).
       WORKING-STORAGE SECTION.
       01  IO-STATUS  PIC XX.
       01  WORK-REC   PIC X(9).
       PROCEDURE DIVISION.
       MAIN-PARA.
           OPEN INPUT PARCEL-FILE OUTPUT PAPER.
           READ PARCEL-FILE NEXT INTO WORK-REC
               AT END
                   MOVE SPACES TO WORK-REC
               NOT AT END
                   DISPLAY WEIGHT
           END-READ.
           READ PARCEL-FILE KEY IS PARCEL-NO
               INVALID KEY
                   DISPLAY 'NONE'
           END-READ.
           CLOSE PARCEL-FILE PAPER.
           GOBACK.
