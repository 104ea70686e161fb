      *****************************************************************
      * BNE220 - Capital, earnings and other income
      * Called by BNC200. Rewritten 1995 with structured statements.
      *****************************************************************
       IDENTIFICATION DIVISION.
       PROGRAM-ID. BNE220.
       ENVIRONMENT DIVISION.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-EXCESS                   PIC S9(7)V99 COMP-3.
       01  WS-STEPS                    PIC S9(5)    COMP-3.
       01  WS-STEP-REM                 PIC S9(5)V99 COMP-3.
       01  WS-OWN-EARNINGS             PIC S9(5)V99 COMP-3.
           COPY BNCRATES.
       LINKAGE SECTION.
           COPY BNCEARN.
       PROCEDURE DIVISION USING ER-PARAMETERS.
       MAIN-LINE.
           INITIALIZE ER-EARN-TOTAL ER-WORK-ALLOW ER-EARN-DED
                      ER-OTH-DED ER-TARIFF ER-RETURN
           MOVE SPACE TO ER-CAPITAL-SW
           PERFORM CAPITAL-TEST
           IF NOT ER-CAPITAL-TOO-HIGH
               PERFORM EARNINGS-TOTAL
               PERFORM WORK-ALLOWANCE
               PERFORM TAPER
               MOVE ER-OTHER-INCOME TO ER-OTH-DED
           END-IF
           GOBACK.

       CAPITAL-TEST.
           EVALUATE TRUE
               WHEN ER-CAPITAL > RT-CAPITAL-UPPER
                   SET ER-CAPITAL-TOO-HIGH TO TRUE
               WHEN ER-CAPITAL > RT-CAPITAL-LOWER
                   COMPUTE WS-EXCESS = ER-CAPITAL - RT-CAPITAL-LOWER
                   DIVIDE WS-EXCESS BY RT-TARIFF-STEP
                       GIVING WS-STEPS REMAINDER WS-STEP-REM
                   IF WS-STEP-REM > ZERO
                       ADD 1 TO WS-STEPS
                   END-IF
                   MULTIPLY WS-STEPS BY RT-TARIFF-AMT GIVING ER-TARIFF
               WHEN OTHER
                   MOVE ZERO TO ER-TARIFF
           END-EVALUATE.

       EARNINGS-TOTAL.
           MOVE ER-EARNINGS TO WS-OWN-EARNINGS
           IF ER-EMP-TYPE = 'S' AND ER-SE-MONTHS > 12
               IF ER-EARNINGS < RT-SE-FLOOR
                   MOVE RT-SE-FLOOR TO WS-OWN-EARNINGS
               END-IF
           END-IF
           ADD WS-OWN-EARNINGS ER-PTNR-EARNINGS GIVING ER-EARN-TOTAL.

       WORK-ALLOWANCE.
           IF ER-CHILD-CNT > ZERO OR ER-HEALTH NOT = SPACE
               IF ER-HOUSING > ZERO
                   MOVE RT-WORK-ALLOW-LOW TO ER-WORK-ALLOW
               ELSE
                   MOVE RT-WORK-ALLOW-HIGH TO ER-WORK-ALLOW
               END-IF
           ELSE
               MOVE ZERO TO ER-WORK-ALLOW
           END-IF.

       TAPER.
           IF ER-EARN-TOTAL > ER-WORK-ALLOW
               COMPUTE ER-EARN-DED ROUNDED =
                   (ER-EARN-TOTAL - ER-WORK-ALLOW) * RT-TAPER
                   ON SIZE ERROR
                       MOVE 12 TO ER-RETURN
               END-COMPUTE
           ELSE
               MOVE ZERO TO ER-EARN-DED
           END-IF.
