      *> ARGS: dump --rules %s
      *> CHECK: calculation @+14  guard FEE-CODE = 'L'  effect FEE-TOTAL := FEE-TOTAL + FEE-RATE; FEE-MONTH := FEE-MONTH + FEE-RATE
      *> CHECK:   Add the fee rate to the fee total and add the fee rate to the fee month when the fee code is 'L'.
      *> ADD to two items says one thing: one rule.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       LINKAGE SECTION.
       01  FEE-CODE   PIC X.
       01  FEE-RATE   PIC 9(5).
       01  FEE-TOTAL  PIC 9(7).
       01  FEE-MONTH  PIC 9(7).
       PROCEDURE DIVISION USING FEE-CODE FEE-RATE FEE-TOTAL FEE-MONTH.
       MAIN-PARA.
           IF FEE-CODE = 'L'
               ADD FEE-RATE TO FEE-TOTAL FEE-MONTH.
           GOBACK.
