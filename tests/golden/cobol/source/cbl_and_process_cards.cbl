      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+16
      *> CHECK:   @+17 MOVE FEE := 1
      *> CHECK:   @+18 GOBACK leaves return
      *> CHECK: paragraph MAIN-PARA @+23
      *> CHECK:   @+23 GOBACK leaves return
      *> Options of the compiler before a program, with or without a sequence number.
 CBL APOST,LIB
      * Options of the test system.
000200 PROCESS DEFINE(FEES=2) NUMPROC(PFD)
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FEE  PIC 9(3).
       01  RATE  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
       >>IF FEES = 2
           MOVE 1 TO FEE.
       >>END-IF
           GOBACK.
       END PROGRAM SAMPLE.
 CBL NOLIB
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SECOND.
       PROCEDURE DIVISION.
       MAIN-PARA.
           GOBACK.
