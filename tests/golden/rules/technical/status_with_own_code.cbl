      *> ARGS: dump --rules %s
      *> CHECK: calculation @+39  guard NOT INVALID KEY on READ RATES  effect PAID := RATE-AMOUNT * 12
      *> CHECK:   Set the paid to the rate amount times 12 when a record is found in RATES.
      *  The item that is shown holds statuses of files, and a code of the program's own where a record is missing:
      *  what is done to show it is no rule.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SHOWSTAT.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT RATES ASSIGN TO "RATES" ORGANIZATION INDEXED
               ACCESS RANDOM RECORD KEY RATE-CODE
               FILE STATUS RATES-STATUS.
       DATA DIVISION.
       FILE SECTION.
       FD  RATES.
       01  RATE-REC.
           03  RATE-CODE            PIC XX.
           03  RATE-AMOUNT          PIC 9(5).
       WORKING-STORAGE SECTION.
       01  RATES-STATUS             PIC XX.
       01  SHOWN-STATUS.
           03  SHOWN-1              PIC X.
           03  SHOWN-2              PIC X.
       01  SHOWN-TEXT               PIC X(4).
       LINKAGE SECTION.
       01  WANTED                   PIC XX.
       01  PAID                     PIC 9(7).
       PROCEDURE DIVISION USING WANTED PAID.
       MAIN-PARA.
           OPEN INPUT RATES.
           IF RATES-STATUS NOT = "00"
               MOVE RATES-STATUS TO SHOWN-STATUS
               PERFORM SHOW-STATUS.
           MOVE WANTED TO RATE-CODE.
           READ RATES
               INVALID KEY
                   MOVE "23" TO SHOWN-STATUS
                   PERFORM SHOW-STATUS
               NOT INVALID KEY
                   COMPUTE PAID = RATE-AMOUNT * 12.
           CLOSE RATES.
           GOBACK.
       SHOW-STATUS.
           IF SHOWN-STATUS NOT NUMERIC OR SHOWN-1 = "9"
               MOVE "9???" TO SHOWN-TEXT
           ELSE
               MOVE "0000" TO SHOWN-TEXT.
           DISPLAY "STATUS " SHOWN-TEXT.
