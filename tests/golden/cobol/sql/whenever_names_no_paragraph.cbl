      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+13
      *> CHECK:   @+13 EXEC SQL WHENEVER
      *> CHECK:   @+13 EXEC SQL COMMIT commit detail "COMMIT"
      *> ERR: whenever_names_no_paragraph.cbl:@+11:21: warning: no paragraph or section is named 'NOWHERE' [cobol-procedure-unknown]
      *> A label that does not exist is reported; nothing jumps.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PARCEL-NO  PIC 9(6).
       01  FEE        PIC 9(4).
       01  DEPOT      PIC X(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL WHENEVER SQLERROR GOTO NOWHERE END-EXEC.
           EXEC SQL COMMIT END-EXEC.
