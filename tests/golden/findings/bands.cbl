      *> ARGS: dump --findings %s
      *> CHECK: warning overlapping-cases @+32  Two bands of AGE hold 44
      *> CHECK:   In OVERLAP, both AGE > 17 AND AGE < 45 and AGE >= 44 AND AGE < 60 hold for AGE 44; the first of them decides.
      *> CHECK:   subject @+30  BANDS.PARM.AGE
      *> CHECK:   other @+27  BANDS.PARM.AGE
      *> CHECK: warning missing-case @+35  No band of SUM-INS holds 100.01
      *> CHECK:   In GAP, SUM-INS 100.01 lies between SUM-INS <= 100.00 and SUM-INS > 100.01 AND SUM-INS < 500, and no case is for it.
      *> CHECK:   subject @+33  BANDS.PARM.SUM-INS
      *> CHECK:   other @+30  BANDS.PARM.SUM-INS
      *> CHECK: note repeated-rule @+37  Stated 3 times: Rate: 1.1
      *> CHECK:   RATE := 1.1 when AGE < 18 stands at 3 places; a change has to be made at each of them.
      *> CHECK:   subject @+35
      *> CHECK:   other @+40
      *> CHECK:   other @+42
      *> CHECK: note repeated-rule @+34  Stated 2 times: Rate: 1.2
      *> CHECK:   RATE := 1.2 when AGE > 17 AND AGE < 45 stands at 2 places; a change has to be made at each of them.
      *> CHECK:   subject @+32
      *> CHECK:   other @+36
      *> Two bands that share a value, and one value that no band has. No
      *> finding: bands that meet, a cascade of upper limits, a middle that
      *> stays as it is, a gap with a default.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. BANDS.
       DATA DIVISION.
       LINKAGE SECTION.
       01  PARM.
           05  AGE         PIC 9(3).
           05  SUM-INS     PIC 9(5)V99.
           05  RATE        PIC 9V99.
       PROCEDURE DIVISION USING PARM.
       OVERLAP.
           IF AGE > 17 AND AGE < 45
               MOVE 1.1 TO RATE
           ELSE IF AGE >= 44 AND AGE < 60
               MOVE 1.2 TO RATE
           ELSE
               MOVE 1.3 TO RATE.
       GAP.
           IF SUM-INS <= 100.00
               MOVE 1.1 TO RATE
           ELSE IF SUM-INS > 100.01 AND SUM-INS < 500
               MOVE 1.2 TO RATE
           ELSE IF SUM-INS >= 500
               MOVE 1.3 TO RATE.
       MEET.
           IF AGE < 18
               MOVE 1.1 TO RATE
           ELSE IF AGE > 17 AND AGE < 45
               MOVE 1.2 TO RATE
           ELSE IF AGE > 44
               MOVE 1.3 TO RATE.
       CASCADE.
           IF AGE < 18 MOVE 1.1 TO RATE
           ELSE IF AGE < 45 MOVE 1.2 TO RATE.
       MIDDLE.
           IF AGE < 18 MOVE 1.1 TO RATE
           ELSE IF AGE > 18 MOVE 1.2 TO RATE.
       DEFAULTED.
           EVALUATE TRUE
               WHEN AGE > 0 AND AGE < 10    MOVE 1.1 TO RATE
               WHEN AGE > 10 AND AGE < 20   MOVE 1.2 TO RATE
               WHEN OTHER                   MOVE 1.3 TO RATE
           END-EVALUATE.
           GOBACK.
