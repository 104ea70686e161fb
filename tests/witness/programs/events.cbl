      *> DECLARATIVES by file and by mode, SORT with procedures that have their own performs, a nested program, calls
      *> that come back and one that fails, EXIT PROGRAM and GOBACK.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. EVENTS.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT GONE-IN ASSIGN TO "gone.dat".
           SELECT OTHER-IN ASSIGN TO "other.dat".
           SELECT OUT-FILE ASSIGN TO "out.dat" STATUS OUT-STAT.
           SELECT WORK-FILE ASSIGN TO "sort.wrk".
       DATA DIVISION.
       FILE SECTION.
       FD  GONE-IN.
       01  GONE-REC        PIC X(8).
       FD  OTHER-IN.
       01  OTHER-REC         PIC X(8).
       FD  OUT-FILE.
       01  OUT-REC           PIC X(8).
       SD  WORK-FILE.
       01  WORK-REC.
           05 WORK-KEY       PIC 99.
       WORKING-STORAGE SECTION.
       01  OUT-STAT          PIC XX.
       01  N                 PIC 99 VALUE 0.
       01  FLAG              PIC 9 VALUE 0.
       PROCEDURE DIVISION.
       DECLARATIVES.
       GONE-ERROR SECTION.
           USE AFTER STANDARD ERROR PROCEDURE ON GONE-IN.
       GONE-PARA.
           ADD 1 TO N.
           PERFORM COUNT-IT.
       COUNT-IT.
           ADD 1 TO N.
       INPUT-ERROR SECTION.
           USE AFTER EXCEPTION PROCEDURE ON INPUT.
       INPUT-PARA.
           IF FLAG = 1 GO TO INPUT-EXIT.
           ADD 1 TO N.
       INPUT-EXIT.
           EXIT.
       END DECLARATIVES.
       MAIN-PART SECTION.
       MAIN-PARA.
           OPEN INPUT GONE-IN.
           OPEN INPUT OTHER-IN.
           MOVE 1 TO FLAG.
           OPEN INPUT OTHER-IN.
           OPEN OUTPUT OUT-FILE.
           MOVE "ONE" TO OUT-REC.
           WRITE OUT-REC.
           CLOSE OUT-FILE.
           OPEN INPUT OUT-FILE.
           READ OUT-FILE AT END MOVE 1 TO FLAG
               NOT AT END MOVE 2 TO FLAG END-READ.
           READ OUT-FILE AT END MOVE 3 TO FLAG.
           CLOSE OUT-FILE.
           SORT WORK-FILE ON ASCENDING KEY WORK-KEY
               INPUT PROCEDURE IS FILL-PART
               OUTPUT PROCEDURE IS DRAIN-PARA THRU DRAIN-EXIT.
           CALL "INNER" USING N.
           CALL "INNER" USING N ON EXCEPTION DISPLAY "no"
               NOT ON EXCEPTION ADD 1 TO N END-CALL.
           CALL "NOWHERE" ON EXCEPTION ADD 1 TO N END-CALL.
           GOBACK.
       FILL-PART SECTION.
       FILL-PARA.
           PERFORM VARYING N FROM 1 BY 1 UNTIL N > 4
               PERFORM RELEASE-ONE
           END-PERFORM.
           GO TO FILL-EXIT.
       RELEASE-ONE.
           MOVE N TO WORK-KEY.
           RELEASE WORK-REC.
       FILL-EXIT.
           EXIT.
       DRAIN-PART SECTION.
       DRAIN-PARA.
           RETURN WORK-FILE AT END GO TO DRAIN-EXIT.
           IF WORK-KEY = 2 GO TO DRAIN-PARA.
           ADD 1 TO N.
           GO TO DRAIN-PARA.
       DRAIN-EXIT.
           EXIT.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. INNER.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  TIMES-CALLED      PIC 9 VALUE 0.
       LINKAGE SECTION.
       01  M                 PIC 99.
       PROCEDURE DIVISION USING M.
       INNER-PARA.
           ADD 1 TO TIMES-CALLED.
           PERFORM LEAVE-MAYBE.
           ADD 1 TO M.
           GOBACK.
       LEAVE-MAYBE.
           IF TIMES-CALLED = 2
               EXIT PROGRAM.
       END PROGRAM INNER.
       END PROGRAM EVENTS.
