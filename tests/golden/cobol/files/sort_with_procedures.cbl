      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: dump --ir --only FILL-PARA %s
      *> ARGS: dump --ir --only LIST-PARA %s
      *> CHECK: paragraph MAIN-PARA @+39
      *> CHECK:   @+39 SORT SORT-FILE detail "SORT-FILE ON DESCENDING KEY SORT-NO INPUT PROCEDURE IS FILL-PARA OUTPUT PROCEDURE LIST-PARA THRU LIST-EXIT" uses SORT-NO procedure FILL-PARA procedure LIST-PARA thru LIST-EXIT
      *> CHECK:   @+41 SORT SORT-FILE PARCEL-FILE for read-next PAPER for write detail "SORT-FILE ASCENDING SORT-NO USING PARCEL-FILE GIVING PAPER" uses SORT-NO
      *> CHECK:   @+42 GOBACK leaves return
      *> CHECK: paragraph FILL-PARA @+42
      *> CHECK:   @+42 RELEASE (synthetic) SORT-REC := PARCEL-NO
      *> CHECK:   @+41 RELEASE SORT-FILE uses SORT-REC
      *> CHECK: paragraph LIST-PARA @+41
      *> CHECK:   @+41 RETURN SORT-FILE fills SORT-REC
      *> CHECK:     on at-end
      *> CHECK:       @+40 GO LIST-EXIT
      *> CHECK:     on success
      *> CHECK:       @+37 RETURN (synthetic) WORK-REC := SORT-REC
      *> SORT calls its procedures; RELEASE and RETURN work on its records.
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
           SORT SORT-FILE ON DESCENDING KEY SORT-NO
               INPUT PROCEDURE IS FILL-PARA
               OUTPUT PROCEDURE LIST-PARA THRU LIST-EXIT.
           SORT SORT-FILE ASCENDING SORT-NO
               USING PARCEL-FILE GIVING PAPER.
           GOBACK.
       FILL-PARA.
           RELEASE SORT-REC FROM PARCEL-NO.
       LIST-PARA.
           RETURN SORT-FILE RECORD INTO WORK-REC
               AT END GO TO LIST-EXIT
           END-RETURN.
       LIST-EXIT.
           EXIT.
