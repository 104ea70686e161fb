      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+19
      *> CHECK:   @+19 COMPUTE AMOUNT := PRICE * (1 + TAX / 100) ** 2 - -3 rounded nearest-away-from-zero overflow keep-target
      *> CHECK:     on size-error
      *> CHECK:       @+19 MOVE AMOUNT := 0
      *> CHECK:     on success
      *> CHECK:       @+19 ADD COUNTER := COUNTER + 1
      *> CHECK:   @+20 COMPUTE PRICE := COUNTER; TAX := COUNTER
      *> CHECK:   @+20 GOBACK leaves return
      *> ON SIZE ERROR and its counterpart belong to the statement.
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
           COMPUTE AMOUNT ROUNDED = PRICE * (1 + TAX / 100) ** 2 - -3
               ON SIZE ERROR
                   MOVE 0 TO AMOUNT
               NOT ON SIZE ERROR
                   ADD 1 TO COUNTER
           END-COMPUTE.
           COMPUTE PRICE TAX = COUNTER.
           GOBACK.
