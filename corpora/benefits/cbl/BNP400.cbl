      *****************************************************************
      * BNP400 - Award list by office
      * Reads the final awards, prints one block per award, totals per
      * office (control break) and a summary of the run.
      * The awards are in claim order, so they are sorted first.
      * 04/96  new program
      *****************************************************************
       IDENTIFICATION DIVISION.
       PROGRAM-ID. BNP400.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT PARM-FILE  ASSIGN TO PARMIN
               FILE STATUS IS WS-PARM-STATUS.
           SELECT FINAL-FILE ASSIGN TO FINALAW
               FILE STATUS IS WS-FIN-STATUS.
           SELECT SORT-FILE  ASSIGN TO SORTWK.
           SELECT SORTED-FILE ASSIGN TO SORTED
               FILE STATUS IS WS-SRT-STATUS.
           SELECT PRINT-FILE ASSIGN TO AWDLIST
               FILE STATUS IS WS-PRT-STATUS.
       DATA DIVISION.
       FILE SECTION.
       FD  PARM-FILE.
       01  PARM-REC                    PIC X(80).
       FD  FINAL-FILE.
           COPY BNCAWARD REPLACING ==AW-AWARD-RECORD==
                                BY ==FINAL-RECORD==.
       SD  SORT-FILE.
           COPY BNCAWARD REPLACING ==AW-AWARD-RECORD==
                                BY ==SORT-RECORD==.
       FD  SORTED-FILE.
           COPY BNCAWARD.
       FD  PRINT-FILE.
       01  PRINT-REC.
           05  PR-CTL                  PIC X.
           05  PR-LINE                 PIC X(132).
       WORKING-STORAGE SECTION.
       01  WS-STATUSES.
           05  WS-PARM-STATUS          PIC XX.
           05  WS-FIN-STATUS           PIC XX.
           05  WS-SRT-STATUS           PIC XX.
           05  WS-PRT-STATUS           PIC XX.
       01  WS-EOF                      PIC X VALUE 'N'.
           88  END-OF-AWARDS           VALUE 'Y'.
       01  WS-PAGE-CONTROL.
           05  WS-LINE-CNT             PIC S9(3) COMP-3 VALUE 99.
           05  WS-LINES-PER-PAGE       PIC S9(3) COMP-3 VALUE 54.
           05  WS-PAGE-NO              PIC S9(5) COMP-3 VALUE ZERO.
       01  WS-LAST-OFFICE              PIC 9(3) VALUE ZERO.
       01  WS-IX                       PIC S9(4) COMP.
       01  WS-OFFICE-TOTALS.
           05  WS-OFF-CNT              PIC S9(5) COMP-3 VALUE ZERO.
           05  WS-OFF-NET              PIC S9(9)V99 COMP-3 VALUE ZERO.
       01  WS-RUN-TOTALS.
           05  WS-RUN-CNT              PIC S9(5) COMP-3 VALUE ZERO.
           05  WS-RUN-PAY-CNT          PIC S9(5) COMP-3 VALUE ZERO.
           05  WS-RUN-NET              PIC S9(9)V99 COMP-3 VALUE ZERO.
           05  WS-RUN-RECOV            PIC S9(9)V99 COMP-3 VALUE ZERO.
           05  WS-RUN-HIGHEST          PIC S9(5)V99 COMP-3 VALUE ZERO.
           05  WS-RUN-AVERAGE          PIC S9(5)V99 COMP-3 VALUE ZERO.
       01  WS-MESSAGE                  PIC X(44).
       01  WS-REVIEW                   PIC X(6).
       01  WS-DATE-ED.
           05  WS-DATE-DD              PIC 99.
           05  FILLER                  PIC X VALUE '/'.
           05  WS-DATE-MM              PIC 99.
           05  FILLER                  PIC X VALUE '/'.
           05  WS-DATE-CCYY            PIC 9(4).
       01  HEAD-1.
           05  FILLER                  PIC X(8)  VALUE 'BNP400  '.
           05  FILLER                  PIC X(40)
               VALUE 'LIVING SUPPORT AWARD - AWARDS BY OFFICE '.
           05  FILLER                  PIC X(11) VALUE 'PERIOD END '.
           05  H1-DATE                 PIC X(10).
           05  FILLER                  PIC X(7)  VALUE '  PAGE '.
           05  H1-PAGE                 PIC ZZZ9.
       01  HEAD-2.
           05  FILLER                  PIC X(11) VALUE 'OFF CLAIM  '.
           05  FILLER                  PIC X(24) VALUE 'NAME'.
           05  FILLER                  PIC X(11) VALUE '   MAXIMUM '.
           05  FILLER                  PIC X(11) VALUE '    INCOME '.
           05  FILLER                  PIC X(11) VALUE '       CAP '.
           05  FILLER                  PIC X(11) VALUE '  SANCTION '.
           05  FILLER                  PIC X(11) VALUE '    DEDNS  '.
           05  FILLER                  PIC X(11) VALUE '  RECOVERY '.
           05  FILLER                  PIC X(11) VALUE '       NET '.
           05  FILLER                  PIC X(8)  VALUE 'REMARK'.
       01  DETAIL-1.
           05  D1-OFFICE               PIC 999.
           05  FILLER                  PIC X VALUE SPACE.
           05  D1-REF                  PIC X(8).
           05  FILLER                  PIC X VALUE SPACE.
           05  D1-NAME                 PIC X(20).
           05  FILLER                  PIC X(2) VALUE SPACES.
           05  D1-MAXIMUM              PIC ZZ,ZZ9.99-.
           05  FILLER                  PIC X VALUE SPACE.
           05  D1-INCOME               PIC ZZ,ZZ9.99-.
           05  FILLER                  PIC X VALUE SPACE.
           05  D1-CAP                  PIC ZZ,ZZ9.99-.
           05  FILLER                  PIC X VALUE SPACE.
           05  D1-SANCTION             PIC ZZ,ZZ9.99-.
           05  FILLER                  PIC X VALUE SPACE.
           05  D1-DEDN                 PIC ZZ,ZZ9.99-.
           05  FILLER                  PIC X VALUE SPACE.
           05  D1-RECOVERY             PIC ZZ,ZZ9.99-.
           05  FILLER                  PIC X VALUE SPACE.
           05  D1-NET                  PIC ZZ,ZZ9.99-.
           05  FILLER                  PIC X VALUE SPACE.
           05  D1-REVIEW               PIC X(6).
       01  DETAIL-2.
           05  FILLER                  PIC X(12) VALUE SPACES.
           05  FILLER                  PIC X(4)  VALUE 'STD '.
           05  D2-STD                  PIC ZZZ9.99.
           05  FILLER                  PIC X(5)  VALUE ' CHD '.
           05  D2-CHILD                PIC ZZZ9.99.
           05  FILLER                  PIC X(5)  VALUE ' DIS '.
           05  D2-DIS                  PIC ZZZ9.99.
           05  FILLER                  PIC X(5)  VALUE ' HLT '.
           05  D2-HEALTH               PIC ZZZ9.99.
           05  FILLER                  PIC X(5)  VALUE ' CAR '.
           05  D2-CARER                PIC ZZZ9.99.
           05  FILLER                  PIC X(5)  VALUE ' HSG '.
           05  D2-HOUSING              PIC ZZZ9.99.
           05  FILLER                  PIC X(2)  VALUE SPACES.
           05  D2-MESSAGE              PIC X(44).
       01  DETAIL-3.
           05  FILLER                  PIC X(12) VALUE SPACES.
           05  FILLER                  PIC X(11) VALUE 'DEDUCTION  '.
           05  D3-CODE                 PIC XX.
           05  FILLER                  PIC X(2)  VALUE SPACES.
           05  D3-AMT                  PIC ZZZ9.99.
       01  TOTAL-LINE.
           05  FILLER                  PIC X(12) VALUE SPACES.
           05  TL-TEXT                 PIC X(24).
           05  TL-CNT                  PIC ZZ,ZZ9.
           05  FILLER                  PIC X(3)  VALUE SPACES.
           05  TL-AMT                  PIC Z,ZZZ,ZZ9.99-.
           COPY BNCPARM.
       PROCEDURE DIVISION.
       MAIN-LINE.
           PERFORM OPEN-FILES
           SORT SORT-FILE
               ON ASCENDING KEY AW-OFFICE OF SORT-RECORD
               ON ASCENDING KEY AW-CLAIM-REF OF SORT-RECORD
               USING FINAL-FILE GIVING SORTED-FILE
           OPEN INPUT SORTED-FILE
           IF WS-SRT-STATUS NOT = '00'
               DISPLAY 'BNP400 OPEN ERROR SORTED ' WS-SRT-STATUS
               PERFORM ABEND
           END-IF
           PERFORM READ-AWARD
           PERFORM UNTIL END-OF-AWARDS
               IF AW-OFFICE OF AW-AWARD-RECORD NOT = WS-LAST-OFFICE
                   IF WS-LAST-OFFICE NOT = ZERO
                       PERFORM PRINT-OFFICE-TOTAL
                   END-IF
                   MOVE AW-OFFICE OF AW-AWARD-RECORD TO WS-LAST-OFFICE
               END-IF
               PERFORM ONE-AWARD
               PERFORM READ-AWARD
           END-PERFORM
           IF WS-LAST-OFFICE NOT = ZERO
               PERFORM PRINT-OFFICE-TOTAL
           END-IF
           PERFORM PRINT-RUN-TOTAL
           CLOSE SORTED-FILE PRINT-FILE
           STOP RUN.

       OPEN-FILES.
           OPEN INPUT PARM-FILE
           IF WS-PARM-STATUS NOT = '00'
               DISPLAY 'BNP400 OPEN ERROR PARMIN ' WS-PARM-STATUS
               PERFORM ABEND
           END-IF
           READ PARM-FILE INTO PM-PARM-RECORD
               AT END
                   DISPLAY 'BNP400 PARAMETER CARD MISSING'
                   PERFORM ABEND
           END-READ
           CLOSE PARM-FILE
           MOVE PM-PERIOD-END (1:4) TO WS-DATE-CCYY
           MOVE PM-PERIOD-END (5:2) TO WS-DATE-MM
           MOVE PM-PERIOD-END (7:2) TO WS-DATE-DD
           MOVE WS-DATE-ED TO H1-DATE
           OPEN OUTPUT PRINT-FILE
           IF WS-PRT-STATUS NOT = '00'
               DISPLAY 'BNP400 OPEN ERROR AWDLIST ' WS-PRT-STATUS
               PERFORM ABEND
           END-IF.

       READ-AWARD.
           READ SORTED-FILE
               AT END SET END-OF-AWARDS TO TRUE
           END-READ.

       ONE-AWARD.
           ADD 1 TO WS-OFF-CNT WS-RUN-CNT
           ADD AW-NET OF AW-AWARD-RECORD TO WS-OFF-NET WS-RUN-NET
           ADD AW-RECOVERY OF AW-AWARD-RECORD TO WS-RUN-RECOV
           IF AW-NET OF AW-AWARD-RECORD > ZERO
               ADD 1 TO WS-RUN-PAY-CNT
           END-IF
           COMPUTE WS-RUN-HIGHEST = FUNCTION MAX
               (WS-RUN-HIGHEST AW-NET OF AW-AWARD-RECORD)
           PERFORM CHOOSE-MESSAGE
           PERFORM CHOOSE-REVIEW
           PERFORM PRINT-AWARD.

       CHOOSE-MESSAGE.
           EVALUATE TRUE
               WHEN AW-DISALLOWED OF AW-AWARD-RECORD
                   MOVE 'NO AWARD: CAPITAL ABOVE THE LIMIT'
                       TO WS-MESSAGE
               WHEN AW-NIL OF AW-AWARD-RECORD
                   MOVE 'NO AWARD: INCOME TOO HIGH' TO WS-MESSAGE
               WHEN AW-REASON OF AW-AWARD-RECORD = '04'
                   MOVE 'NOTHING TO PAY BECAUSE OF A SANCTION'
                       TO WS-MESSAGE
               WHEN AW-NET OF AW-AWARD-RECORD = ZERO
                   MOVE 'ALL OF THE AWARD IS RECOVERED' TO WS-MESSAGE
               WHEN AW-REASON OF AW-AWARD-RECORD = '03'
                   MOVE 'AWARD LIMITED BY THE CAP' TO WS-MESSAGE
               WHEN OTHER
                   MOVE SPACES TO WS-MESSAGE
           END-EVALUATE.

       CHOOSE-REVIEW.
           MOVE SPACES TO WS-REVIEW
           IF AW-PAYABLE OF AW-AWARD-RECORD
               IF AW-SANCTION OF AW-AWARD-RECORD > ZERO
                   AND AW-SANCTION OF AW-AWARD-RECORD * 2
                     > AW-GROSS OF AW-AWARD-RECORD
                   MOVE 'REVIEW' TO WS-REVIEW
               ELSE
                   IF AW-NET OF AW-AWARD-RECORD > 2000
                       MOVE 'LARGE' TO WS-REVIEW
                   END-IF
               END-IF
           END-IF.

       PRINT-AWARD.
           MOVE AW-OFFICE OF AW-AWARD-RECORD    TO D1-OFFICE
           MOVE AW-CLAIM-REF OF AW-AWARD-RECORD TO D1-REF
           MOVE AW-NAME OF AW-AWARD-RECORD      TO D1-NAME
           MOVE AW-MAXIMUM OF AW-AWARD-RECORD   TO D1-MAXIMUM
           COMPUTE D1-INCOME = AW-TARIFF OF AW-AWARD-RECORD
               + AW-EARN-DED OF AW-AWARD-RECORD
               + AW-OTH-DED OF AW-AWARD-RECORD
           MOVE AW-CAP-RED OF AW-AWARD-RECORD   TO D1-CAP
           MOVE AW-SANCTION OF AW-AWARD-RECORD  TO D1-SANCTION
           MOVE AW-DEDN-TOTAL OF AW-AWARD-RECORD TO D1-DEDN
           MOVE AW-RECOVERY OF AW-AWARD-RECORD  TO D1-RECOVERY
           MOVE AW-NET OF AW-AWARD-RECORD       TO D1-NET
           MOVE WS-REVIEW                       TO D1-REVIEW
           IF WS-LINE-CNT > WS-LINES-PER-PAGE - 5
               PERFORM NEW-PAGE
           END-IF
           MOVE DETAIL-1 TO PR-LINE
           MOVE '0' TO PR-CTL
           PERFORM WRITE-LINE
           MOVE AW-STD-ALLOW OF AW-AWARD-RECORD TO D2-STD
           MOVE AW-CHILD OF AW-AWARD-RECORD     TO D2-CHILD
           MOVE AW-DIS-CHILD OF AW-AWARD-RECORD TO D2-DIS
           MOVE AW-HEALTH OF AW-AWARD-RECORD    TO D2-HEALTH
           MOVE AW-CARER OF AW-AWARD-RECORD     TO D2-CARER
           MOVE AW-HOUSING OF AW-AWARD-RECORD   TO D2-HOUSING
           MOVE WS-MESSAGE                      TO D2-MESSAGE
           MOVE DETAIL-2 TO PR-LINE
           MOVE SPACE TO PR-CTL
           PERFORM WRITE-LINE
           PERFORM VARYING WS-IX FROM 1 BY 1 UNTIL WS-IX > 3
               IF AW-DEDN-AMT OF AW-AWARD-RECORD (WS-IX) > ZERO
                   MOVE AW-DEDN-CODE OF AW-AWARD-RECORD (WS-IX)
                       TO D3-CODE
                   MOVE AW-DEDN-AMT OF AW-AWARD-RECORD (WS-IX)
                       TO D3-AMT
                   MOVE DETAIL-3 TO PR-LINE
                   MOVE SPACE TO PR-CTL
                   PERFORM WRITE-LINE
               END-IF
           END-PERFORM.

       PRINT-OFFICE-TOTAL.
           MOVE 'TOTAL OF OFFICE' TO TL-TEXT
           MOVE WS-LAST-OFFICE TO TL-TEXT (17:3)
           MOVE WS-OFF-CNT TO TL-CNT
           MOVE WS-OFF-NET TO TL-AMT
           MOVE TOTAL-LINE TO PR-LINE
           MOVE '0' TO PR-CTL
           PERFORM WRITE-LINE
           MOVE ZERO TO WS-OFF-CNT WS-OFF-NET
           MOVE 99 TO WS-LINE-CNT.

       PRINT-RUN-TOTAL.
           IF WS-RUN-PAY-CNT > ZERO
               COMPUTE WS-RUN-AVERAGE ROUNDED =
                   WS-RUN-NET / WS-RUN-PAY-CNT
           ELSE
               MOVE ZERO TO WS-RUN-AVERAGE
           END-IF
           PERFORM NEW-PAGE
           MOVE 'TOTAL OF RUN'    TO TL-TEXT
           MOVE WS-RUN-CNT        TO TL-CNT
           MOVE WS-RUN-NET        TO TL-AMT
           MOVE TOTAL-LINE        TO PR-LINE
           MOVE '0'               TO PR-CTL
           PERFORM WRITE-LINE
           MOVE 'AVERAGE PAYMENT' TO TL-TEXT
           MOVE WS-RUN-PAY-CNT    TO TL-CNT
           MOVE WS-RUN-AVERAGE    TO TL-AMT
           MOVE TOTAL-LINE        TO PR-LINE
           MOVE SPACE             TO PR-CTL
           PERFORM WRITE-LINE
           MOVE 'HIGHEST PAYMENT' TO TL-TEXT
           MOVE ZERO              TO TL-CNT
           MOVE WS-RUN-HIGHEST    TO TL-AMT
           MOVE TOTAL-LINE        TO PR-LINE
           PERFORM WRITE-LINE
           MOVE 'RECOVERED'       TO TL-TEXT
           MOVE WS-RUN-RECOV      TO TL-AMT
           MOVE TOTAL-LINE        TO PR-LINE
           PERFORM WRITE-LINE.

       NEW-PAGE.
           ADD 1 TO WS-PAGE-NO
           MOVE WS-PAGE-NO TO H1-PAGE
           MOVE HEAD-1 TO PR-LINE
           MOVE '1' TO PR-CTL
           WRITE PRINT-REC
           MOVE HEAD-2 TO PR-LINE
           MOVE '0' TO PR-CTL
           WRITE PRINT-REC
           MOVE 3 TO WS-LINE-CNT.

       WRITE-LINE.
           WRITE PRINT-REC
           IF WS-PRT-STATUS NOT = '00'
               DISPLAY 'BNP400 WRITE ERROR AWDLIST ' WS-PRT-STATUS
               PERFORM ABEND
           END-IF
           ADD 1 TO WS-LINE-CNT
           IF PR-CTL = '0'
               ADD 1 TO WS-LINE-CNT
           END-IF.

       ABEND.
           DISPLAY 'BNP400 ABENDED'
           MOVE 16 TO RETURN-CODE
           STOP RUN.
