      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+15
      *> CHECK:   @+15 IF FEE = 1
      *> CHECK:     @-3 MOVE RATE := 1
      *> CHECK:   @+15 MOVE RATE := 2
      *> CHECK:   @+15 GOBACK leaves return
      *> EXEC SQL INCLUDE copies; in the PROCEDURE DIVISION its period ends the sentence.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           EXEC SQL INCLUDE FEES END-EXEC
           EXEC SQL
             INCLUDE "RATES.CPY"
           END-EXEC.
       PROCEDURE DIVISION.
       MAIN-PARA.
           IF FEE = 1
               EXEC SQL INCLUDE STEP END-EXEC.
           MOVE 2 TO RATE.
           GOBACK.
      *> FILE: FEES.cpy
       01  FEE  PIC 9.
      *> FILE: rates.cpy
       01  RATE  PIC 9.
      *> FILE: STEP.cpy
           MOVE 1 TO RATE
