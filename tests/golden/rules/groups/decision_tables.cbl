      *> ARGS: dump --groups %s
      *> CHECK: decision-table @+48 to @+54  target BAND-FACTOR  hits unique  otherwise no-case
      *> CHECK:   1 @+47  when WEIGHT < 20  then BAND-FACTOR := 1.10
      *> CHECK:   2 @+49  when WEIGHT > 19 AND WEIGHT < 50  then BAND-FACTOR := 1.25
      *> CHECK:   3 @+51  when WEIGHT > 49  then BAND-FACTOR := 1.60
      *> CHECK: decision-table @+59 to @+63  target REGION-CODE  hits unique  otherwise rule
      *> CHECK:   1 @+58  when COUNTRY IN ('NL', 'BE')  then REGION-CODE := 'N'
      *> CHECK:   2 @+59  when COUNTRY = 'AT'  then REGION-CODE := 'S'
      *> CHECK:   default @+60  when COUNTRY NOT IN ('NL', 'BE', 'AT')  then REGION-CODE := 'X'
      *> CHECK: decision-table @+64 to @+69  target POSTAGE  hits last  otherwise rule
      *> CHECK:   default @+63  then POSTAGE := 4.50
      *> CHECK:   2 @+64  when WEIGHT > 30  then POSTAGE := 7.25
      *> CHECK:   3 @+66  when COUNTRY = 'IS'  then POSTAGE := 9.75
      *> CHECK: decision-table @+70 to @+73  target GRADE  hits unique  otherwise value @+27 GRADE := 'C'
      *> CHECK:   1 @+69  when REGULAR | WEIGHT > 80  then GRADE := 'A'
      *> CHECK:   2 @+71  when REGULAR | WEIGHT < 10  then GRADE := 'B'
      *> CHECK: decision-table @+75 to @+78  target HANDLING  hits each  otherwise kept
      *> CHECK:   1 @+74  when WEIGHT > 60  then HANDLING := HANDLING + 3.50
      *> CHECK:   2 @+76  when COUNTRY = 'NO'  then HANDLING := HANDLING + 2.25
       IDENTIFICATION DIVISION.
       PROGRAM-ID. TABLES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  BAND-FACTOR      PIC 9V99.
       01  REGION-CODE      PIC X.
       01  POSTAGE          PIC 9(3)V99.
       01  DISCOUNT         PIC 9V99.
       01  GRADE            PIC X.
       01  HANDLING         PIC 9(3)V99.
       LINKAGE SECTION.
       01  PARM.
           05  WEIGHT       PIC 9(3).
           05  COUNTRY      PIC XX.
           05  CUSTOMER     PIC X.
               88  REGULAR  VALUE 'R'.
       PROCEDURE DIVISION USING PARM.
       MAIN-PARA.
           PERFORM NESTED-PARA
           PERFORM CHOICE-PARA
           PERFORM REPEATED-PARA
           MOVE 'C' TO GRADE
           PERFORM KEPT-PARA
           PERFORM ADDED-PARA
           DISPLAY BAND-FACTOR REGION-CODE POSTAGE DISCOUNT GRADE
               HANDLING
           GOBACK.
      *    An IF chain whose last test is what is left anyway.
       NESTED-PARA.
           IF WEIGHT < 20
               MOVE 1.10 TO BAND-FACTOR
           ELSE
               IF WEIGHT > 19 AND WEIGHT < 50
                   MOVE 1.25 TO BAND-FACTOR
               ELSE
                   IF WEIGHT > 49
                       MOVE 1.60 TO BAND-FACTOR
                   END-IF
               END-IF
           END-IF.
      *    The same table as a choice with a default.
       CHOICE-PARA.
           EVALUATE COUNTRY
               WHEN 'NL'
               WHEN 'BE'
                   MOVE 'N' TO REGION-CODE
               WHEN 'AT'
                   MOVE 'S' TO REGION-CODE
               WHEN OTHER
                   MOVE 'X' TO REGION-CODE
           END-EVALUATE.
      *    Repeated IFs behind a first value: the last one that holds
      *    decides, the first value is the default.
       REPEATED-PARA.
           MOVE 4.50 TO POSTAGE
           IF WEIGHT > 30
               MOVE 7.25 TO POSTAGE
           END-IF
           IF COUNTRY = 'IS'
               MOVE 9.75 TO POSTAGE
           END-IF.
      *    The value from before the PERFORM stays.
       KEPT-PARA.
           IF REGULAR AND WEIGHT > 80
               MOVE 'A' TO GRADE
           END-IF
           IF REGULAR AND WEIGHT < 10
               MOVE 'B' TO GRADE
           END-IF.
      *    Both may apply: each adds.
       ADDED-PARA.
           IF WEIGHT > 60
               ADD 3.50 TO HANDLING
           END-IF
           IF COUNTRY = 'NO'
               ADD 2.25 TO HANDLING
           END-IF.
