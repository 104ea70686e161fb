      *> ARGS: dump --groups %s
      *> CHECK: calculation-chain @+19 to @+21  target GROSS  hits sequence
      *> CHECK:   1 @+18  then NET-AMOUNT := QUANTITY * UNIT-PRICE
      *> CHECK:   2 @+18  then LEVY := NET-AMOUNT * 0.07 ROUNDED
      *> CHECK:   3 @+18  then GROSS := NET-AMOUNT + LEVY
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CHAIN.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  NET-AMOUNT       PIC 9(5)V99.
       01  LEVY             PIC 9(5)V99.
       01  UNRELATED        PIC 9(5).
       LINKAGE SECTION.
       01  PARM.
           05  QUANTITY     PIC 9(3).
           05  UNIT-PRICE   PIC 9(3)V99.
           05  GROSS        PIC 9(5)V99.
           05  PALLETS      PIC 9(5).
       PROCEDURE DIVISION USING PARM.
       CHAIN-PARA.
           COMPUTE NET-AMOUNT = QUANTITY * UNIT-PRICE
           COMPUTE LEVY ROUNDED = NET-AMOUNT * 0.07
           COMPUTE GROSS = NET-AMOUNT + LEVY.
       ALONE-PARA.
           COMPUTE PALLETS = QUANTITY / 24
           GOBACK.
