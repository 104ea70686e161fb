       IDENTIFICATION DIVISION.
       PROGRAM-ID. PREMIUM.
      * The shapes of a pricing subprogram: early refusals with return
      * codes, bands, a table, a packed amount, a date, and what is
      * left over when nothing applies.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  WS-FACTOR         PIC 9V99.
       01  WS-BASE           PIC S9(5)V99 COMP-3.
       01  WS-SURCHARGE-SW   PIC X.
           88  SURCHARGED    VALUE 'Y'.
       01  IX                PIC 9(2).
       01  BANDS-TEXT        PIC X(12) VALUE '018103025120'.
       01  BANDS REDEFINES BANDS-TEXT.
           05  BAND OCCURS 2.
               10  BAND-AGE     PIC 9(3).
               10  BAND-FACTOR  PIC 9V99.
       LINKAGE SECTION.
       01  POLICY.
           05  POLICY-KIND   PIC X.
               88  KIND-HOME VALUE 'H'.
               88  KIND-CAR  VALUE 'C' 'D'.
           05  AGE-YRS       PIC 9(3).
           05  START-DATE.
               10  START-YEAR   PIC 9(4).
               10  START-MONTH  PIC 9(2).
           05  INSURED-SUM   PIC S9(7) COMP-3.
           05  CLAIMS        PIC S9(4) COMP.
           05  ZONES.
               10  ZONE      PIC X OCCURS 3.
       01  ANSWER.
           05  RETURN-NO     PIC 9(2).
           05  PRICE         PIC 9(7)V99.
       PROCEDURE DIVISION USING POLICY ANSWER.
       0000-MAIN.
           MOVE 0 TO RETURN-NO PRICE.
           MOVE 'N' TO WS-SURCHARGE-SW.
           PERFORM 1000-CHECK THRU 1000-EXIT.
           IF RETURN-NO = 0
               PERFORM 2000-FACTOR THRU 2000-EXIT
               PERFORM 3000-PRICE.
           GOBACK.
       1000-CHECK.
           IF NOT KIND-HOME AND NOT KIND-CAR
               MOVE 10 TO RETURN-NO
               GO TO 1000-EXIT.
           IF AGE-YRS NOT NUMERIC
               MOVE 11 TO RETURN-NO
               GO TO 1000-EXIT.
           IF AGE-YRS < 18
               IF KIND-CAR
                   MOVE 12 TO RETURN-NO
                   GO TO 1000-EXIT
               ELSE
                   MOVE 'Y' TO WS-SURCHARGE-SW.
           IF START-YEAR < 1990 OR START-YEAR > 2030
               MOVE 13 TO RETURN-NO
               GO TO 1000-EXIT.
           IF START-MONTH = 0 OR > 12
               MOVE 14 TO RETURN-NO
               GO TO 1000-EXIT.
           IF INSURED-SUM <= 0
               MOVE 15 TO RETURN-NO.
       1000-EXIT.
           EXIT.
       2000-FACTOR.
           MOVE 1 TO WS-FACTOR.
           PERFORM VARYING IX FROM 1 BY 1 UNTIL IX > 2
               IF AGE-YRS NOT < BAND-AGE (IX)
                   MOVE BAND-FACTOR (IX) TO WS-FACTOR
               END-IF
           END-PERFORM.
           EVALUATE TRUE
               WHEN CLAIMS > 3
                   MOVE 'Y' TO WS-SURCHARGE-SW
                   ADD 0.5 TO WS-FACTOR
               WHEN CLAIMS > 0 AND KIND-CAR
                   ADD 0.25 TO WS-FACTOR
               WHEN CLAIMS = 0 AND AGE-YRS > 64
                   SUBTRACT 0.1 FROM WS-FACTOR
               WHEN OTHER
                   CONTINUE
           END-EVALUATE.
           IF ZONE (1) = 'A' OR 'B'
               GO TO 2000-EXIT.
           IF ZONE (1) = ZONE (2)
               ADD 0.05 TO WS-FACTOR.
       2000-EXIT.
           EXIT.
       3000-PRICE.
           COMPUTE WS-BASE = INSURED-SUM * 0.002.
           IF WS-BASE < 50
               MOVE 50 TO WS-BASE.
           COMPUTE PRICE = WS-BASE * WS-FACTOR.
           IF SURCHARGED
               ADD 25 TO PRICE
           ELSE
               IF PRICE > 500
                   MOVE 500 TO PRICE.
