      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: dump --ir --only SWITCH-PARA %s
      *> CHECK: paragraph MAIN-PARA @+13
      *> CHECK:   @+13 ALTER SWITCH-PARA to TWO-PARA
      *> CHECK: paragraph SWITCH-PARA @+13
      *> CHECK:   @+13 GO
      *> ALTER changes where an empty GO TO leads.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           ALTER SWITCH-PARA TO PROCEED TO TWO-PARA.
       SWITCH-PARA.
           GO TO.
       ONE-PARA.
           ADD 1 TO C.
       TWO-PARA.
           ADD 2 TO C.
