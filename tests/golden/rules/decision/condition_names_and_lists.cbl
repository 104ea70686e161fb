      *> ARGS: dump --rules %s
      *> CHECK: decision @+19  guard SINGLE-PARENT  effect PAY-GROUP := 'P'
      *> CHECK:   Set the pay group to 'P' when the HH kind is single parent ('P' or 'Q').
      *> CHECK: decision @+19  guard HOUSE-TYPE IN ('A', 'B', 'C')  effect PAY-GROUP := 'H'
      *> CHECK:   Set the pay group to 'H' when the house type is 'A', 'B' or 'C'.
      *> CHECK: decision @+19  guard CHILD-AGE >= 5 AND CHILD-AGE <= 16  effect PAY-GROUP := 'C'
      *> CHECK:   Set the pay group to 'C' when the child age is from 5 to 16.
      *> 88-levels show their values; a list of values becomes IN, a range its two bounds.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       LINKAGE SECTION.
       01  HOUSE-TYPE PIC X.
       01  CHILD-AGE  PIC 99.
       01  HH-KIND    PIC X.
           88  SINGLE-PARENT VALUE 'P' 'Q'.
       01  PAY-GROUP  PIC X.
       PROCEDURE DIVISION USING HOUSE-TYPE CHILD-AGE HH-KIND PAY-GROUP.
       MAIN-PARA.
           IF SINGLE-PARENT
               MOVE 'P' TO PAY-GROUP.
           IF HOUSE-TYPE = 'A' OR 'B' OR 'C'
               MOVE 'H' TO PAY-GROUP.
           IF CHILD-AGE NOT < 5 AND CHILD-AGE NOT > 16
               MOVE 'C' TO PAY-GROUP.
           GOBACK.
