000100******************************************************************BNV100
000200*    BNV100  -  VALIDATION OF CLAIMS                             *BNV100
000300*                                                                *BNV100
000400*    READS THE CLAIMS OF THE MONTH (CLAIMIN), REFUSES THOSE IN   *BNV100
000500*    ERROR (REJECTS) AND PASSES THE OTHERS ON (VALIDCL).         *BNV100
000600*                                                                *BNV100
000700*    RETURN CODE  0  ALL CLAIMS VALID                            *BNV100
000800*                 4  AT LEAST ONE CLAIM REFUSED                  *BNV100
000900*                16  ABEND                                       *BNV100
001000*                                                                *BNV100
001100*    03/84  ORIGINAL                                             *BNV100
001200*    11/86  CHECK DIGIT ON CLAIM REFERENCE                       *BNV100
001300*    06/91  SANCTIONS                                            *BNV100
001400*    09/97  CENTURY IN ALL DATES                                 *BNV100
001500******************************************************************BNV100
001600 IDENTIFICATION DIVISION.                                         BNV100
001700 PROGRAM-ID.    BNV100.                                           BNV100
001800 AUTHOR.        CLAIMS TEAM.                                      BNV100
001900 DATE-WRITTEN.  MARCH 1984.                                       BNV100
002000 ENVIRONMENT DIVISION.                                            BNV100
002100 CONFIGURATION SECTION.                                           BNV100
002200 SOURCE-COMPUTER. IBM-370.                                        BNV100
002300 OBJECT-COMPUTER. IBM-370.                                        BNV100
002400 INPUT-OUTPUT SECTION.                                            BNV100
002500 FILE-CONTROL.                                                    BNV100
002600     SELECT PARM-FILE   ASSIGN TO PARMIN                          BNV100
002700                        FILE STATUS IS WS-PARM-STATUS.            BNV100
002800     SELECT OFFICE-FILE ASSIGN TO OFFICES                         BNV100
002900                        FILE STATUS IS WS-OFF-STATUS.             BNV100
003000     SELECT CLAIM-FILE  ASSIGN TO CLAIMIN                         BNV100
003100                        FILE STATUS IS WS-CLAIM-STATUS.           BNV100
003200     SELECT VALID-FILE  ASSIGN TO VALIDCL                         BNV100
003300                        FILE STATUS IS WS-VALID-STATUS.           BNV100
003400     SELECT REJECT-FILE ASSIGN TO REJECTS                         BNV100
003500                        FILE STATUS IS WS-REJ-STATUS.             BNV100
003600 DATA DIVISION.                                                   BNV100
003700 FILE SECTION.                                                    BNV100
003800 FD  PARM-FILE                                                    BNV100
003900     LABEL RECORDS ARE STANDARD                                   BNV100
004000     RECORD CONTAINS 80 CHARACTERS.                               BNV100
004100 01  PARM-REC                    PIC X(80).                       BNV100
004200 FD  OFFICE-FILE                                                  BNV100
004300     LABEL RECORDS ARE STANDARD                                   BNV100
004400     RECORD CONTAINS 80 CHARACTERS.                               BNV100
004500 01  OFFICE-REC.                                                  BNV100
004600     05  OF-OFFICE               PIC 9(3).                        BNV100
004700     05  OF-NAME                 PIC X(30).                       BNV100
004800     05  FILLER                  PIC X(47).                       BNV100
004900 FD  CLAIM-FILE                                                   BNV100
005000     LABEL RECORDS ARE STANDARD                                   BNV100
005100     RECORD CONTAINS 200 CHARACTERS.                              BNV100
005200 01  CLAIM-REC                   PIC X(200).                      BNV100
005300 FD  VALID-FILE                                                   BNV100
005400     LABEL RECORDS ARE STANDARD                                   BNV100
005500     RECORD CONTAINS 200 CHARACTERS.                              BNV100
005600 01  VALID-REC                   PIC X(200).                      BNV100
005700 FD  REJECT-FILE                                                  BNV100
005800     LABEL RECORDS ARE STANDARD                                   BNV100
005900     RECORD CONTAINS 132 CHARACTERS.                              BNV100
006000 01  REJECT-REC.                                                  BNV100
006100     05  RJ-CLAIM-REF            PIC X(8).                        BNV100
006200     05  FILLER                  PIC X(2).                        BNV100
006300     05  RJ-OFFICE               PIC X(3).                        BNV100
006400     05  FILLER                  PIC X(2).                        BNV100
006500     05  RJ-SURNAME              PIC X(16).                       BNV100
006600     05  FILLER                  PIC X(2).                        BNV100
006700     05  RJ-REASON               PIC 99.                          BNV100
006800     05  FILLER                  PIC X(2).                        BNV100
006900     05  RJ-MESSAGE              PIC X(50).                       BNV100
007000     05  FILLER                  PIC X(45).                       BNV100
007100 WORKING-STORAGE SECTION.                                         BNV100
007200 77  WS-PARM-STATUS              PIC XX     VALUE SPACES.         BNV100
007300 77  WS-OFF-STATUS               PIC XX     VALUE SPACES.         BNV100
007400 77  WS-CLAIM-STATUS             PIC XX     VALUE SPACES.         BNV100
007500 77  WS-VALID-STATUS             PIC XX     VALUE SPACES.         BNV100
007600 77  WS-REJ-STATUS               PIC XX     VALUE SPACES.         BNV100
007700 77  WS-EOF-SW                   PIC X      VALUE 'N'.            BNV100
007800     88  END-OF-CLAIMS           VALUE 'Y'.                       BNV100
007900 77  WS-OFF-EOF-SW               PIC X      VALUE 'N'.            BNV100
008000     88  END-OF-OFFICES          VALUE 'Y'.                       BNV100
008100 77  WS-READ-CNT                 PIC S9(7)  COMP-3 VALUE ZERO.    BNV100
008200 77  WS-VALID-CNT                PIC S9(7)  COMP-3 VALUE ZERO.    BNV100
008300 77  WS-REJ-CNT                  PIC S9(7)  COMP-3 VALUE ZERO.    BNV100
008400 77  WS-WARN-CNT                 PIC S9(7)  COMP-3 VALUE ZERO.    BNV100
008500 77  WS-SUB                      PIC S9(4)  COMP VALUE ZERO.      BNV100
008600 77  WS-SUB2                     PIC S9(4)  COMP VALUE ZERO.      BNV100
008700 77  WS-OFF-MAX                  PIC S9(4)  COMP VALUE ZERO.      BNV100
008800 77  WS-REASON-CD                PIC 99     VALUE ZERO.           BNV100
008900 77  WS-REASON-MSG               PIC X(50)  VALUE SPACES.         BNV100
009000 77  WS-WARN-CD                  PIC XX     VALUE SPACES.         BNV100
009100 77  WS-LAST-REF                 PIC X(8)   VALUE LOW-VALUES.     BNV100
009200 77  WS-CHK-SUM                  PIC S9(5)  COMP-3 VALUE ZERO.    BNV100
009300 77  WS-CHK-QUOT                 PIC S9(5)  COMP-3 VALUE ZERO.    BNV100
009400 77  WS-CHK-REM                  PIC S9(3)  COMP-3 VALUE ZERO.    BNV100
009500 77  WS-CHK-DIGIT                PIC S9(3)  COMP-3 VALUE ZERO.    BNV100
009600 77  WS-AGE                      PIC S9(3)  COMP-3 VALUE ZERO.    BNV100
009700 77  WS-DATE-OK-SW               PIC X      VALUE 'Y'.            BNV100
009800     88  DATE-IS-GOOD            VALUE 'Y'.                       BNV100
009900     88  DATE-IS-BAD             VALUE 'N'.                       BNV100
010000 77  WS-MAX-DAY                  PIC 99     VALUE ZERO.           BNV100
010100 77  WS-LEAP-QUOT                PIC S9(5)  COMP-3 VALUE ZERO.    BNV100
010200 77  WS-LEAP-REM                 PIC S9(3)  COMP-3 VALUE ZERO.    BNV100
010300 77  WS-BACK-MONTHS              PIC S9(5)  COMP-3 VALUE ZERO.    BNV100
010400 77  WS-DISP-CNT                 PIC ZZZ,ZZ9.                     BNV100
010500 01  WS-DATE-WORK                PIC 9(8)   VALUE ZERO.           BNV100
010600 01  WS-DATE-PARTS REDEFINES WS-DATE-WORK.                        BNV100
010700     05  WS-DATE-CCYY            PIC 9(4).                        BNV100
010800     05  WS-DATE-MM              PIC 99.                          BNV100
010900     05  WS-DATE-DD              PIC 99.                          BNV100
011000 01  WS-RUN-DATE                 PIC 9(8)   VALUE ZERO.           BNV100
011100 01  WS-RUN-PARTS REDEFINES WS-RUN-DATE.                          BNV100
011200     05  WS-RUN-CCYY             PIC 9(4).                        BNV100
011300     05  WS-RUN-MM               PIC 99.                          BNV100
011400     05  WS-RUN-DD               PIC 99.                          BNV100
011500 01  WS-WEIGHT-VALUES            PIC X(6)   VALUE '765432'.       BNV100
011600 01  WS-WEIGHT-TABLE REDEFINES WS-WEIGHT-VALUES.                  BNV100
011700     05  WS-WEIGHT               PIC 9 OCCURS 6 TIMES.            BNV100
011800 01  WS-MONTH-VALUES.                                             BNV100
011900     05  FILLER                  PIC X(12)  VALUE '312831303130'. BNV100
012000     05  FILLER                  PIC X(12)  VALUE '313130313031'. BNV100
012100 01  WS-MONTH-TABLE REDEFINES WS-MONTH-VALUES.                    BNV100
012200     05  WS-MONTH-DAYS           PIC 99 OCCURS 12 TIMES.          BNV100
012300 01  WS-DEDN-VALUES.                                              BNV100
012400     05  FILLER                  PIC X(10)  VALUE 'CMFIFURAWA'.   BNV100
012500 01  WS-DEDN-TABLE REDEFINES WS-DEDN-VALUES.                      BNV100
012600     05  WS-DEDN-KNOWN           PIC XX OCCURS 5 TIMES            BNV100
012700                                 INDEXED BY DED-IX.               BNV100
012800 01  WS-OFFICE-TABLE.                                             BNV100
012900     05  WS-OFF-ENTRY            OCCURS 1 TO 50 TIMES             BNV100
013000                                 DEPENDING ON WS-OFF-MAX          BNV100
013100                                 ASCENDING KEY IS WS-OFF-NO       BNV100
013200                                 INDEXED BY OFF-IX.               BNV100
013300         10  WS-OFF-NO           PIC 9(3).                        BNV100
013400     COPY BNCPARM.                                                BNV100
013500     COPY BNCCLAIM.                                               BNV100
013600/                                                                 BNV100
013700 PROCEDURE DIVISION.                                              BNV100
013800 0000-MAIN.                                                       BNV100
013900     PERFORM 1000-START THRU 1000-EXIT.                           BNV100
014000     PERFORM 1500-READ-CLAIM THRU 1500-EXIT.                      BNV100
014100     PERFORM 2000-VALIDATE-CLAIM THRU 2000-EXIT                   BNV100
014200         UNTIL END-OF-CLAIMS.                                     BNV100
014300     PERFORM 8000-FINISH THRU 8000-EXIT.                          BNV100
014400     STOP RUN.                                                    BNV100
014500*                                                                 BNV100
014600 1000-START.                                                      BNV100
014700     OPEN INPUT PARM-FILE.                                        BNV100
014800     IF WS-PARM-STATUS NOT = '00'                                 BNV100
014900         DISPLAY 'BNV100 OPEN ERROR PARMIN ' WS-PARM-STATUS       BNV100
015000         GO TO 9999-ABEND.                                        BNV100
015100     READ PARM-FILE INTO PM-PARM-RECORD                           BNV100
015200         AT END                                                   BNV100
015300             DISPLAY 'BNV100 PARAMETER CARD MISSING'              BNV100
015400             GO TO 9999-ABEND.                                    BNV100
015500     CLOSE PARM-FILE.                                             BNV100
015600     MOVE PM-RUN-DATE TO WS-RUN-DATE.                             BNV100
015700     OPEN INPUT OFFICE-FILE.                                      BNV100
015800     IF WS-OFF-STATUS NOT = '00'                                  BNV100
015900         DISPLAY 'BNV100 OPEN ERROR OFFICES ' WS-OFF-STATUS       BNV100
016000         GO TO 9999-ABEND.                                        BNV100
016100     PERFORM 1100-LOAD-OFFICE THRU 1100-EXIT                      BNV100
016200         UNTIL END-OF-OFFICES.                                    BNV100
016300     CLOSE OFFICE-FILE.                                           BNV100
016400     OPEN INPUT CLAIM-FILE.                                       BNV100
016500     IF WS-CLAIM-STATUS NOT = '00'                                BNV100
016600         DISPLAY 'BNV100 OPEN ERROR CLAIMIN ' WS-CLAIM-STATUS     BNV100
016700         GO TO 9999-ABEND.                                        BNV100
016800     OPEN OUTPUT VALID-FILE.                                      BNV100
016900     IF WS-VALID-STATUS NOT = '00'                                BNV100
017000         DISPLAY 'BNV100 OPEN ERROR VALIDCL ' WS-VALID-STATUS     BNV100
017100         GO TO 9999-ABEND.                                        BNV100
017200     OPEN OUTPUT REJECT-FILE.                                     BNV100
017300     IF WS-REJ-STATUS NOT = '00'                                  BNV100
017400         DISPLAY 'BNV100 OPEN ERROR REJECTS ' WS-REJ-STATUS       BNV100
017500         GO TO 9999-ABEND.                                        BNV100
017600 1000-EXIT.                                                       BNV100
017700     EXIT.                                                        BNV100
017800*                                                                 BNV100
017900 1100-LOAD-OFFICE.                                                BNV100
018000     READ OFFICE-FILE                                             BNV100
018100         AT END                                                   BNV100
018200             MOVE 'Y' TO WS-OFF-EOF-SW                            BNV100
018300             GO TO 1100-EXIT.                                     BNV100
018400     IF WS-OFF-MAX NOT < 50                                       BNV100
018500         DISPLAY 'BNV100 OFFICE TABLE FULL'                       BNV100
018600         GO TO 9999-ABEND.                                        BNV100
018700     ADD 1 TO WS-OFF-MAX.                                         BNV100
018800     MOVE OF-OFFICE TO WS-OFF-NO (WS-OFF-MAX).                    BNV100
018900 1100-EXIT.                                                       BNV100
019000     EXIT.                                                        BNV100
019100*                                                                 BNV100
019200 1500-READ-CLAIM.                                                 BNV100
019300     READ CLAIM-FILE INTO CL-CLAIM-RECORD                         BNV100
019400         AT END                                                   BNV100
019500             MOVE 'Y' TO WS-EOF-SW                                BNV100
019600             GO TO 1500-EXIT.                                     BNV100
019700     IF WS-CLAIM-STATUS NOT = '00'                                BNV100
019800         DISPLAY 'BNV100 READ ERROR CLAIMIN ' WS-CLAIM-STATUS     BNV100
019900         GO TO 9999-ABEND.                                        BNV100
020000     ADD 1 TO WS-READ-CNT.                                        BNV100
020100 1500-EXIT.                                                       BNV100
020200     EXIT.                                                        BNV100
020300/                                                                 BNV100
020400******************************************************************BNV100
020500*    ONE CLAIM.  THE FIRST ERROR FOUND DECIDES.                  *BNV100
020600******************************************************************BNV100
020700 2000-VALIDATE-CLAIM.                                             BNV100
020800     MOVE ZERO   TO WS-REASON-CD.                                 BNV100
020900     MOVE SPACES TO WS-REASON-MSG.                                BNV100
021000     MOVE SPACES TO WS-WARN-CD.                                   BNV100
021100     PERFORM 2100-IDENTITY THRU 2100-EXIT.                        BNV100
021200     IF WS-REASON-CD = ZERO                                       BNV100
021300         PERFORM 2200-HOUSEHOLD THRU 2200-EXIT.                   BNV100
021400     IF WS-REASON-CD = ZERO                                       BNV100
021500         PERFORM 2300-CHILDREN THRU 2300-EXIT.                    BNV100
021600     IF WS-REASON-CD = ZERO                                       BNV100
021700         PERFORM 2400-HOUSING THRU 2400-EXIT.                     BNV100
021800     IF WS-REASON-CD = ZERO                                       BNV100
021900         PERFORM 2500-MONEY THRU 2500-EXIT.                       BNV100
022000     IF WS-REASON-CD = ZERO                                       BNV100
022100         PERFORM 2600-DEDUCTIONS THRU 2600-EXIT.                  BNV100
022200     IF WS-REASON-CD = ZERO                                       BNV100
022300         PERFORM 2700-PAYMENT THRU 2700-EXIT.                     BNV100
022400     IF WS-REASON-CD = ZERO                                       BNV100
022500         PERFORM 3000-WRITE-VALID THRU 3000-EXIT                  BNV100
022600     ELSE                                                         BNV100
022700         PERFORM 3100-WRITE-REJECT THRU 3100-EXIT.                BNV100
022800     MOVE CL-CLAIM-REF TO WS-LAST-REF.                            BNV100
022900     PERFORM 1500-READ-CLAIM THRU 1500-EXIT.                      BNV100
023000 2000-EXIT.                                                       BNV100
023100     EXIT.                                                        BNV100
023200*                                                                 BNV100
023300 2100-IDENTITY.                                                   BNV100
023400     IF NOT CL-PFX-KNOWN                                          BNV100
023500         MOVE 01 TO WS-REASON-CD                                  BNV100
023600         MOVE 'CLAIM PREFIX IS NOT A, B OR C' TO WS-REASON-MSG    BNV100
023700         GO TO 2100-EXIT.                                         BNV100
023800     IF CL-REF-NUM NOT NUMERIC OR CL-REF-CHK NOT NUMERIC          BNV100
023900         MOVE 02 TO WS-REASON-CD                                  BNV100
024000         MOVE 'CLAIM NUMBER NOT NUMERIC' TO WS-REASON-MSG         BNV100
024100         GO TO 2100-EXIT.                                         BNV100
024200     PERFORM 2150-CHECK-DIGIT THRU 2150-EXIT.                     BNV100
024300     IF CL-REF-CHK NOT = WS-CHK-DIGIT                             BNV100
024400         MOVE 03 TO WS-REASON-CD                                  BNV100
024500         MOVE 'CHECK DIGIT OF CLAIM NUMBER WRONG' TO WS-REASON-MSGBNV100
024600         GO TO 2100-EXIT.                                         BNV100
024700     IF CL-CLAIM-REF = WS-LAST-REF                                BNV100
024800         MOVE 04 TO WS-REASON-CD                                  BNV100
024900         MOVE 'DUPLICATE CLAIM REFERENCE' TO WS-REASON-MSG        BNV100
025000         GO TO 2100-EXIT.                                         BNV100
025100     IF CL-CLAIM-REF < WS-LAST-REF                                BNV100
025200         DISPLAY 'BNV100 CLAIMS OUT OF SEQUENCE ' CL-CLAIM-REF    BNV100
025300         GO TO 9999-ABEND.                                        BNV100
025400     SET OFF-IX TO 1.                                             BNV100
025500     SEARCH ALL WS-OFF-ENTRY                                      BNV100
025600         AT END                                                   BNV100
025700             MOVE 05 TO WS-REASON-CD                              BNV100
025800             MOVE 'OFFICE NOT KNOWN' TO WS-REASON-MSG             BNV100
025900             GO TO 2100-EXIT                                      BNV100
026000         WHEN WS-OFF-NO (OFF-IX) = CL-OFFICE                      BNV100
026100             NEXT SENTENCE.                                       BNV100
026200     IF CL-SURNAME = SPACES                                       BNV100
026300         MOVE 06 TO WS-REASON-CD                                  BNV100
026400         MOVE 'SURNAME MISSING' TO WS-REASON-MSG.                 BNV100
026500 2100-EXIT.                                                       BNV100
026600     EXIT.                                                        BNV100
026700*                                                                 BNV100
026800*    MODULUS 11.  A REMAINDER GIVING 10 IS NEVER ISSUED, SO THE   BNV100
026900*    COMPARISON WITH ONE DIGIT FAILS BY ITSELF.                   BNV100
027000*                                                                 BNV100
027100 2150-CHECK-DIGIT.                                                BNV100
027200     MOVE ZERO TO WS-CHK-SUM.                                     BNV100
027300     MOVE 1 TO WS-SUB.                                            BNV100
027400 2155-NEXT-DIGIT.                                                 BNV100
027500     COMPUTE WS-CHK-SUM = WS-CHK-SUM                              BNV100
027600         + CL-REF-DIGIT (WS-SUB) * WS-WEIGHT (WS-SUB).            BNV100
027700     ADD 1 TO WS-SUB.                                             BNV100
027800     IF WS-SUB NOT > 6                                            BNV100
027900         GO TO 2155-NEXT-DIGIT.                                   BNV100
028000     DIVIDE WS-CHK-SUM BY 11 GIVING WS-CHK-QUOT                   BNV100
028100         REMAINDER WS-CHK-REM.                                    BNV100
028200     SUBTRACT WS-CHK-REM FROM 11 GIVING WS-CHK-DIGIT.             BNV100
028300     IF WS-CHK-DIGIT = 11                                         BNV100
028400         MOVE ZERO TO WS-CHK-DIGIT.                               BNV100
028500 2150-EXIT.                                                       BNV100
028600     EXIT.                                                        BNV100
028700/                                                                 BNV100
028800 2200-HOUSEHOLD.                                                  BNV100
028900     IF CL-SINGLE OR CL-COUPLE                                    BNV100
029000         NEXT SENTENCE                                            BNV100
029100     ELSE                                                         BNV100
029200         MOVE 10 TO WS-REASON-CD                                  BNV100
029300         MOVE 'HOUSEHOLD TYPE IS NOT S OR C' TO WS-REASON-MSG     BNV100
029400         GO TO 2200-EXIT.                                         BNV100
029500     MOVE CL-BIRTH-DATE TO WS-DATE-WORK.                          BNV100
029600     PERFORM 7000-CHECK-DATE THRU 7000-EXIT.                      BNV100
029700     IF DATE-IS-BAD                                               BNV100
029800         MOVE 11 TO WS-REASON-CD                                  BNV100
029900         MOVE 'DATE OF BIRTH INVALID' TO WS-REASON-MSG            BNV100
030000         GO TO 2200-EXIT.                                         BNV100
030100     PERFORM 7100-AGE-AT-RUN THRU 7100-EXIT.                      BNV100
030200     IF WS-AGE < 18                                               BNV100
030300         IF CL-CHILD-CNT = ZERO OR WS-AGE < 16                    BNV100
030400             MOVE 12 TO WS-REASON-CD                              BNV100
030500             MOVE 'CLAIMANT UNDER AGE' TO WS-REASON-MSG           BNV100
030600             GO TO 2200-EXIT.                                     BNV100
030700     IF WS-AGE NOT < 66                                           BNV100
030800         MOVE 13 TO WS-REASON-CD                                  BNV100
030900         MOVE 'CLAIMANT OVER PENSION AGE' TO WS-REASON-MSG        BNV100
031000         GO TO 2200-EXIT.                                         BNV100
031100     IF CL-SINGLE                                                 BNV100
031200         IF CL-PTNR-BIRTH-DATE NOT = ZERO                         BNV100
031300             MOVE 14 TO WS-REASON-CD                              BNV100
031400             MOVE 'PARTNER PRESENT FOR A SINGLE CLAIMANT'         BNV100
031500                 TO WS-REASON-MSG                                 BNV100
031600             GO TO 2200-EXIT                                      BNV100
031700         ELSE                                                     BNV100
031800             GO TO 2240-CLAIM-DATE.                               BNV100
031900     MOVE CL-PTNR-BIRTH-DATE TO WS-DATE-WORK.                     BNV100
032000     PERFORM 7000-CHECK-DATE THRU 7000-EXIT.                      BNV100
032100     IF DATE-IS-BAD                                               BNV100
032200         MOVE 15 TO WS-REASON-CD                                  BNV100
032300         MOVE 'PARTNER DATE OF BIRTH INVALID' TO WS-REASON-MSG    BNV100
032400         GO TO 2200-EXIT.                                         BNV100
032500 2240-CLAIM-DATE.                                                 BNV100
032600     MOVE CL-CLAIM-DATE TO WS-DATE-WORK.                          BNV100
032700     PERFORM 7000-CHECK-DATE THRU 7000-EXIT.                      BNV100
032800     IF DATE-IS-BAD OR CL-CLAIM-DATE > PM-RUN-DATE                BNV100
032900         MOVE 16 TO WS-REASON-CD                                  BNV100
033000         MOVE 'DATE OF CLAIM INVALID OR IN FUTURE'                BNV100
033100             TO WS-REASON-MSG                                     BNV100
033200         GO TO 2200-EXIT.                                         BNV100
033300     COMPUTE WS-BACK-MONTHS = (WS-RUN-CCYY - WS-DATE-CCYY) * 12   BNV100
033400                            + WS-RUN-MM - WS-DATE-MM.             BNV100
033500     IF WS-BACK-MONTHS > 3                                        BNV100
033600         MOVE 'BD' TO WS-WARN-CD.                                 BNV100
033700 2200-EXIT.                                                       BNV100
033800     EXIT.                                                        BNV100
033900*                                                                 BNV100
034000 2300-CHILDREN.                                                   BNV100
034100     IF CL-CHILD-CNT NOT NUMERIC OR CL-CHILD-CNT > 12             BNV100
034200         MOVE 20 TO WS-REASON-CD                                  BNV100
034300         MOVE 'NUMBER OF CHILDREN INVALID' TO WS-REASON-MSG       BNV100
034400     ELSE                                                         BNV100
034500     IF CL-CHILD-DIS NOT NUMERIC OR CL-CHILD-SEV NOT NUMERIC      BNV100
034600         MOVE 21 TO WS-REASON-CD                                  BNV100
034700         MOVE 'NUMBER OF DISABLED CHILDREN INVALID'               BNV100
034800             TO WS-REASON-MSG                                     BNV100
034900     ELSE                                                         BNV100
035000     IF CL-CHILD-DIS + CL-CHILD-SEV > CL-CHILD-CNT                BNV100
035100         MOVE 22 TO WS-REASON-CD                                  BNV100
035200         MOVE 'MORE DISABLED CHILDREN THAN CHILDREN'              BNV100
035300             TO WS-REASON-MSG                                     BNV100
035400     ELSE                                                         BNV100
035500     IF CL-CHILD-EXC NOT = 'Y' AND CL-CHILD-EXC NOT = SPACE       BNV100
035600         MOVE 23 TO WS-REASON-CD                                  BNV100
035700         MOVE 'CHILD LIMIT EXCEPTION IS NOT Y OR BLANK'           BNV100
035800             TO WS-REASON-MSG.                                    BNV100
035900 2300-EXIT.                                                       BNV100
036000     EXIT.                                                        BNV100
036100*                                                                 BNV100
036200 2400-HOUSING.                                                    BNV100
036300     IF CL-PRIVATE-TENANT OR CL-SOCIAL-TENANT OR CL-OWNER         BNV100
036400                          OR CL-NO-HOUSING                        BNV100
036500         NEXT SENTENCE                                            BNV100
036600     ELSE                                                         BNV100
036700         MOVE 30 TO WS-REASON-CD                                  BNV100
036800         MOVE 'TENURE IS NOT P, S, O OR N' TO WS-REASON-MSG       BNV100
036900         GO TO 2400-EXIT.                                         BNV100
037000     IF CL-RENT NOT NUMERIC                                       BNV100
037100         MOVE 31 TO WS-REASON-CD                                  BNV100
037200         MOVE 'RENT NOT NUMERIC' TO WS-REASON-MSG                 BNV100
037300         GO TO 2400-EXIT.                                         BNV100
037400     IF CL-PRIVATE-TENANT OR CL-SOCIAL-TENANT                     BNV100
037500         IF CL-RENT = ZERO                                        BNV100
037600             MOVE 32 TO WS-REASON-CD                              BNV100
037700             MOVE 'TENANT WITHOUT RENT' TO WS-REASON-MSG          BNV100
037800             GO TO 2400-EXIT                                      BNV100
037900         ELSE                                                     BNV100
038000             NEXT SENTENCE                                        BNV100
038100     ELSE                                                         BNV100
038200         IF CL-RENT > ZERO                                        BNV100
038300             MOVE 33 TO WS-REASON-CD                              BNV100
038400             MOVE 'RENT PRESENT BUT NOT A TENANT'                 BNV100
038500                 TO WS-REASON-MSG                                 BNV100
038600             GO TO 2400-EXIT.                                     BNV100
038700     IF CL-SOCIAL-TENANT AND CL-BEDROOMS = ZERO                   BNV100
038800         MOVE 34 TO WS-REASON-CD                                  BNV100
038900         MOVE 'BEDROOMS MISSING FOR SOCIAL TENANT'                BNV100
039000             TO WS-REASON-MSG                                     BNV100
039100         GO TO 2400-EXIT.                                         BNV100
039200     IF CL-NONDEP-CNT NOT NUMERIC OR CL-NONDEP-CNT > 3            BNV100
039300         MOVE 35 TO WS-REASON-CD                                  BNV100
039400         MOVE 'NUMBER OF NON-DEPENDANTS INVALID'                  BNV100
039500             TO WS-REASON-MSG                                     BNV100
039600         GO TO 2400-EXIT.                                         BNV100
039700     MOVE 1 TO WS-SUB.                                            BNV100
039800 2410-NEXT-NONDEP.                                                BNV100
039900     IF WS-SUB > CL-NONDEP-CNT                                    BNV100
040000         GO TO 2400-EXIT.                                         BNV100
040100     IF CL-NONDEP-AGE (WS-SUB) < 18                               BNV100
040200         MOVE 36 TO WS-REASON-CD                                  BNV100
040300         MOVE 'NON-DEPENDANT UNDER 18' TO WS-REASON-MSG           BNV100
040400         GO TO 2400-EXIT.                                         BNV100
040500     ADD 1 TO WS-SUB.                                             BNV100
040600     GO TO 2410-NEXT-NONDEP.                                      BNV100
040700 2400-EXIT.                                                       BNV100
040800     EXIT.                                                        BNV100
040900/                                                                 BNV100
041000 2500-MONEY.                                                      BNV100
041100     IF CL-CAPITAL NOT NUMERIC                                    BNV100
041200         MOVE 40 TO WS-REASON-CD                                  BNV100
041300         MOVE 'CAPITAL NOT NUMERIC' TO WS-REASON-MSG              BNV100
041400         GO TO 2500-EXIT.                                         BNV100
041500     IF NOT CL-EMPLOYED AND NOT CL-SELF-EMPLOYED                  BNV100
041600                        AND NOT CL-NOT-WORKING                    BNV100
041700         MOVE 41 TO WS-REASON-CD                                  BNV100
041800         MOVE 'EMPLOYMENT IS NOT E, S OR N' TO WS-REASON-MSG      BNV100
041900         GO TO 2500-EXIT.                                         BNV100
042000     IF CL-NOT-WORKING AND CL-EARNINGS > ZERO                     BNV100
042100         MOVE 42 TO WS-REASON-CD                                  BNV100
042200         MOVE 'EARNINGS WITHOUT EMPLOYMENT' TO WS-REASON-MSG      BNV100
042300         GO TO 2500-EXIT.                                         BNV100
042400     IF CL-SINGLE AND CL-PTNR-EARNINGS > ZERO                     BNV100
042500         MOVE 43 TO WS-REASON-CD                                  BNV100
042600         MOVE 'PARTNER EARNINGS FOR A SINGLE CLAIMANT'            BNV100
042700             TO WS-REASON-MSG                                     BNV100
042800         GO TO 2500-EXIT.                                         BNV100
042900     IF NOT CL-SELF-EMPLOYED                                      BNV100
043000         GO TO 2500-EXIT.                                         BNV100
043100     MOVE CL-SE-START-DATE TO WS-DATE-WORK.                       BNV100
043200     PERFORM 7000-CHECK-DATE THRU 7000-EXIT.                      BNV100
043300     IF DATE-IS-BAD OR CL-SE-START-DATE > PM-RUN-DATE             BNV100
043400         MOVE 44 TO WS-REASON-CD                                  BNV100
043500         MOVE 'START DATE OF SELF-EMPLOYMENT INVALID'             BNV100
043600             TO WS-REASON-MSG.                                    BNV100
043700 2500-EXIT.                                                       BNV100
043800     EXIT.                                                        BNV100
043900*                                                                 BNV100
044000 2600-DEDUCTIONS.                                                 BNV100
044100     MOVE 1 TO WS-SUB.                                            BNV100
044200 2610-NEXT-DEDN.                                                  BNV100
044300     IF CL-DEDN-CODE (WS-SUB) = SPACES                            BNV100
044400         GO TO 2650-END-DEDN.                                     BNV100
044500     SET DED-IX TO 1.                                             BNV100
044600     SEARCH WS-DEDN-KNOWN                                         BNV100
044700         AT END                                                   BNV100
044800             MOVE 50 TO WS-REASON-CD                              BNV100
044900             MOVE 'DEDUCTION CODE NOT KNOWN' TO WS-REASON-MSG     BNV100
045000             GO TO 2600-EXIT                                      BNV100
045100         WHEN WS-DEDN-KNOWN (DED-IX) = CL-DEDN-CODE (WS-SUB)      BNV100
045200             NEXT SENTENCE.                                       BNV100
045300     MOVE 1 TO WS-SUB2.                                           BNV100
045400 2620-COMPARE.                                                    BNV100
045500     IF WS-SUB2 NOT < WS-SUB                                      BNV100
045600         GO TO 2640-STEP.                                         BNV100
045700     IF CL-DEDN-CODE (WS-SUB2) = CL-DEDN-CODE (WS-SUB)            BNV100
045800         MOVE 51 TO WS-REASON-CD                                  BNV100
045900         MOVE 'SAME DEDUCTION TWICE' TO WS-REASON-MSG             BNV100
046000         GO TO 2600-EXIT.                                         BNV100
046100     ADD 1 TO WS-SUB2.                                            BNV100
046200     GO TO 2620-COMPARE.                                          BNV100
046300 2640-STEP.                                                       BNV100
046400     ADD 1 TO WS-SUB.                                             BNV100
046500     IF WS-SUB NOT > 3                                            BNV100
046600         GO TO 2610-NEXT-DEDN.                                    BNV100
046700 2650-END-DEDN.                                                   BNV100
046800     IF NOT CL-SANC-LEVEL-OK                                      BNV100
046900         MOVE 52 TO WS-REASON-CD                                  BNV100
047000         MOVE 'SANCTION LEVEL INVALID' TO WS-REASON-MSG           BNV100
047100         GO TO 2600-EXIT.                                         BNV100
047200     IF CL-NOT-SANCTIONED                                         BNV100
047300         IF CL-SANC-DAYS > ZERO                                   BNV100
047400             MOVE 53 TO WS-REASON-CD                              BNV100
047500             MOVE 'SANCTION DAYS WITHOUT LEVEL' TO WS-REASON-MSG  BNV100
047600             GO TO 2600-EXIT                                      BNV100
047700         ELSE                                                     BNV100
047800             GO TO 2600-EXIT.                                     BNV100
047900     IF CL-SANC-DAYS = ZERO OR CL-SANC-DAYS > 31                  BNV100
048000         MOVE 54 TO WS-REASON-CD                                  BNV100
048100         MOVE 'SANCTION DAYS NOT 1 TO 31' TO WS-REASON-MSG        BNV100
048200         GO TO 2600-EXIT.                                         BNV100
048300     IF CL-SINGLE AND CL-SANC-BOTH                                BNV100
048400         MOVE 55 TO WS-REASON-CD                                  BNV100
048500         MOVE 'SANCTION OF A PARTNER WHO DOES NOT EXIST'          BNV100
048600             TO WS-REASON-MSG.                                    BNV100
048700 2600-EXIT.                                                       BNV100
048800     EXIT.                                                        BNV100
048900*                                                                 BNV100
049000 2700-PAYMENT.                                                    BNV100
049100     IF CL-PAY-COUNTER                                            BNV100
049200         GO TO 2700-EXIT.                                         BNV100
049300     IF NOT CL-PAY-BANK                                           BNV100
049400         MOVE 60 TO WS-REASON-CD                                  BNV100
049500         MOVE 'PAYMENT METHOD IS NOT B OR P' TO WS-REASON-MSG     BNV100
049600         GO TO 2700-EXIT.                                         BNV100
049700     IF CL-SORT-CODE NOT NUMERIC OR CL-SORT-CODE = ZERO           BNV100
049800     OR CL-ACCOUNT-NO NOT NUMERIC OR CL-ACCOUNT-NO = ZERO         BNV100
049900         MOVE 61 TO WS-REASON-CD                                  BNV100
050000         MOVE 'BANK ACCOUNT MISSING OR NOT NUMERIC'               BNV100
050100             TO WS-REASON-MSG.                                    BNV100
050200 2700-EXIT.                                                       BNV100
050300     EXIT.                                                        BNV100
050400/                                                                 BNV100
050500 3000-WRITE-VALID.                                                BNV100
050600     MOVE WS-WARN-CD TO CL-WARN-CODE.                             BNV100
050700     IF WS-WARN-CD NOT = SPACES                                   BNV100
050800         ADD 1 TO WS-WARN-CNT.                                    BNV100
050900     WRITE VALID-REC FROM CL-CLAIM-RECORD.                        BNV100
051000     IF WS-VALID-STATUS NOT = '00'                                BNV100
051100         DISPLAY 'BNV100 WRITE ERROR VALIDCL ' WS-VALID-STATUS    BNV100
051200         GO TO 9999-ABEND.                                        BNV100
051300     ADD 1 TO WS-VALID-CNT.                                       BNV100
051400 3000-EXIT.                                                       BNV100
051500     EXIT.                                                        BNV100
051600*                                                                 BNV100
051700 3100-WRITE-REJECT.                                               BNV100
051800     MOVE SPACES        TO REJECT-REC.                            BNV100
051900     MOVE CL-CLAIM-REF  TO RJ-CLAIM-REF.                          BNV100
052000     MOVE CL-OFFICE     TO RJ-OFFICE.                             BNV100
052100     MOVE CL-SURNAME    TO RJ-SURNAME.                            BNV100
052200     MOVE WS-REASON-CD  TO RJ-REASON.                             BNV100
052300     MOVE WS-REASON-MSG TO RJ-MESSAGE.                            BNV100
052400     WRITE REJECT-REC.                                            BNV100
052500     IF WS-REJ-STATUS NOT = '00'                                  BNV100
052600         DISPLAY 'BNV100 WRITE ERROR REJECTS ' WS-REJ-STATUS      BNV100
052700         GO TO 9999-ABEND.                                        BNV100
052800     ADD 1 TO WS-REJ-CNT.                                         BNV100
052900 3100-EXIT.                                                       BNV100
053000     EXIT.                                                        BNV100
053100*                                                                 BNV100
053200*    GREGORIAN DATE IN WS-DATE-WORK                               BNV100
053300*                                                                 BNV100
053400 7000-CHECK-DATE.                                                 BNV100
053500     MOVE 'N' TO WS-DATE-OK-SW.                                   BNV100
053600     IF WS-DATE-WORK NOT NUMERIC                                  BNV100
053700         GO TO 7000-EXIT.                                         BNV100
053800     IF WS-DATE-CCYY < 1900 OR WS-DATE-MM < 1 OR WS-DATE-MM > 12  BNV100
053900         GO TO 7000-EXIT.                                         BNV100
054000     MOVE WS-MONTH-DAYS (WS-DATE-MM) TO WS-MAX-DAY.               BNV100
054100     DIVIDE WS-DATE-CCYY BY 4 GIVING WS-LEAP-QUOT                 BNV100
054200         REMAINDER WS-LEAP-REM.                                   BNV100
054300     IF WS-DATE-MM = 2 AND WS-LEAP-REM = ZERO                     BNV100
054400         MOVE 29 TO WS-MAX-DAY.                                   BNV100
054500     IF WS-DATE-DD < 1 OR WS-DATE-DD > WS-MAX-DAY                 BNV100
054600         GO TO 7000-EXIT.                                         BNV100
054700     MOVE 'Y' TO WS-DATE-OK-SW.                                   BNV100
054800 7000-EXIT.                                                       BNV100
054900     EXIT.                                                        BNV100
055000*                                                                 BNV100
055100 7100-AGE-AT-RUN.                                                 BNV100
055200     COMPUTE WS-AGE = WS-RUN-CCYY - WS-DATE-CCYY.                 BNV100
055300     IF WS-RUN-MM < WS-DATE-MM                                    BNV100
055400         SUBTRACT 1 FROM WS-AGE                                   BNV100
055500     ELSE                                                         BNV100
055600         IF WS-RUN-MM = WS-DATE-MM AND WS-RUN-DD < WS-DATE-DD     BNV100
055700             SUBTRACT 1 FROM WS-AGE.                              BNV100
055800 7100-EXIT.                                                       BNV100
055900     EXIT.                                                        BNV100
056000/                                                                 BNV100
056100 8000-FINISH.                                                     BNV100
056200     CLOSE CLAIM-FILE VALID-FILE REJECT-FILE.                     BNV100
056300     MOVE WS-READ-CNT TO WS-DISP-CNT.                             BNV100
056400     DISPLAY 'BNV100 CLAIMS READ      ' WS-DISP-CNT.              BNV100
056500     MOVE WS-VALID-CNT TO WS-DISP-CNT.                            BNV100
056600     DISPLAY 'BNV100 CLAIMS VALID     ' WS-DISP-CNT.              BNV100
056700     MOVE WS-WARN-CNT TO WS-DISP-CNT.                             BNV100
056800     DISPLAY 'BNV100   WITH A WARNING ' WS-DISP-CNT.              BNV100
056900     MOVE WS-REJ-CNT TO WS-DISP-CNT.                              BNV100
057000     DISPLAY 'BNV100 CLAIMS REFUSED   ' WS-DISP-CNT.              BNV100
057100     IF WS-REJ-CNT > ZERO                                         BNV100
057200         MOVE 4 TO RETURN-CODE.                                   BNV100
057300 8000-EXIT.                                                       BNV100
057400     EXIT.                                                        BNV100
057500*                                                                 BNV100
057600 9999-ABEND.                                                      BNV100
057700     DISPLAY 'BNV100 ABENDED, CLAIM ' CL-CLAIM-REF.               BNV100
057800     MOVE 16 TO RETURN-CODE.                                      BNV100
057900     STOP RUN.                                                    BNV100
