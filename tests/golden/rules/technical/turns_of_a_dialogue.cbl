      *> ARGS: dump --rules %s
      *> CHECK: decision @+37  guard WAIVED = 'Y'  effect DUEI := 0
      *> CHECK:   Set the duei to 0 when the waived is 'Y'.
      *> CHECK: decision @+37  guard WAIVED <> 'Y'  effect DUEI := LAST-FINE
      *> CHECK:   Set the duei to the last fine when the waived is not 'Y'.
      *  A switch that only tells whether the screen was shown before steers the dialogue. What the clerk chose to
      *  waive, kept from turn to turn as well, is asked for by a rule.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. FINEPAY.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           COPY DFHAID.
       01  KEPT.
           03  TURN                 PIC 9.
               88  FIRST-TURN       VALUE 0.
               88  LATER-TURN       VALUE 1.
           03  WAIVED               PIC X.
           03  LAST-FINE            PIC 9(5).
       01  FINEMAPI.
           03  FINEI                PIC 9(5).
           03  WAIVEI               PIC X.
           03  DUEI                 PIC 9(5).
       LINKAGE SECTION.
       01  DFHCOMMAREA              PIC X(7).
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE DFHCOMMAREA TO KEPT.
           IF EIBCALEN = 0 OR NOT LATER-TURN
               SET LATER-TURN TO TRUE
               MOVE "N" TO WAIVED
               MOVE 0 TO LAST-FINE
           ELSE
               EXEC CICS RECEIVE MAP("FINEMAP") MAPSET("FINESET")
                   INTO(FINEMAPI) END-EXEC
               MOVE WAIVEI TO WAIVED
               MOVE FINEI TO LAST-FINE
           END-IF.
           IF WAIVED = "Y"
               MOVE 0 TO DUEI
           ELSE
               MOVE LAST-FINE TO DUEI
           END-IF.
           EXEC CICS SEND MAP("FINEMAP") MAPSET("FINESET")
               FROM(FINEMAPI) END-EXEC.
           EXEC CICS RETURN TRANSID("FINE")
               COMMAREA(KEPT) END-EXEC.
