      *> ARGS: dump --rules %s
      *> CHECK: action @+24  guard AT END on SEARCH  effect CALL REFUSE1
      *> CHECK:   Run REFUSE1 when nothing more is found in region.
      *> CHECK: action @+28  guard CLAIM-AMOUNT > 10000  effect CALL PRICER
      *> CHECK:   Run PRICER when the claim amount is more than 10000.
      *> An item that never changes names the program; where it may name several, the item itself tells which.
      *> A called program that nothing of the business decides is no rule.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. NAMED.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  REFUSER             PIC X(8) VALUE 'REFUSE1'.
       01  LOGGER              PIC X(8) VALUE 'WRITELOG'.
       01  PRICER              PIC X(8).
       01  REGION-TABLE.
           05  REGION OCCURS 5 INDEXED BY R PIC X(2).
       LINKAGE SECTION.
       01  CLAIM.
           05  CLAIM-REGION    PIC X(2).
           05  CLAIM-AMOUNT    PIC 9(7).
       PROCEDURE DIVISION USING CLAIM.
       MAIN-PARA.
           CALL LOGGER USING CLAIM
           SET R TO 1
           SEARCH REGION
               AT END CALL REFUSER USING CLAIM
               WHEN REGION (R) = CLAIM-REGION
                   MOVE 'PRICE1' TO PRICER
           END-SEARCH
           IF CLAIM-AMOUNT > 10000
               MOVE 'PRICE2' TO PRICER
               CALL PRICER USING CLAIM
           END-IF
           GOBACK.
