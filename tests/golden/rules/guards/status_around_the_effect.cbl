      *> ARGS: dump --rules %s
      *> CHECK: calculation @+22  guard SQLCODE = 0  effect NEW-NO := H-LAST + 1
      *> CHECK:   Set the new number to the H last plus 1 when the sqlcode is 0.
      *> CHECK: calculation @+22  effect PRICE := H-LAST * 3  assumes SQLCODE = 0
      *> CHECK:   Set the price to the H last times 3.
      *> A status asked for around the effect is part of the guard, as the source says; a check that left before
      *> is an assumption.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. NEXTNO.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           EXEC SQL INCLUDE SQLCA END-EXEC.
       01  H-LAST    PIC S9(9) COMP.
       LINKAGE SECTION.
       01  NEW-NO    PIC 9(8).
       01  PRICE     PIC 9(5).
       PROCEDURE DIVISION USING NEW-NO PRICE.
       MAIN-PARA.
           EXEC SQL SELECT LAST INTO :H-LAST FROM COUNTER
           END-EXEC.
           IF SQLCODE NOT = 0
               EXEC CICS ABEND ABCODE('NN01') END-EXEC
           ELSE
               COMPUTE NEW-NO = H-LAST + 1
           END-IF.
           COMPUTE PRICE = H-LAST * 3.
           GOBACK.
