      *> ARGS: dump --rules %s
      *> CHECK: calculation @+31  effect TOTAL := TOTAL + AMOUNT(I)  assumes I <= LINES-USED
      *> CHECK:   Set the total to the sum of the amount[I] for each I from 1 to the lines used.
      *> CHECK: calculation @+31  guard AMOUNT(I) > 500  effect LARGE-LINES := LARGE-LINES + 1  assumes I <= LINES-USED
      *> CHECK:   Count in the large lines each I from 1 to the lines used when the amount[I] is more than 500.
      *> CHECK: decision @+34  guard AMOUNT(I) > HIGHEST  effect HIGHEST := AMOUNT(I)  assumes I >= 4
      *> CHECK:   Keep in the highest the highest of the amount[I] for each I from 12 down to 4 in steps of 3 when the amount[I] is more than the highest.
      *> CHECK: calculation @+41  effect SHARE(I, J) := SHARE(I, J) * 0.9  context I <> 13 AND J <= 4
      *> CHECK:   Multiply the share[I, J] by 0.9 for each I from 1 until it is 13 and each J from 1 to 4.
      *> CHECK: calculation @+41  effect AMOUNT(I) := AMOUNT(I) / 10 * 10  context (I <= 6) OR (I <= 12)
      *> CHECK:   Set the amount[I] to (the amount[I] divided by 10) times 10.
      *  What a loop counts is said where the effect names it: inline, around the paragraph where just one PERFORM runs it,
      *  and for two counts at once. An effect that does not name it, and a paragraph that two run, are told without.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. ROUNDS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  I                        PIC 99.
       01  J                        PIC 99.
       LINKAGE SECTION.
       01  CLAIM.
           03  LINES-USED           PIC 99.
           03  AMOUNT               PIC 9(5) OCCURS 12.
           03  SHARE-ROW            OCCURS 12.
               05  SHARE            PIC 9(5) OCCURS 4.
           03  TOTAL                PIC 9(7).
           03  LARGE-LINES          PIC 99.
           03  HIGHEST              PIC 9(5).
       PROCEDURE DIVISION USING CLAIM.
       MAIN-PARA.
           MOVE ZERO TO TOTAL LARGE-LINES HIGHEST.
           PERFORM VARYING I FROM 1 BY 1 UNTIL I > LINES-USED
               ADD AMOUNT(I) TO TOTAL
               IF AMOUNT(I) > 500
                   ADD 1 TO LARGE-LINES
               END-IF
           END-PERFORM.
           PERFORM VARYING I FROM 12 BY -3 UNTIL I < 4
               IF AMOUNT(I) > HIGHEST
                   MOVE AMOUNT(I) TO HIGHEST
               END-IF
           END-PERFORM.
           PERFORM CUT-SHARE VARYING I FROM 1 BY 1 UNTIL I = 13
               AFTER J FROM 1 BY 1 UNTIL J > 4.
           PERFORM ROUND-LINE VARYING I FROM 1 BY 1 UNTIL I > 6.
           PERFORM ROUND-LINE VARYING I FROM 7 BY 1 UNTIL I > 12.
           GOBACK.
       CUT-SHARE.
           COMPUTE SHARE(I, J) = SHARE(I, J) * 0.9.
       ROUND-LINE.
           COMPUTE AMOUNT(I) = AMOUNT(I) / 10 * 10.
