      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+12
      *> CHECK:   @+13 MOVE RATE-A := 1
      *> CHECK:   @+14 MOVE RATE-B := 2
      *> CHECK:   @+15 GOBACK leaves return
      *> REPLACE changes the text behind it until REPLACE OFF.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  RATE-A  PIC 9(3).
       01  RATE-B  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           REPLACE ==RATE-X== BY ==RATE-A==.
           MOVE 1 TO RATE-X.
           REPLACE ==RATE-X== BY ==RATE-B==.
           MOVE 2 TO RATE-X.
           REPLACE OFF.
           GOBACK.
