      *> ARGS: dump --findings %s
      *> CHECK: warning overlapping-ranges @+19  PERFORM ranges that cross at B-LEVY
      *> CHECK:   PERFORM A-BASE THRU C-EXTRA and PERFORM B-LEVY THRU D-EXIT run into each other: both run B-LEVY to C-EXTRA, and each runs paragraphs that the other does not.
      *> CHECK:   subject @+11
      *> CHECK:   other @+11
      *> Two PERFORM ranges of which each runs what the other does not. No
      *> finding: a range inside another one.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CROSSING.
       DATA DIVISION.
       LINKAGE SECTION.
       01  FEE             PIC 9(5)V99.
       PROCEDURE DIVISION USING FEE.
       MAIN.
           PERFORM A-BASE THRU C-EXTRA.
           PERFORM B-LEVY THRU D-EXIT.
           PERFORM B-LEVY.
           GOBACK.
       A-BASE.
           ADD 10 TO FEE.
       B-LEVY.
           ADD 2 TO FEE.
       C-EXTRA.
           ADD 3 TO FEE.
       D-EXIT.
           EXIT.
