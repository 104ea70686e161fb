      *> ARGS: dump --rules %s
      *> CHECK: decision @+42  effect REASON := ZERO
      *> CHECK:   Set the reason to zero.
      *> CHECK: decision @+53  guard WANTED = 'R' AND NOT INVALID KEY on READ RATES  effect AMOUNT := RATE-AMOUNT
      *> CHECK:   Set the amount to the rate amount when the wanted is 'R' and a record is found in RATES.
      *> CHECK: decision @+53  guard WANTED = 'W'  effect RATE-AMOUNT := AMOUNT
      *> CHECK:   Set the rate amount to the amount when the wanted is 'W'.
      *> CHECK: action @+52  guard WANTED = 'W'  effect WRITE RATES
      *> CHECK:   Write a record to RATES from the rate record when the wanted is 'W'.
      *> CHECK: decision @+56  guard (WANTED = 'R' AND NOT INVALID KEY on READ RATES OR WANTED = 'W') AND AMOUNT > 1000  effect DISCOUNT := 5
      *> CHECK:   Set the discount to 5 when either (the wanted is 'R' and a record is found in RATES) or (the wanted is 'W') and the amount is more than 1000.
      *> CHECK: decision @+56  guard (WANTED = 'R' AND NOT INVALID KEY on READ RATES OR WANTED = 'W') AND AMOUNT > 9000  effect REASON := 21
      *> CHECK:   Set the reason to 21 when either (the wanted is 'R' and a record is found in RATES) or (the wanted is 'W') and the amount is more than 9000.
      *> CHECK: decision @+56  guard (WANTED = 'R' AND NOT INVALID KEY on READ RATES OR WANTED = 'W') AND AMOUNT < 10  effect REASON := 23
      *> CHECK:   Set the reason to 23 when either (the wanted is 'R' and a record is found in RATES) or (the wanted is 'W') and the amount is less than 10.
      *  A program that keeps rates tells its caller how it went, in codes of I-O status, and in a number of its own
      *  beside them: neither is a rule. The discount is one, and so is REASON: its codes look like those of a status,
      *  but no operation told them.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. RATEKEEP.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT RATES ASSIGN TO "RATES" ORGANIZATION INDEXED
               ACCESS RANDOM RECORD KEY RATE-CODE.
       DATA DIVISION.
       FILE SECTION.
       FD  RATES.
       01  RATE-REC.
           03  RATE-CODE            PIC XX.
           03  RATE-AMOUNT          PIC 9(5).
       LINKAGE SECTION.
       01  REQUEST.
           03  WANTED               PIC X.
           03  WANTED-CODE          PIC XX.
           03  AMOUNT               PIC 9(5).
           03  DISCOUNT             PIC 99.
           03  REASON               PIC 99.
       01  OUTCOME.
           03  OUT-STATUS           PIC 99.
           03  OUT-NUMBER           PIC 9(3).
       PROCEDURE DIVISION USING REQUEST OUTCOME.
       MAIN-PARA.
           MOVE ZERO TO OUT-STATUS OUT-NUMBER REASON.
           IF WANTED NOT = "R" AND WANTED NOT = "W"
               MOVE 90 TO OUT-STATUS
               MOVE 998 TO OUT-NUMBER
               GOBACK.
           MOVE WANTED-CODE TO RATE-CODE.
           IF WANTED = "R"
               READ RATES
                   INVALID KEY
                       MOVE 23 TO OUT-STATUS
                       MOVE 901 TO OUT-NUMBER
                       GOBACK
               END-READ
               MOVE RATE-AMOUNT TO AMOUNT
           ELSE
               MOVE AMOUNT TO RATE-AMOUNT
               WRITE RATE-REC
                   INVALID KEY
                       MOVE 22 TO OUT-STATUS
                       MOVE 902 TO OUT-NUMBER
               END-WRITE.
           IF AMOUNT > 1000
               MOVE 5 TO DISCOUNT.
           IF AMOUNT > 9000
               MOVE 21 TO REASON.
           IF AMOUNT < 10
               MOVE 23 TO REASON.
           GOBACK.
