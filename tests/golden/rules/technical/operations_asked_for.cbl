      *> ARGS: dump --rules %s
      *> CHECK: calculation @+85  guard PERMIT-AREA > 500  effect PERMIT-FEE := 120 + PERMIT-AREA / 10
      *> CHECK:   Set the permit fee to 120 plus (the permit area divided by 10) when the permit area is more than 500.
      *> CHECK: decision @+85  guard PERMIT-AREA <= 500  effect PERMIT-FEE := 120
      *> CHECK:   Set the permit fee to 120 when the permit area is at most 500.
      *  A program that keeps permits for others is told which operation to do, by which key, and asks itself how many
      *  rows it met, also where that was kept for a while; where the data stand is settled elsewhere and handed on. Only what it computes for a new permit is a rule.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PERMITS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  ROWS-MET                 PIC S9(9) COMP.
       01  ROWS-BEFORE              PIC S9(9) COMP.
       01  KEPT-PERMIT.
           03  KEPT-CODE            PIC X(8).
           03  KEPT-FEE             PIC 9(5).
       01  WORD-OF-KEY              PIC X(10).
       LINKAGE SECTION.
       01  REQUEST.
           03  OPERATION            PIC 9.
           03  BY-KEY               PIC 9.
           03  HOW-IT-WENT          PIC 99.
           03  WHERE-IT-WENT        PIC 9(3).
           03  WHAT-IT-DID          PIC X(20).
           03  STORES-OF-REQUEST.
               05  STORE-KIND       PIC 9.
               05  STORE-COPY       PIC 9.
       01  SETTINGS.
           03  STORES.
               05  STORE-IN-USE     PIC 9.
                   88  PLAIN-FILES            VALUE ZERO.
               05  STORE-TO-COPY    PIC 9.
       01  PERMIT.
           03  PERMIT-CODE          PIC X(8).
           03  PERMIT-AREA          PIC 9(5).
           03  PERMIT-FEE           PIC 9(5).
       PROCEDURE DIVISION USING REQUEST SETTINGS PERMIT.
       MAIN-PARA.
           MOVE ZERO TO HOW-IT-WENT WHERE-IT-WENT.
           IF PLAIN-FILES
               MOVE "FILES" TO WHAT-IT-DID
               MOVE STORES TO STORES-OF-REQUEST
           END-IF.
           EVALUATE OPERATION
               WHEN 1 PERFORM OPEN-ALL
               WHEN 2 PERFORM READ-NEXT
               WHEN 3 PERFORM READ-ONE
               WHEN 4 PERFORM ADD-ONE
               WHEN OTHER
                   MOVE 90 TO HOW-IT-WENT
                   MOVE 101 TO WHERE-IT-WENT
           END-EVALUATE.
           GOBACK.
       OPEN-ALL.
           MOVE "OPEN" TO WHAT-IT-DID.
           CALL "ROWSOPEN".
       READ-NEXT.
           MOVE "NEXT" TO WHAT-IT-DID.
           MOVE ROWS-MET TO ROWS-BEFORE.
           CALL "ROWSNEXT" USING KEPT-PERMIT ROWS-MET.
           IF ROWS-MET = ZERO
               MOVE 10 TO HOW-IT-WENT
               MOVE "NO MORE" TO WHAT-IT-DID
           ELSE
               MOVE KEPT-PERMIT TO PERMIT
           END-IF.
           MOVE ROWS-BEFORE TO ROWS-MET.
       READ-ONE.
           EVALUATE BY-KEY
               WHEN 1 MOVE "CODE" TO WORD-OF-KEY
               WHEN 2 MOVE "AREA" TO WORD-OF-KEY
               WHEN OTHER
                   MOVE 21 TO HOW-IT-WENT
                   MOVE 102 TO WHERE-IT-WENT
                   GOBACK
           END-EVALUATE.
           CALL "ROWSFIND" USING WORD-OF-KEY KEPT-PERMIT ROWS-MET.
           IF ROWS-MET NOT > ZERO
               MOVE 23 TO HOW-IT-WENT
               MOVE 103 TO WHERE-IT-WENT
               MOVE SPACES TO WHAT-IT-DID
           ELSE
               MOVE KEPT-PERMIT TO PERMIT
           END-IF.
       ADD-ONE.
           IF PERMIT-AREA > 500
               COMPUTE PERMIT-FEE = 120 + PERMIT-AREA / 10
           ELSE
               MOVE 120 TO PERMIT-FEE
           END-IF.
           MOVE PERMIT-CODE TO KEPT-CODE.
           MOVE PERMIT-FEE TO KEPT-FEE.
           CALL "ROWSADD" USING KEPT-PERMIT ROWS-MET.
           IF ROWS-MET NOT = 1
               MOVE 22 TO HOW-IT-WENT
               MOVE 104 TO WHERE-IT-WENT
           END-IF.
