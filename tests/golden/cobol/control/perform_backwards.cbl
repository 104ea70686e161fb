      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+14
      *> CHECK:   @+14 PERFORM TWO-PARA thru ONE-PARA
      *> CHECK:   @+14 GOBACK leaves return
      *> A range whose last paragraph stands first only ends if something jumps back.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       ONE-PARA.
           ADD 1 TO C.
       MAIN-PARA.
           PERFORM TWO-PARA THRU ONE-PARA.
           GOBACK.
       TWO-PARA.
           GO TO ONE-PARA.
