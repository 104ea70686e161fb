      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+15
      *> CHECK:   @+15 COMPUTE AMOUNT := FUNCTION MAX(PRICE, TAX) + FUNCTION LENGTH(COUNTER)
      *> CHECK:   @+16 MOVE COUNTER := FUNCTION CURRENT-DATE()(1:4)
      *> CHECK:   @+16 GOBACK leaves return
      *> Intrinsic functions stay calls by name.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PRICE   PIC 9(5)V99.
       01  AMOUNT  PIC 9(5)V99 COMP-3.
       01  TAX     PIC 9(5)V99.
       01  COUNTER PIC 9(3).
       01  LEFTOVER PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           COMPUTE AMOUNT = FUNCTION MAX (PRICE TAX) + FUNCTION LENGTH
               (COUNTER).
           MOVE FUNCTION CURRENT-DATE (1:4) TO COUNTER.
           GOBACK.
