      *****************************************************************
      * BNX230 - Sanctions and deductions
      * Called by BNC200.
      * 08/94  new program, replaces the deduction part of BNC200
      * 02/98  fines last, none in a sanctioned month
      *****************************************************************
       IDENTIFICATION DIVISION.
       PROGRAM-ID. BNX230.
       ENVIRONMENT DIVISION.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-DAILY-RATE               PIC S9(5)V99 COMP-3.
       01  WS-DAILY-CUT                PIC S9(5)V99 COMP-3.
       01  WS-CUT-RATE                 PIC S9V99    COMP-3.
       01  WS-DAYS                     PIC S9(3)    COMP-3.
       01  WS-ROOM                     PIC S9(5)V99 COMP-3.
       01  WS-PAYABLE                  PIC S9(5)V99 COMP-3.
       01  WS-WANTED                   PIC S9(5)V99 COMP-3.
       01  WS-STEP-AMT                 PIC S9(5)V99 COMP-3.
       01  WS-OUT-IX                   PIC S9(4)    COMP.
       01  WS-PRI-IX                   PIC S9(4)    COMP.
       01  WS-REQ-IX                   PIC S9(4)    COMP.
       01  WS-PRIORITY-LIST            PIC X(10) VALUE 'RAFUWACMFI'.
       01  WS-DED-CODE                 PIC XX.
       01  WS-RATES.
           05  WS-CHILD-MAINT          PIC 9(3)V99 VALUE 36.40.
           05  WS-FINE-MAX             PIC 9(3)V99 VALUE 108.35.
           05  WS-DED-CAP-PCT          PIC V99     VALUE .25.
       LINKAGE SECTION.
           COPY BNCDEDN.
       PROCEDURE DIVISION USING DX-PARAMETERS.
       MAIN-LINE.
           INITIALIZE DX-SANCTION DX-DEDN-TOTAL DX-REFUSED-CNT DX-RETURN
           PERFORM VARYING WS-OUT-IX FROM 1 BY 1 UNTIL WS-OUT-IX > 3
               MOVE SPACES TO DX-DEDN-CODE (WS-OUT-IX)
               MOVE ZERO   TO DX-DEDN-AMT (WS-OUT-IX)
           END-PERFORM
           MOVE ZERO TO WS-OUT-IX
           IF DX-SANC-LEVEL NOT = SPACE
               PERFORM SANCTION
           END-IF
           COMPUTE WS-ROOM ROUNDED = DX-STD-ALLOW * WS-DED-CAP-PCT
           COMPUTE WS-PAYABLE = DX-GROSS - DX-SANCTION
           COMPUTE WS-STEP-AMT ROUNDED = DX-STD-ALLOW * .05
           PERFORM VARYING WS-PRI-IX FROM 1 BY 2 UNTIL WS-PRI-IX > 9
               MOVE WS-PRIORITY-LIST (WS-PRI-IX:2) TO WS-DED-CODE
               PERFORM VARYING WS-REQ-IX FROM 1 BY 1
                       UNTIL WS-REQ-IX > 3
                   IF DX-REQ-CODE (WS-REQ-IX) = WS-DED-CODE
                       PERFORM ONE-DEDUCTION
                   END-IF
               END-PERFORM
           END-PERFORM
           GOBACK.

       SANCTION.
           EVALUATE DX-SANC-LEVEL
               WHEN 'H'
               WHEN 'M'
               WHEN 'L'
                   MOVE 1.00 TO WS-CUT-RATE
               WHEN 'W'
                   MOVE 0.40 TO WS-CUT-RATE
               WHEN OTHER
                   MOVE 04 TO DX-RETURN
                   EXIT PARAGRAPH
           END-EVALUATE
           COMPUTE WS-DAILY-RATE = DX-STD-ALLOW * 12 / 365
           IF DX-HSHLD-TYPE = 'C' AND DX-SANC-WHO = 'C'
               COMPUTE WS-DAILY-RATE = WS-DAILY-RATE / 2
           END-IF
           COMPUTE WS-DAILY-CUT = WS-DAILY-RATE * WS-CUT-RATE
           MOVE DX-SANC-DAYS TO WS-DAYS
           IF DX-SANC-DAYS > DX-PERIOD-DAYS
               MOVE DX-PERIOD-DAYS TO WS-DAYS
           END-IF
           MULTIPLY WS-DAILY-CUT BY WS-DAYS GIVING DX-SANCTION
           IF DX-HARDSHIP = 'Y' AND DX-SANC-LEVEL NOT = 'H'
               COMPUTE DX-SANCTION ROUNDED = DX-SANCTION * .40
           END-IF
           IF DX-SANCTION > DX-GROSS
               MOVE DX-GROSS TO DX-SANCTION
           END-IF.

       ONE-DEDUCTION.
           EVALUATE WS-DED-CODE
               WHEN 'RA'
                   MOVE DX-REQ-AMT (WS-REQ-IX) TO WS-WANTED
                   IF WS-WANTED < WS-STEP-AMT * 2
                       COMPUTE WS-WANTED = WS-STEP-AMT * 2
                   END-IF
                   IF WS-WANTED > WS-STEP-AMT * 4
                       COMPUTE WS-WANTED = WS-STEP-AMT * 4
                   END-IF
               WHEN 'FU'
               WHEN 'WA'
                   COMPUTE WS-WANTED =
                       WS-STEP-AMT + DX-REQ-AMT (WS-REQ-IX)
               WHEN 'CM'
                   MOVE WS-CHILD-MAINT TO WS-WANTED
               WHEN 'FI'
                   IF DX-SANCTION > ZERO
                       ADD 1 TO DX-REFUSED-CNT
                       EXIT PARAGRAPH
                   END-IF
                   COMPUTE WS-WANTED = FUNCTION MAX
                       (DX-REQ-AMT (WS-REQ-IX) WS-STEP-AMT)
                   IF WS-WANTED > WS-FINE-MAX
                       MOVE WS-FINE-MAX TO WS-WANTED
                   END-IF
           END-EVALUATE
           IF WS-WANTED > WS-ROOM
               IF WS-DED-CODE = 'CM' OR 'FI'
                   ADD 1 TO DX-REFUSED-CNT
                   EXIT PARAGRAPH
               ELSE
                   MOVE WS-ROOM TO WS-WANTED
               END-IF
           END-IF
      *   one penny must stay payable
           IF WS-WANTED = ZERO OR WS-WANTED NOT < WS-PAYABLE
               ADD 1 TO DX-REFUSED-CNT
           ELSE
               ADD 1 TO WS-OUT-IX
               MOVE WS-DED-CODE TO DX-DEDN-CODE (WS-OUT-IX)
               MOVE WS-WANTED   TO DX-DEDN-AMT (WS-OUT-IX)
               ADD WS-WANTED TO DX-DEDN-TOTAL
               SUBTRACT WS-WANTED FROM WS-ROOM WS-PAYABLE
           END-IF.
