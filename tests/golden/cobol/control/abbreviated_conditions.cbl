      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+23
      *> CHECK:   @+23 IF A = 1 OR A = 2 OR A = 3
      *> CHECK:     @+23 CONTINUE
      *> CHECK:   @+23 IF A > B AND A > C OR A < 7
      *> CHECK:     @+23 CONTINUE
      *> CHECK:   @+23 IF A <> 1 AND A <> 2
      *> CHECK:     @+23 CONTINUE
      *> CHECK:   @+23 IF A > 1 AND A <= 9 OR A <> B
      *> CHECK:     @+23 CONTINUE
      *> CHECK:   @+23 IF NOT (A = 1 OR B = 2) AND C IS POSITIVE
      *> CHECK:     @+23 CONTINUE
      *> CHECK:   @+23 IF A >= 4 AND A < 8
      *> CHECK:     @+23 CONTINUE
      *> CHECK:   @+23 GOBACK leaves return
      *> A condition takes over subject and relation from the one before.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           IF A = 1 OR 2 OR 3
               CONTINUE.
           IF A > B AND C OR < 7
               CONTINUE.
           IF A NOT = 1 AND 2
               CONTINUE.
           IF A > 1 AND NOT > 9 OR NOT = B
               CONTINUE.
           IF NOT (A = 1 OR B = 2) AND C IS POSITIVE
               CONTINUE.
           IF A IS GREATER THAN OR EQUAL TO 4 AND LESS 8
               CONTINUE.
           GOBACK.
