      *> A PERFORM of a paragraph before END-PERFORM, EXIT SECTION at the start of a sentence, and phrases of success
      *> without their counterpart.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. LEAVES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  I                 PIC 9 VALUE 0.
       01  TXT               PIC XX.
       PROCEDURE DIVISION.
       MAIN-PART SECTION.
       MAIN-PARA.
           PERFORM UNTIL I > 2
               IF I = 1 DISPLAY "ONE" END-IF
               PERFORM STEP-PARA
           END-PERFORM
           ADD 9 TO I NOT ON SIZE ERROR GO TO WRONG-PARA.
           ADD 1 TO I NOT ON SIZE ERROR GO TO NEXT-PARA.
       WRONG-PARA.
           DISPLAY "WRONG".
       NEXT-PARA.
           STRING "ABC" DELIMITED BY SIZE INTO TXT
               NOT ON OVERFLOW GO TO WRONG-PARA.
           CALL "NOT-THERE" NOT ON EXCEPTION GO TO WRONG-PARA
               ON EXCEPTION CONTINUE END-CALL.
           PERFORM SECOND-PART.
           STOP RUN.
       STEP-PARA.
           ADD 1 TO I.
       SECOND-PART SECTION.
       FIRST-PARA.
           EXIT SECTION.
       LAST-PARA.
           DISPLAY "NEVER".
