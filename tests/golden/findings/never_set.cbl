      *> ARGS: dump --findings %s
      *> CHECK: warning never-set @+11  LIMIT-A is read and never set
      *> CHECK:   1 rule of NEVERSET reads LIMIT-A, which has no VALUE and which no statement of the program gives one.
      *> CHECK:   subject @+9  NEVERSET.LIMIT-A
      *> CHECK:   other @+26  NEVERSET.LIMIT-A
      *> An item that a rule reads and nothing sets. No finding: items with a
      *> VALUE, set through a group, by another item over the same bytes, by
      *> a called program, by input.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. NEVERSET.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  LIMIT-A         PIC 9(3).
       01  LIMIT-B         PIC 9(3) VALUE 7.
       01  LIMITS.
           05  LIMIT-C     PIC 9(3).
       01  LIMIT-D         PIC 9(3).
       01  LIMIT-X REDEFINES LIMIT-D PIC X(3).
       01  LIMIT-E         PIC 9(3).
       01  LIMIT-F         PIC 9(3).
       LINKAGE SECTION.
       01  PARM.
           05  AGE         PIC 9(3).
           05  FEE         PIC 9(5)V99.
       PROCEDURE DIVISION USING PARM.
       MAIN.
           MOVE '009' TO LIMITS.
           MOVE '011' TO LIMIT-X.
           CALL 'LIMITS' USING LIMIT-E.
           ACCEPT LIMIT-F.
           IF AGE > LIMIT-A MOVE 1 TO FEE.
           IF AGE > LIMIT-B MOVE 2 TO FEE.
           IF AGE > LIMIT-C MOVE 3 TO FEE.
           IF AGE > LIMIT-D MOVE 4 TO FEE.
           IF AGE > LIMIT-E MOVE 5 TO FEE.
           IF AGE > LIMIT-F MOVE 6 TO FEE.
           GOBACK.
