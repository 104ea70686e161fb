      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+10
      *> CHECK:   @+11 ADD PARCELS := PARCELS + 2
      *> CHECK:   @+13 GOBACK leaves return
      *> Comment lines, comments behind code and debugging lines are no statements.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PARCELS  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
      * ADD 1 TO PARCELS.
           ADD 2 TO PARCELS. *> ADD 3 TO PARCELS.
      / ADD 4 TO PARCELS.
      D    ADD 5 TO PARCELS.
           GOBACK.
