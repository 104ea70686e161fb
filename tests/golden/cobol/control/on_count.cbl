      *> ARGS: dump --ir --only MAIN %s
      *> CHECK: paragraph MAIN @+14
      *> CHECK:   @+14 ON on-count() = 1
      *> CHECK:     @+13 ADD HEADINGS := HEADINGS + 1
      *> CHECK:   @+13 ON on-count() >= 10 AND (on-count() - 10) MOD 10 = 0 AND on-count() < 100
      *> CHECK:     @+12 MOVE LINES-OUT := ZERO
      *> CHECK:   else
      *> CHECK:     @+11 ADD LINES-OUT := LINES-OUT + 1
       IDENTIFICATION DIVISION.
       PROGRAM-ID. COUNTED.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  HEADINGS PIC 9(3).
       01  LINES-OUT PIC 9(3).
       PROCEDURE DIVISION.
       MAIN.
           ON 1 ADD 1 TO HEADINGS.
           ON 10 AND EVERY 10 UNTIL 100 MOVE ZERO TO LINES-OUT
           ELSE ADD 1 TO LINES-OUT.
