      *> ARGS: dump --tree %s
      *> A copybook that is missing leaves the period of its COPY behind.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  LATE  COPY NOWHERE.
       01  RATE  PIC 9.
       PROCEDURE DIVISION.
       MAIN-PARA.
           GOBACK.
