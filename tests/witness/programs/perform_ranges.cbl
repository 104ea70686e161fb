      *> Ranges that overlap, lie in each other, are left by GO TO, end before they begin, and are performed from
      *> inside themselves; sections and paragraphs that control falls through.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. RANGES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  ROUND-NO          PIC 99 VALUE 0.
       01  DEPTH             PIC 99 VALUE 0.
       01  I                 PIC 99.
       01  J                 PIC 99.
       01  MODE-CD           PIC X VALUE SPACE.
       PROCEDURE DIVISION.
       START-UP SECTION.
       BEGIN-PARA.
           PERFORM STEP-ONE THRU STEP-TWO.
           PERFORM STEP-TWO THRU STEP-THREE.
           PERFORM STEP-TWO.
           PERFORM STEP-ONE THRU STEP-THREE 2 TIMES.
           PERFORM STEP-TWO VARYING I FROM 1 BY 1 UNTIL I > 2
               AFTER J FROM 1 BY 1 UNTIL J > 2.
           PERFORM STEP-ONE UNTIL ROUND-NO > 0.
           PERFORM STEP-ONE WITH TEST AFTER UNTIL ROUND-NO > 0.
           PERFORM WORK-AREA.
           PERFORM WORK-AREA THRU MORE-WORK.
           PERFORM LOOP-BACK THRU LOOP-END.
           PERFORM NEST-PARA.
           MOVE "L" TO MODE-CD.
           PERFORM LEAVING-PARA.
       AFTER-LEAVING.
           ADD 1 TO ROUND-NO.
           IF ROUND-NO < 40
               GO TO BEGIN-AGAIN.
       BEGIN-AGAIN.
           MOVE SPACE TO MODE-CD.
           PERFORM LEAVING-PARA.
           PERFORM BEHIND-PARA THRU BEFORE-PARA.
           GO TO FINISH-UP.
       BEFORE-PARA.
           ADD 1 TO ROUND-NO.
       BETWEEN-PARA.
           DISPLAY "between".
       BEHIND-PARA.
           GO TO BEFORE-PARA.
       STEP-ONE.
           ADD 1 TO ROUND-NO.
       STEP-TWO.
           IF ROUND-NO > 90 MOVE 1 TO ROUND-NO.
       STEP-THREE.
           CONTINUE.
       LEAVING-PARA.
           IF MODE-CD = "L"
               GO TO AFTER-LEAVING
           END-IF
           ADD 1 TO ROUND-NO.
       LOOP-BACK.
           MOVE 0 TO I.
       LOOP-HEAD.
           ADD 1 TO I.
           IF I < 4 GO TO LOOP-HEAD.
           IF I = 4 GO TO LOOP-END.
           MOVE 9 TO I.
       LOOP-END.
           EXIT.
       NEST-PARA.
           ADD 1 TO DEPTH.
           IF DEPTH < 3
               PERFORM NEST-PARA.
           SUBTRACT 1 FROM DEPTH.
       WORK-AREA SECTION.
           MOVE 1 TO I.
       WORK-A.
           IF I = 1 GO TO WORK-C.
       WORK-B.
           DISPLAY "never here".
       WORK-C.
           IF I = 1 EXIT SECTION.
           DISPLAY "nor here".
       MORE-WORK SECTION.
       WORK-A.
           ADD 1 TO I.
           PERFORM WORK-B.
       WORK-B.
           IF I > 3 EXIT PARAGRAPH END-IF
           ADD 1 TO I.
       FINISH-UP SECTION.
           PERFORM WORK-B OF MORE-WORK.
           PERFORM WORK-A IN MORE-WORK THRU WORK-B IN MORE-WORK.
       LAST-PARA.
           STOP RUN.
