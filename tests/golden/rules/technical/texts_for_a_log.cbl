      *> ARGS: dump --rules %s
      *> CHECK: validation @+28  guard YEAR-ASKED < 1990  effect DISPLAY FEE901
      *> CHECK:   Refuse with 'FEE901 There are no fees of that year.' when the year asked is less than 1990.
      *> CHECK: decision @+28  guard YEAR-ASKED >= 1990  effect RATE := 5
      *> CHECK:   Set the rate to 5 when the year asked is at least 1990.
      *> CHECK: decision @+28  guard YEAR-ASKED >= 1990 AND AREA-CODE = 'N'  effect RATE := 7
      *> CHECK:   Set the rate to 7 when the year asked is at least 1990 and the area code is 'N'.
      *> CHECK: decision @+27  guard YEAR-ASKED >= 1990 AND AREA-CODE = 'N'  effect LOG-LINE := 'Northern rate used'
      *> CHECK:   Set the log line to 'Northern rate used' when the year asked is at least 1990 and the area code is 'N'.
      *  A text that is moved only to be handed to a log stays for nothing: no rule. The rate that stays when no other
      *  case applies is one, and a refusal tells the text of its item, not where on the screen it is shown.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. LOADFEES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  LOG-LINE                 PIC X(40).
       01  LINE-NO                  PIC 99 VALUE 23.
       01  FEE901                   PIC X(40)
               VALUE "FEE901 There are no fees of that year.".
       LINKAGE SECTION.
       01  REQUEST.
           03  YEAR-ASKED           PIC 9(4).
           03  RATE                 PIC 99.
           03  AREA-CODE            PIC X.
       PROCEDURE DIVISION USING REQUEST.
       MAIN-PARA.
           MOVE "LOADFEES begins" TO LOG-LINE.
           PERFORM WRITE-LOG.
           IF 1990 > YEAR-ASKED
               DISPLAY FEE901 AT LINE LINE-NO COL 1 WITH HIGHLIGHT
               GO TO END-PARA.
           MOVE 5 TO RATE.
           IF AREA-CODE = "N"
               MOVE 7 TO RATE
               MOVE "Northern rate used" TO LOG-LINE
               PERFORM WRITE-LOG.
           MOVE "LOADFEES ends" TO LOG-LINE.
           PERFORM WRITE-LOG.
       END-PARA.
           GOBACK.
       WRITE-LOG.
           CALL "SYSLOG" USING LOG-LINE.
