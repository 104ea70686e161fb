      *> ALTER of jumps with and without a target, across sections and more than once; GO TO DEPENDING inside and
      *> outside its choices; NEXT SENTENCE beside CONTINUE; sentences that end every open IF.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. JUMPS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  N                 PIC S99 VALUE 0.
       01  K                 PIC 99 VALUE 0.
       01  TAB.
           05 CELL           PIC 9 OCCURS 5 INDEXED BY IX.
       PROCEDURE DIVISION.
       FIRST-PART SECTION.
       ENTRY-GATE.
           GO TO OPENING.
       OPENING.
           ALTER ENTRY-GATE TO PROCEED TO SECOND-TIME
                 BLANK-GATE TO PROCEED TO CHOOSE.
           ALTER FAR-GATE TO FAR-TARGET.
           GO TO ENTRY-GATE.
       SECOND-TIME.
           ADD 1 TO K.
       BLANK-GATE.
           GO TO.
       NEVER-PARA.
           DISPLAY "jumped over".
       CHOOSE.
           PERFORM VARYING N FROM -1 BY 1 UNTIL N > 4
               PERFORM PICK THRU PICK-EXIT
           END-PERFORM.
           PERFORM SENTENCES VARYING N FROM 0 BY 1 UNTIL N > 3.
           PERFORM LOOPS.
           PERFORM TABLES.
           GO TO FAR-GATE.
       PICK.
           GO TO PICK-ONE PICK-TWO PICK-EXIT DEPENDING ON N.
           ADD 1 TO K.
           GO TO PICK-EXIT.
       PICK-ONE.
           ADD 10 TO K.
       PICK-TWO.
           ADD 20 TO K.
       PICK-EXIT.
           EXIT.
       SENTENCES.
           IF N = 0
               NEXT SENTENCE
           ELSE
               IF N = 1
                   CONTINUE
               ELSE
                   IF N = 2 NEXT SENTENCE
                   ELSE ADD 1 TO K
                   END-IF
               END-IF
               ADD 2 TO K.
           IF N = 0 IF K > 0 ADD 1 TO K ELSE SUBTRACT 1 FROM K.
           ADD 1 TO K ON SIZE ERROR MOVE 0 TO K
               NOT ON SIZE ERROR ADD 0 TO K END-ADD
           ADD 99 TO K ON SIZE ERROR MOVE 0 TO K
               NOT ON SIZE ERROR ADD 0 TO K.
           EVALUATE N ALSO K
               WHEN 0 ALSO ANY ADD 1 TO K
               WHEN 1 THRU 2 ALSO 5 THRU 90
               WHEN 3 ALSO 0 ADD 2 TO K
               WHEN OTHER CONTINUE
           END-EVALUATE.
       LOOPS.
           MOVE 0 TO N.
           PERFORM UNTIL N > 8
               ADD 1 TO N
               IF N = 3 EXIT PERFORM CYCLE END-IF
               IF N = 6 EXIT PERFORM END-IF
               EVALUATE TRUE
                   WHEN N = 1 CONTINUE
                   WHEN N = 2
                       PERFORM 2 TIMES
                           ADD 1 TO K
                           IF K > 95 EXIT PERFORM END-IF
                       END-PERFORM
                   WHEN OTHER
                       PERFORM WITH TEST AFTER VARYING IX FROM 1 BY 1
                               UNTIL IX > 2
                           MOVE 1 TO CELL (IX)
                       END-PERFORM
               END-EVALUATE
           END-PERFORM.
       TABLES.
           SET IX TO 1.
           SEARCH CELL AT END ADD 1 TO K
               WHEN CELL (IX) = 7 ADD 2 TO K
               WHEN CELL (IX) = 1 AND K > 200 NEXT SENTENCE
           END-SEARCH.
           SET IX TO 1.
           SEARCH CELL
               WHEN CELL (IX) = 1 ADD 3 TO K.
       OTHER-PART SECTION.
       FAR-GATE.
           GO TO NOT-THERE.
       NOT-THERE.
           DISPLAY "the jump was altered".
       FAR-TARGET.
           EXIT PROGRAM.
           STOP RUN.
