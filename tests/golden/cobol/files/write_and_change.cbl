      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+39
      *> CHECK:   @+39 WRITE (synthetic) PARCEL-REC := WORK-REC
      *> CHECK:   @+38 WRITE PARCEL-FILE uses PARCEL-REC
      *> CHECK:     on invalid-key
      *> CHECK:       @+37 DISPLAY CONSOLE uses 'TWICE'
      *> CHECK:   @+38 WRITE (synthetic) PAPER-LINE := 'TITLE'
      *> CHECK:   @+37 WRITE PAPER detail "AFTER ADVANCING PAGE" uses PAPER-LINE
      *> CHECK:   @+37 REWRITE PARCEL-FILE uses PARCEL-REC
      *> CHECK:   @+37 DELETE PARCEL-FILE key PARCEL-NO uses PARCEL-NO
      *> CHECK:   @+37 START PARCEL-FILE detail "greater-equal" key PARCEL-NO uses PARCEL-NO
      *> CHECK:     on invalid-key
      *> CHECK:       @+36 DISPLAY CONSOLE uses 'AT END'
      *> CHECK:   @+37 GOBACK leaves return
      *> WRITE FROM, ADVANCING, REWRITE, DELETE and START.
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
           WRITE PARCEL-REC FROM WORK-REC
               INVALID KEY DISPLAY 'TWICE'
           END-WRITE.
           WRITE PAPER-LINE FROM 'TITLE' AFTER ADVANCING PAGE.
           REWRITE PARCEL-REC.
           DELETE PARCEL-FILE RECORD.
           START PARCEL-FILE KEY NOT LESS THAN PARCEL-NO
               INVALID KEY DISPLAY 'AT END'
           END-START.
           GOBACK.
