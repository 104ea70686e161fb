      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+17
      *> CHECK:   @+21 MOVE FEE := 2
      *> CHECK:   @+25 MOVE FEE := 4
      *> CHECK:   @+33 MOVE FEE := 7
      *> CHECK:   @+40 GOBACK leaves return
      *> >>EVALUATE chooses one WHEN; what it cannot decide does not hold.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       >>DEFINE SITE AS "NORTH"
       >>DEFINE LEVEL AS 3
       >>DEFINE LEVEL AS 7
       >>DEFINE DEPTH AS PARAMETER
       01  FEE  PIC 9(3).
       01  RATE  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
       >>EVALUATE SITE
       >>WHEN "SOUTH"
           MOVE 1 TO FEE.
       >>WHEN "NORTH"
           MOVE 2 TO FEE.
       >>EVALUATE TRUE
       >>WHEN LEVEL > 5
           MOVE 3 TO FEE.
       >>WHEN LEVEL >= 2 AND NOT (SITE = "SOUTH" OR DEPTH DEFINED)
           MOVE 4 TO FEE.
       >>WHEN OTHER
           MOVE 5 TO FEE.
       >>END-EVALUATE
       >>WHEN OTHER
           MOVE 6 TO FEE.
       >>END-EVALUATE
       >>DEFINE LEVEL AS 9 OVERRIDE
       >>IF LEVEL IS EQUAL TO 9
           MOVE 7 TO FEE.
       >>ELIF LEVEL = 9
           MOVE 8 TO FEE.
       >>ELSE
           MOVE 9 TO FEE.
       >>END-IF
       >>DEFINE LEVEL OFF
       >>IF LEVEL NOT DEFINED
           GOBACK.
       >>END-IF
