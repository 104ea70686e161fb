      *> ARGS: dump --rules %s
      *> CHECK: calculation @+27  effect BALANCE := BALANCE * (1 + RATE) - PAYMENT
      *> CHECK:   Set the balance to (the balance times (1 plus the rate)) minus the payment.
      *> CHECK: calculation @+28  guard BALANCE > 5000  effect LATE-MONTHS := LATE-MONTHS + 1
      *> CHECK:   Add 1 to the late months when the balance is more than 5000.
      *> CHECK: validation @+28  guard LATE-MONTHS > 3  effect STATE-CODE := 'L'
      *> CHECK:   Refuse and set the state code to 'L' when the late months are more than 3.
      *> MONTH-NO only counts the rounds of a loop that is made of GO TO; LATE-MONTHS counts what the business asks
      *> for, and each round may leave it as it is.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. MONTHS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       77  MONTH-NO            PIC 9(3) COMP.
       77  ONE-MONTH           PIC 9(3) COMP VALUE 1.
       77  LATE-MONTHS         PIC 9(3) COMP.
       LINKAGE SECTION.
       01  CREDIT.
           05  TERM-MONTHS     PIC 9(3).
           05  BALANCE         PIC 9(7)V99.
           05  PAYMENT         PIC 9(5)V99.
           05  RATE            PIC V9(6).
           05  STATE-CODE      PIC X.
       PROCEDURE DIVISION USING CREDIT.
       START-PARA.
           MOVE 1 TO MONTH-NO.
           MOVE 0 TO LATE-MONTHS.
       MONTH-PARA.
           COMPUTE BALANCE = BALANCE * (1 + RATE) - PAYMENT.
           ADD ONE-MONTH TO MONTH-NO.
           IF BALANCE > 5000
               ADD 1 TO LATE-MONTHS.
           IF LATE-MONTHS > 3
               MOVE 'L' TO STATE-CODE
               GO TO END-PARA.
           IF MONTH-NO NOT > TERM-MONTHS
               GO TO MONTH-PARA.
       END-PARA.
           GOBACK.
