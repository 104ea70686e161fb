      ******************************************************************BNH210
      *    BNH210  -  HOUSING ELEMENT                                  *BNH210
      *    CALLED BY BNC200.  NO FILES.                                *BNH210
      ******************************************************************BNH210
       IDENTIFICATION DIVISION.                                         BNH210
       PROGRAM-ID.    BNH210.                                           BNH210
       DATE-WRITTEN.  JUNE 1986.                                        BNH210
       ENVIRONMENT DIVISION.                                            BNH210
       DATA DIVISION.                                                   BNH210
       WORKING-STORAGE SECTION.                                         BNH210
       77  WS-SUB                      PIC S9(4)  COMP VALUE ZERO.      BNH210
       77  WS-SPARE                    PIC S9(3)  COMP-3 VALUE ZERO.    BNH210
       77  WS-ROOMS                    PIC S9(3)  COMP-3 VALUE ZERO.    BNH210
       77  WS-KEY                      PIC 9      VALUE ZERO.           BNH210
       77  WS-NONDEP-DED               PIC S9(5)V99 COMP-3 VALUE ZERO.  BNH210
      *                                                                 BNH210
      *    LOCAL CAPS.  ROOMS (0 = SHARED) AND MONTHLY CAP              BNH210
      *                                                                 BNH210
       01  WS-CAP-VALUES.                                               BNH210
           05  FILLER                  PIC X(7)   VALUE '0031075'.      BNH210
           05  FILLER                  PIC X(7)   VALUE '1052000'.      BNH210
           05  FILLER                  PIC X(7)   VALUE '2065540'.      BNH210
           05  FILLER                  PIC X(7)   VALUE '3079025'.      BNH210
           05  FILLER                  PIC X(7)   VALUE '4101580'.      BNH210
       01  WS-CAP-TABLE REDEFINES WS-CAP-VALUES.                        BNH210
           05  WS-CAP-ENTRY            OCCURS 5 TIMES                   BNH210
                                       INDEXED BY CAP-IX.               BNH210
               10  WS-CAP-ROOMS        PIC 9.                           BNH210
               10  WS-CAP-AMT          PIC 9(4)V99.                     BNH210
      *                                                                 BNH210
      *    NON-DEPENDANTS.  INCOME BELOW, DEDUCTION                     BNH210
      *                                                                 BNH210
       01  WS-BAND-VALUES.                                              BNH210
           05  FILLER                  PIC X(12)  VALUE '065000008570'. BNH210
           05  FILLER                  PIC X(12)  VALUE '120000012015'. BNH210
           05  FILLER                  PIC X(12)  VALUE '999999017290'. BNH210
       01  WS-BAND-TABLE REDEFINES WS-BAND-VALUES.                      BNH210
           05  WS-BAND                 OCCURS 3 TIMES                   BNH210
                                       INDEXED BY BAND-IX.              BNH210
               10  WS-BAND-LIMIT       PIC 9(4)V99.                     BNH210
               10  WS-BAND-DED         PIC 9(4)V99.                     BNH210
       LINKAGE SECTION.                                                 BNH210
           COPY BNCHOUS.                                                BNH210
      /                                                                 BNH210
       PROCEDURE DIVISION USING HS-PARAMETERS.                          BNH210
       000-CONTROL.                                                     BNH210
           MOVE ZERO TO HS-RETURN HS-ROOMS-ALLOWED HS-ELIGIBLE-RENT     BNH210
                        HS-NONDEP-TOTAL HS-HOUSING.                     BNH210
           IF HS-TENURE = 'O' OR HS-TENURE = 'N'                        BNH210
               GO TO 000-RETURN.                                        BNH210
           PERFORM 100-ROOMS THRU 100-EXIT.                             BNH210
           IF HS-TENURE = 'P'                                           BNH210
               PERFORM 200-PRIVATE-RENT THRU 200-EXIT                   BNH210
           ELSE                                                         BNH210
               PERFORM 300-SOCIAL-RENT THRU 300-EXIT.                   BNH210
           IF HS-RETURN NOT = ZERO                                      BNH210
               GO TO 000-RETURN.                                        BNH210
           PERFORM 400-NONDEPS THRU 400-EXIT.                           BNH210
           SUBTRACT HS-NONDEP-TOTAL FROM HS-ELIGIBLE-RENT               BNH210
               GIVING HS-HOUSING.                                       BNH210
           IF HS-HOUSING < ZERO                                         BNH210
               MOVE ZERO TO HS-HOUSING.                                 BNH210
       000-RETURN.                                                      BNH210
           GOBACK.                                                      BNH210
      *                                                                 BNH210
      *    ONE ROOM FOR THE ADULTS, ONE FOR EACH TWO CHILDREN, ONE FOR  BNH210
      *    EACH NON-DEPENDANT, FOUR AT MOST                             BNH210
      *                                                                 BNH210
       100-ROOMS.                                                       BNH210
           COMPUTE WS-ROOMS = (HS-CHILD-CNT + 1) / 2.                   BNH210
           ADD 1 HS-NONDEP-CNT TO WS-ROOMS.                             BNH210
           IF WS-ROOMS > 4                                              BNH210
               MOVE 4 TO WS-ROOMS.                                      BNH210
           MOVE WS-ROOMS TO HS-ROOMS-ALLOWED.                           BNH210
       100-EXIT.                                                        BNH210
           EXIT.                                                        BNH210
      *                                                                 BNH210
       200-PRIVATE-RENT.                                                BNH210
           MOVE HS-ROOMS-ALLOWED TO WS-KEY.                             BNH210
           IF HS-HSHLD-TYPE = 'S' AND HS-AGE < 35                       BNH210
               IF HS-CHILD-CNT = ZERO AND HS-NONDEP-CNT = ZERO          BNH210
                   MOVE ZERO TO WS-KEY.                                 BNH210
           SET CAP-IX TO 1.                                             BNH210
           SEARCH WS-CAP-ENTRY                                          BNH210
               AT END                                                   BNH210
                   MOVE 08 TO HS-RETURN                                 BNH210
                   GO TO 200-EXIT                                       BNH210
               WHEN WS-CAP-ROOMS (CAP-IX) = WS-KEY                      BNH210
                   NEXT SENTENCE.                                       BNH210
           IF HS-RENT > WS-CAP-AMT (CAP-IX)                             BNH210
               MOVE WS-CAP-AMT (CAP-IX) TO HS-ELIGIBLE-RENT             BNH210
           ELSE                                                         BNH210
               MOVE HS-RENT TO HS-ELIGIBLE-RENT.                        BNH210
       200-EXIT.                                                        BNH210
           EXIT.                                                        BNH210
      *                                                                 BNH210
       300-SOCIAL-RENT.                                                 BNH210
           SUBTRACT HS-ROOMS-ALLOWED FROM HS-BEDROOMS GIVING WS-SPARE.  BNH210
           MOVE HS-RENT TO HS-ELIGIBLE-RENT.                            BNH210
           IF WS-SPARE < 1                                              BNH210
               GO TO 300-EXIT.                                          BNH210
           IF WS-SPARE = 1                                              BNH210
               COMPUTE HS-ELIGIBLE-RENT ROUNDED = HS-RENT * .86         BNH210
           ELSE                                                         BNH210
               COMPUTE HS-ELIGIBLE-RENT ROUNDED = HS-RENT * .75.        BNH210
       300-EXIT.                                                        BNH210
           EXIT.                                                        BNH210
      *                                                                 BNH210
       400-NONDEPS.                                                     BNH210
           IF HS-NONDEP-CNT = ZERO                                      BNH210
               GO TO 400-EXIT.                                          BNH210
           IF HS-HEALTH = 'G' OR HS-CARER = 'Y'                         BNH210
               GO TO 400-EXIT.                                          BNH210
           MOVE 1 TO WS-SUB.                                            BNH210
       410-ONE-NONDEP.                                                  BNH210
           IF HS-NONDEP-AGE (WS-SUB) < 21                               BNH210
               GO TO 420-STEP.                                          BNH210
           SET BAND-IX TO 1.                                            BNH210
           SEARCH WS-BAND                                               BNH210
               AT END                                                   BNH210
                   GO TO 420-STEP                                       BNH210
               WHEN HS-NONDEP-INC (WS-SUB) < WS-BAND-LIMIT (BAND-IX)    BNH210
                   MOVE WS-BAND-DED (BAND-IX) TO WS-NONDEP-DED.         BNH210
           ADD WS-NONDEP-DED TO HS-NONDEP-TOTAL.                        BNH210
       420-STEP.                                                        BNH210
           ADD 1 TO WS-SUB.                                             BNH210
           IF WS-SUB NOT > HS-NONDEP-CNT                                BNH210
               GO TO 410-ONE-NONDEP.                                    BNH210
       400-EXIT.                                                        BNH210
           EXIT.                                                        BNH210
      *                                                                 BNH210
      *    OLD RENT OFFICER REFERRAL, NO LONGER PERFORMED SINCE 04/96   BNH210
      *                                                                 BNH210
       900-REFER-RENT.                                                  BNH210
           IF HS-RENT > 900.00                                          BNH210
               MOVE 20 TO HS-RETURN.                                    BNH210
       900-EXIT.                                                        BNH210
           EXIT.                                                        BNH210
