      *> ARGS: dump --ir --only EJECT %s
      *> ARGS: dump --ir --only MAIN-PARA %s
      *> Where EJECT or TITLE can only be names they are.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  TITLE  PIC X(9).
       PROCEDURE DIVISION.
       MAIN-PARA.
           DISPLAY
               TITLE 'A'
           PERFORM EJECT
           PERFORM
               EJECT.
           GOBACK.
       EJECT.
           DISPLAY TITLE.
