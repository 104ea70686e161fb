      *> ARGS: dump --ir --only EJECT %s
      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph EJECT @+21
      *> CHECK:   @+21 DISPLAY CONSOLE uses TITLE
      *> CHECK: paragraph MAIN-PARA @+12
      *> CHECK:   @+12 DISPLAY CONSOLE uses TITLE, 'A'
      *> CHECK:   @+13 PERFORM EJECT
      *> CHECK:   @+13 PERFORM EJECT
      *> CHECK:   @+14 GOBACK leaves return
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
