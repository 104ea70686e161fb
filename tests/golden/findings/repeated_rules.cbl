      *> ARGS: dump --findings %s
      *> CHECK: note repeated-rule @+16  Stated 2 times: Levy
      *> CHECK:   LEVY := FEE * 0.05 when KIND = 'R' stands at 2 places; a change has to be made at each of them.
      *> CHECK:   subject @+14
      *> CHECK:   other @+17
      *> The same condition and effect at two places. No finding: another
      *> condition, a rule that always applies.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. REPEATED.
       DATA DIVISION.
       LINKAGE SECTION.
       01  PARM.
           05  KIND        PIC X.
           05  FEE         PIC 9(5)V99.
           05  LEVY        PIC 9(5)V99.
       PROCEDURE DIVISION USING PARM.
       FIRST-FEE.
           IF KIND = 'R' COMPUTE LEVY = FEE * 0.05.
           IF KIND = 'S' COMPUTE LEVY = FEE * 0.07.
           COMPUTE FEE = FEE + 2.
       SECOND-FEE.
           IF KIND = 'R' COMPUTE LEVY = FEE * 0.05.
           IF KIND = 'T' COMPUTE LEVY = FEE * 0.07.
           COMPUTE FEE = FEE + 2.
           GOBACK.
