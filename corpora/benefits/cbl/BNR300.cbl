000100******************************************************************BNR300
000200*    BNR300  -  RECOVERY OF OVERPAYMENTS AND PAYMENT FILE        *BNR300
000300*                                                                *BNR300
000400*    MATCHES THE AWARDS WITH THE DEBT MASTER (BOTH IN CLAIM      *BNR300
000500*    ORDER), TAKES THE RECOVERY FROM THE NET AWARD, WRITES THE   *BNR300
000600*    NEW DEBT MASTER, THE FINAL AWARDS AND THE PAYMENTS.         *BNR300
000700*                                                                *BNR300
000800*    10/85  ORIGINAL                                             *BNR300
000900*    02/90  SMALL BALANCES WRITTEN OFF                           *BNR300
001000*    11/93  REFERRAL AFTER THREE MONTHS WITHOUT AWARD            *BNR300
001100******************************************************************BNR300
001200 IDENTIFICATION DIVISION.                                         BNR300
001300 PROGRAM-ID.    BNR300.                                           BNR300
001400 AUTHOR.        DEBT TEAM.                                        BNR300
001500 DATE-WRITTEN.  OCTOBER 1985.                                     BNR300
001600 ENVIRONMENT DIVISION.                                            BNR300
001700 INPUT-OUTPUT SECTION.                                            BNR300
001800 FILE-CONTROL.                                                    BNR300
001900     SELECT PARM-FILE    ASSIGN TO PARMIN                         BNR300
002000                         FILE STATUS IS WS-PARM-STATUS.           BNR300
002100     SELECT AWARD-FILE   ASSIGN TO AWARDS                         BNR300
002200                         FILE STATUS IS WS-AWARD-STATUS.          BNR300
002300     SELECT OLD-DEBT     ASSIGN TO OLDDEBT                        BNR300
002400                         FILE STATUS IS WS-OLD-STATUS.            BNR300
002500     SELECT NEW-DEBT     ASSIGN TO NEWDEBT                        BNR300
002600                         FILE STATUS IS WS-NEW-STATUS.            BNR300
002700     SELECT FINAL-FILE   ASSIGN TO FINALAW                        BNR300
002800                         FILE STATUS IS WS-FIN-STATUS.            BNR300
002900     SELECT PAYMENT-FILE ASSIGN TO PAYMENTS                       BNR300
003000                         FILE STATUS IS WS-PAY-STATUS.            BNR300
003100 DATA DIVISION.                                                   BNR300
003200 FILE SECTION.                                                    BNR300
003300 FD  PARM-FILE                                                    BNR300
003400     RECORD CONTAINS 80 CHARACTERS.                               BNR300
003500 01  PARM-REC                    PIC X(80).                       BNR300
003600 FD  AWARD-FILE.                                                  BNR300
003700     COPY BNCAWARD.                                               BNR300
003800 FD  OLD-DEBT.                                                    BNR300
003900     COPY BNCDEBT REPLACING ==:P:== BY ==OD==.                    BNR300
004000 FD  NEW-DEBT.                                                    BNR300
004100     COPY BNCDEBT REPLACING ==:P:== BY ==ND==.                    BNR300
004200 FD  FINAL-FILE.                                                  BNR300
004300     COPY BNCAWARD REPLACING ==AW-AWARD-RECORD==                  BNR300
004400                          BY ==FINAL-RECORD==.                    BNR300
004500 FD  PAYMENT-FILE                                                 BNR300
004600     RECORD CONTAINS 60 CHARACTERS.                               BNR300
004700 01  PAYMENT-RECORD.                                              BNR300
004800     05  PY-CLAIM-REF            PIC X(8).                        BNR300
004900     05  PY-NAME                 PIC X(20).                       BNR300
005000     05  PY-METHOD               PIC X.                           BNR300
005100     05  PY-AMOUNT               PIC 9(5)V99.                     BNR300
005200     05  PY-DATE                 PIC 9(8).                        BNR300
005300     05  PY-AUTH                 PIC X.                           BNR300
005400     05  FILLER                  PIC X(15).                       BNR300
005500 WORKING-STORAGE SECTION.                                         BNR300
005600 77  WS-PARM-STATUS              PIC XX     VALUE SPACES.         BNR300
005700 77  WS-AWARD-STATUS             PIC XX     VALUE SPACES.         BNR300
005800 77  WS-OLD-STATUS               PIC XX     VALUE SPACES.         BNR300
005900 77  WS-NEW-STATUS               PIC XX     VALUE SPACES.         BNR300
006000 77  WS-FIN-STATUS               PIC XX     VALUE SPACES.         BNR300
006100 77  WS-PAY-STATUS               PIC XX     VALUE SPACES.         BNR300
006200 77  WS-AWARD-KEY                PIC X(8)   VALUE LOW-VALUES.     BNR300
006300 77  WS-DEBT-KEY                 PIC X(8)   VALUE LOW-VALUES.     BNR300
006400 77  WS-RATE                     PIC S9V99  COMP-3 VALUE ZERO.    BNR300
006500 77  WS-RECOVER                  PIC S9(5)V99 COMP-3 VALUE ZERO.  BNR300
006600 77  WS-ROOM                     PIC S9(5)V99 COMP-3 VALUE ZERO.  BNR300
006700 77  WS-OVERALL-PCT              PIC V99    VALUE .40.            BNR300
006800 77  WS-SMALL-BALANCE            PIC 9(3)V99 VALUE 5.00.          BNR300
006900 77  WS-AUTH-LIMIT               PIC 9(5)V99 VALUE 900.00.        BNR300
007000 77  WS-AWARD-CNT                PIC S9(7)  COMP-3 VALUE ZERO.    BNR300
007100 77  WS-DEBT-CNT                 PIC S9(7)  COMP-3 VALUE ZERO.    BNR300
007200 77  WS-PAY-CNT                  PIC S9(7)  COMP-3 VALUE ZERO.    BNR300
007300 77  WS-WROFF-CNT                PIC S9(7)  COMP-3 VALUE ZERO.    BNR300
007400 77  WS-RECOV-TOTAL              PIC S9(9)V99 COMP-3 VALUE ZERO.  BNR300
007500 77  WS-PAY-TOTAL                PIC S9(9)V99 COMP-3 VALUE ZERO.  BNR300
007600 77  WS-DISP-CNT                 PIC ZZZ,ZZ9.                     BNR300
007700 77  WS-DISP-AMT                 PIC Z,ZZZ,ZZ9.99.                BNR300
007800     COPY BNCPARM.                                                BNR300
007900/                                                                 BNR300
008000 PROCEDURE DIVISION.                                              BNR300
008100 0000-MAIN.                                                       BNR300
008200     PERFORM 1000-OPEN THRU 1000-EXIT.                            BNR300
008300     PERFORM 1100-READ-AWARD THRU 1100-EXIT.                      BNR300
008400     PERFORM 1200-READ-DEBT THRU 1200-EXIT.                       BNR300
008500     PERFORM 2000-MATCH THRU 2000-EXIT                            BNR300
008600         UNTIL WS-AWARD-KEY = HIGH-VALUES                         BNR300
008700           AND WS-DEBT-KEY = HIGH-VALUES.                         BNR300
008800     PERFORM 8000-CLOSE THRU 8000-EXIT.                           BNR300
008900     STOP RUN.                                                    BNR300
009000*                                                                 BNR300
009100 1000-OPEN.                                                       BNR300
009200     OPEN INPUT PARM-FILE AWARD-FILE OLD-DEBT                     BNR300
009300          OUTPUT NEW-DEBT FINAL-FILE PAYMENT-FILE.                BNR300
009400     IF WS-PARM-STATUS = '00' AND WS-AWARD-STATUS = '00'          BNR300
009500                              AND WS-OLD-STATUS = '00'            BNR300
009600                              AND WS-NEW-STATUS = '00'            BNR300
009700                              AND WS-FIN-STATUS = '00'            BNR300
009800                              AND WS-PAY-STATUS = '00'            BNR300
009900         NEXT SENTENCE                                            BNR300
010000     ELSE                                                         BNR300
010100         DISPLAY 'BNR300 OPEN ERROR ' WS-PARM-STATUS              BNR300
010200             WS-AWARD-STATUS WS-OLD-STATUS WS-NEW-STATUS          BNR300
010300             WS-FIN-STATUS WS-PAY-STATUS                          BNR300
010400         GO TO 9999-ABEND.                                        BNR300
010500     READ PARM-FILE INTO PM-PARM-RECORD                           BNR300
010600         AT END                                                   BNR300
010700             DISPLAY 'BNR300 PARAMETER CARD MISSING'              BNR300
010800             GO TO 9999-ABEND.                                    BNR300
010900 1000-EXIT.                                                       BNR300
011000     EXIT.                                                        BNR300
011100*                                                                 BNR300
011200 1100-READ-AWARD.                                                 BNR300
011300     READ AWARD-FILE                                              BNR300
011400         AT END                                                   BNR300
011500             MOVE HIGH-VALUES TO WS-AWARD-KEY                     BNR300
011600             GO TO 1100-EXIT.                                     BNR300
011700     IF AW-CLAIM-REF OF AW-AWARD-RECORD NOT > WS-AWARD-KEY        BNR300
011800         DISPLAY 'BNR300 AWARDS OUT OF SEQUENCE'                  BNR300
011900         GO TO 9999-ABEND.                                        BNR300
012000     MOVE AW-CLAIM-REF OF AW-AWARD-RECORD TO WS-AWARD-KEY.        BNR300
012100     ADD 1 TO WS-AWARD-CNT.                                       BNR300
012200 1100-EXIT.                                                       BNR300
012300     EXIT.                                                        BNR300
012400*                                                                 BNR300
012500 1200-READ-DEBT.                                                  BNR300
012600     READ OLD-DEBT                                                BNR300
012700         AT END                                                   BNR300
012800             MOVE HIGH-VALUES TO WS-DEBT-KEY                      BNR300
012900             GO TO 1200-EXIT.                                     BNR300
013000     IF OD-CLAIM-REF < WS-DEBT-KEY                                BNR300
013100         DISPLAY 'BNR300 DEBTS OUT OF SEQUENCE'                   BNR300
013200         GO TO 9999-ABEND.                                        BNR300
013300     MOVE OD-CLAIM-REF TO WS-DEBT-KEY.                            BNR300
013400     ADD 1 TO WS-DEBT-CNT.                                        BNR300
013500 1200-EXIT.                                                       BNR300
013600     EXIT.                                                        BNR300
013700/                                                                 BNR300
013800******************************************************************BNR300
013900*    MATCH.  A DEBT WITHOUT AWARD GOES THROUGH 3000, AN AWARD    *BNR300
014000*    TAKES ALL ITS DEBTS THROUGH 4000.                           *BNR300
014100******************************************************************BNR300
014200 2000-MATCH.                                                      BNR300
014300     IF WS-DEBT-KEY < WS-AWARD-KEY                                BNR300
014400         PERFORM 3000-NO-AWARD THRU 3000-EXIT                     BNR300
014500         PERFORM 1200-READ-DEBT THRU 1200-EXIT                    BNR300
014600         GO TO 2000-EXIT.                                         BNR300
014700     MOVE ZERO TO AW-RECOVERY OF AW-AWARD-RECORD.                 BNR300
014800     COMPUTE WS-ROOM ROUNDED =                                    BNR300
014900         AW-STD-ALLOW OF AW-AWARD-RECORD * WS-OVERALL-PCT         BNR300
015000         - AW-DEDN-TOTAL OF AW-AWARD-RECORD.                      BNR300
015100 2010-NEXT-DEBT.                                                  BNR300
015200     IF WS-DEBT-KEY NOT = WS-AWARD-KEY                            BNR300
015300         GO TO 2050-END-OF-DEBTS.                                 BNR300
015400     PERFORM 4000-ONE-DEBT THRU 4000-EXIT.                        BNR300
015500     PERFORM 1200-READ-DEBT THRU 1200-EXIT.                       BNR300
015600     GO TO 2010-NEXT-DEBT.                                        BNR300
015700 2050-END-OF-DEBTS.                                               BNR300
015800     PERFORM 5000-PAYMENT THRU 5000-EXIT.                         BNR300
015900     PERFORM 1100-READ-AWARD THRU 1100-EXIT.                      BNR300
016000 2000-EXIT.                                                       BNR300
016100     EXIT.                                                        BNR300
016200*                                                                 BNR300
016300 3000-NO-AWARD.                                                   BNR300
016400     MOVE OD-DEBT-RECORD TO ND-DEBT-RECORD.                       BNR300
016500     IF OD-LIVE                                                   BNR300
016600         ADD 1 TO ND-NIL-MONTHS.                                  BNR300
016700     IF OD-LIVE AND ND-NIL-MONTHS NOT < 3                         BNR300
016800         MOVE 'R' TO ND-STATUS.                                   BNR300
016900     PERFORM 6000-WRITE-DEBT THRU 6000-EXIT.                      BNR300
017000 3000-EXIT.                                                       BNR300
017100     EXIT.                                                        BNR300
017200/                                                                 BNR300
017300 4000-ONE-DEBT.                                                   BNR300
017400     MOVE OD-DEBT-RECORD TO ND-DEBT-RECORD.                       BNR300
017500     IF NOT OD-LIVE                                               BNR300
017600         GO TO 4090-WRITE.                                        BNR300
017700     IF OD-BALANCE < WS-SMALL-BALANCE AND NOT OD-FRAUD            BNR300
017800         MOVE 'W' TO ND-STATUS                                    BNR300
017900         MOVE ZERO TO ND-BALANCE                                  BNR300
018000         ADD 1 TO WS-WROFF-CNT                                    BNR300
018100         GO TO 4090-WRITE.                                        BNR300
018200     IF NOT AW-PAYABLE OF AW-AWARD-RECORD                         BNR300
018300         ADD 1 TO ND-NIL-MONTHS                                   BNR300
018400         IF ND-NIL-MONTHS NOT < 3                                 BNR300
018500             MOVE 'R' TO ND-STATUS                                BNR300
018600             GO TO 4090-WRITE                                     BNR300
018700         ELSE                                                     BNR300
018800             GO TO 4090-WRITE.                                    BNR300
018900     PERFORM 4100-RATE THRU 4100-EXIT.                            BNR300
019000     COMPUTE WS-RECOVER ROUNDED =                                 BNR300
019100         AW-STD-ALLOW OF AW-AWARD-RECORD * WS-RATE.               BNR300
019200     IF WS-RECOVER > OD-BALANCE                                   BNR300
019300         MOVE OD-BALANCE TO WS-RECOVER.                           BNR300
019400     IF WS-RECOVER > WS-ROOM                                      BNR300
019500         MOVE WS-ROOM TO WS-RECOVER.                              BNR300
019600     IF WS-RECOVER > AW-NET OF AW-AWARD-RECORD                    BNR300
019700         MOVE AW-NET OF AW-AWARD-RECORD TO WS-RECOVER.            BNR300
019800     IF WS-RECOVER < 1.00 AND WS-RECOVER < OD-BALANCE             BNR300
019900         GO TO 4090-WRITE.                                        BNR300
020000     SUBTRACT WS-RECOVER FROM ND-BALANCE.                         BNR300
020100     SUBTRACT WS-RECOVER FROM WS-ROOM AW-NET OF AW-AWARD-RECORD.  BNR300
020200     ADD WS-RECOVER TO AW-RECOVERY OF AW-AWARD-RECORD             BNR300
020300                       WS-RECOV-TOTAL.                            BNR300
020400     MOVE ZERO TO ND-NIL-MONTHS.                                  BNR300
020500     MOVE PM-RUN-DATE TO ND-LAST-DATE.                            BNR300
020600     MOVE WS-RECOVER TO ND-LAST-AMT.                              BNR300
020700     IF ND-BALANCE = ZERO                                         BNR300
020800         MOVE 'P' TO ND-STATUS.                                   BNR300
020900 4090-WRITE.                                                      BNR300
021000     PERFORM 6000-WRITE-DEBT THRU 6000-EXIT.                      BNR300
021100 4000-EXIT.                                                       BNR300
021200     EXIT.                                                        BNR300
021300*                                                                 BNR300
021400 4100-RATE.                                                       BNR300
021500     IF OD-FRAUD                                                  BNR300
021600         MOVE .40 TO WS-RATE                                      BNR300
021700         GO TO 4100-EXIT.                                         BNR300
021800     IF OD-OFFICIAL-ERROR                                         BNR300
021900         MOVE .10 TO WS-RATE                                      BNR300
022000         GO TO 4100-EXIT.                                         BNR300
022100     MOVE .15 TO WS-RATE.                                         BNR300
022200     IF AW-EARN-TOTAL OF AW-AWARD-RECORD > ZERO                   BNR300
022300         MOVE .25 TO WS-RATE.                                     BNR300
022400 4100-EXIT.                                                       BNR300
022500     EXIT.                                                        BNR300
022600/                                                                 BNR300
022700 5000-PAYMENT.                                                    BNR300
022800     WRITE FINAL-RECORD FROM AW-AWARD-RECORD.                     BNR300
022900     IF WS-FIN-STATUS NOT = '00'                                  BNR300
023000         DISPLAY 'BNR300 WRITE ERROR FINALAW ' WS-FIN-STATUS      BNR300
023100         GO TO 9999-ABEND.                                        BNR300
023200     IF AW-NET OF AW-AWARD-RECORD NOT > ZERO                      BNR300
023300         GO TO 5000-EXIT.                                         BNR300
023400     MOVE SPACES TO PAYMENT-RECORD.                               BNR300
023500     MOVE AW-CLAIM-REF OF AW-AWARD-RECORD  TO PY-CLAIM-REF.       BNR300
023600     MOVE AW-NAME OF AW-AWARD-RECORD       TO PY-NAME.            BNR300
023700     MOVE AW-PAY-METHOD OF AW-AWARD-RECORD TO PY-METHOD.          BNR300
023800     MOVE AW-NET OF AW-AWARD-RECORD        TO PY-AMOUNT.          BNR300
023900     MOVE PM-PERIOD-END                    TO PY-DATE.            BNR300
024000     MOVE 'N' TO PY-AUTH.                                         BNR300
024100     IF PY-METHOD = 'P' AND PY-AMOUNT > WS-AUTH-LIMIT             BNR300
024200         MOVE 'A' TO PY-AUTH.                                     BNR300
024300     WRITE PAYMENT-RECORD.                                        BNR300
024400     IF WS-PAY-STATUS NOT = '00'                                  BNR300
024500         DISPLAY 'BNR300 WRITE ERROR PAYMENTS ' WS-PAY-STATUS     BNR300
024600         GO TO 9999-ABEND.                                        BNR300
024700     ADD 1 TO WS-PAY-CNT.                                         BNR300
024800     ADD PY-AMOUNT TO WS-PAY-TOTAL.                               BNR300
024900 5000-EXIT.                                                       BNR300
025000     EXIT.                                                        BNR300
025100*                                                                 BNR300
025200 6000-WRITE-DEBT.                                                 BNR300
025300     WRITE ND-DEBT-RECORD.                                        BNR300
025400     IF WS-NEW-STATUS NOT = '00'                                  BNR300
025500         DISPLAY 'BNR300 WRITE ERROR NEWDEBT ' WS-NEW-STATUS      BNR300
025600         GO TO 9999-ABEND.                                        BNR300
025700 6000-EXIT.                                                       BNR300
025800     EXIT.                                                        BNR300
025900*                                                                 BNR300
026000 8000-CLOSE.                                                      BNR300
026100     CLOSE PARM-FILE AWARD-FILE OLD-DEBT NEW-DEBT FINAL-FILE      BNR300
026200           PAYMENT-FILE.                                          BNR300
026300     MOVE WS-AWARD-CNT TO WS-DISP-CNT.                            BNR300
026400     DISPLAY 'BNR300 AWARDS      ' WS-DISP-CNT.                   BNR300
026500     MOVE WS-DEBT-CNT TO WS-DISP-CNT.                             BNR300
026600     DISPLAY 'BNR300 DEBTS       ' WS-DISP-CNT.                   BNR300
026700     MOVE WS-WROFF-CNT TO WS-DISP-CNT.                            BNR300
026800     DISPLAY 'BNR300 WRITTEN OFF ' WS-DISP-CNT.                   BNR300
026900     MOVE WS-RECOV-TOTAL TO WS-DISP-AMT.                          BNR300
027000     DISPLAY 'BNR300 RECOVERED   ' WS-DISP-AMT.                   BNR300
027100     MOVE WS-PAY-CNT TO WS-DISP-CNT.                              BNR300
027200     DISPLAY 'BNR300 PAYMENTS    ' WS-DISP-CNT.                   BNR300
027300     MOVE WS-PAY-TOTAL TO WS-DISP-AMT.                            BNR300
027400     DISPLAY 'BNR300 PAID        ' WS-DISP-AMT.                   BNR300
027500 8000-EXIT.                                                       BNR300
027600     EXIT.                                                        BNR300
027700*                                                                 BNR300
027800 9999-ABEND.                                                      BNR300
027900     DISPLAY 'BNR300 ABENDED ' WS-AWARD-KEY ' ' WS-DEBT-KEY.      BNR300
028000     MOVE 16 TO RETURN-CODE.                                      BNR300
028100     STOP RUN.                                                    BNR300
