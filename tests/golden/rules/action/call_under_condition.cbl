      *> ARGS: dump --rules %s
      *> CHECK: action @+13  guard DEBT-AMT > 1000  effect CALL LETTER
      *> CHECK:   Run LETTER when the debt amount is more than 1000.
      *> Another program runs because of a condition; a call that always happens is no rule.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       LINKAGE SECTION.
       01  DEBT-NO    PIC 9(6).
       01  DEBT-AMT   PIC 9(6).
       PROCEDURE DIVISION USING DEBT-NO DEBT-AMT.
       MAIN-PARA.
           CALL 'LOGSTART'.
           IF DEBT-AMT > 1000
               CALL 'LETTER' USING DEBT-NO.
           GOBACK.
