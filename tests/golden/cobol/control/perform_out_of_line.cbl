      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+17
      *> CHECK:   @+17 PERFORM ONE-PARA
      *> CHECK:   @+17 PERFORM ONE-PARA thru TWO-PARA
      *> CHECK:   @+17 PERFORM ONE-PARA times 3
      *> CHECK:   @+17 PERFORM ONE-PARA times B
      *> CHECK:   @+17 PERFORM ONE-PARA while NOT A > 10
      *> CHECK:   @+17 PERFORM ONE-PARA while NOT A > 10 test-after
      *> CHECK:   @+17 GOBACK leaves return
      *> PERFORM of a paragraph or range: once, TIMES, UNTIL, TEST AFTER.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           PERFORM ONE-PARA.
           PERFORM ONE-PARA THRU TWO-PARA.
           PERFORM ONE-PARA 3 TIMES.
           PERFORM ONE-PARA B TIMES.
           PERFORM ONE-PARA UNTIL A > 10.
           PERFORM ONE-PARA WITH TEST AFTER UNTIL A > 10.
           GOBACK.
       ONE-PARA.
           ADD 1 TO C.
       TWO-PARA.
           ADD 2 TO C.
