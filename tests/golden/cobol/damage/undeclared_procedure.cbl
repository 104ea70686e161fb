      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+18
      *> CHECK:   @+18 PERFORM opaque PERFORM NOWHERE-PARA because the procedure is not in this program
      *> CHECK:   @+18 IF A = 1
      *> CHECK:     @+18 GO opaque GO TO NOWHERE-EXIT because a target is not in this program
      *> CHECK:   @+18 GOBACK leaves return
      *> ERR: undeclared_procedure.cbl:@+14:12: warning: PERFORM statement is kept as text: the procedure is not in this program [cobol-statement-opaque]
      *> ERR: undeclared_procedure.cbl:@+13:20: warning: no paragraph or section is named 'NOWHERE-PARA' [cobol-procedure-unknown]
      *> ERR: undeclared_procedure.cbl:@+14:16: warning: GO statement is kept as text: a target is not in this program [cobol-statement-opaque]
      *> ERR: undeclared_procedure.cbl:@+13:22: warning: no paragraph or section is named 'NOWHERE-EXIT' [cobol-procedure-unknown]
      *> PERFORM and GO TO of a name that is no paragraph are kept as text.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           PERFORM NOWHERE-PARA.
           IF A = 1
               GO TO NOWHERE-EXIT.
           GOBACK.
