      *> ARGS: dump --ir --only ERROR-PART %s
      *> ARGS: dump --ir --only ERROR-PARA %s
      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: section ERROR-PART @+17
      *> CHECK:   @+17 USE
      *> CHECK: paragraph ERROR-PARA @+17
      *> CHECK:   @+17 DISPLAY CONSOLE uses 'READ FAILED'
      *> CHECK: paragraph MAIN-PARA @+18
      *> CHECK:   @+18 MOVE A := 1
      *> CHECK:   @+18 GOBACK leaves return
      *> A USE section is entered by its event, not by falling into it.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       DECLARATIVES.
       ERROR-PART SECTION.
           USE AFTER STANDARD ERROR PROCEDURE ON INPUT.
       ERROR-PARA.
           DISPLAY 'READ FAILED'.
       END DECLARATIVES.
       MAIN-PARA.
           MOVE 1 TO A.
           GOBACK.
