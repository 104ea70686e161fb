      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+18
      *> CHECK:   @+18 ADD AMOUNT := AMOUNT + (1 + PRICE); COUNTER := COUNTER + (1 + PRICE) rounded nearest-away-from-zero
      *> CHECK:   @+18 ADD AMOUNT := PRICE + TAX
      *> CHECK:   @+18 ADD AMOUNT := PRICE + TAX rounded nearest-away-from-zero
      *> CHECK:   @+18 SUBTRACT AMOUNT := AMOUNT - (TAX + PRICE)
      *> CHECK:   @+18 SUBTRACT AMOUNT := PRICE - TAX
      *> CHECK:   @+18 GOBACK leaves return
      *> Sums to targets and GIVING a target.
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
           ADD 1 PRICE TO AMOUNT COUNTER ROUNDED.
           ADD PRICE TAX GIVING AMOUNT.
           ADD PRICE TO TAX GIVING AMOUNT ROUNDED.
           SUBTRACT TAX PRICE FROM AMOUNT.
           SUBTRACT TAX FROM PRICE GIVING AMOUNT.
           GOBACK.
