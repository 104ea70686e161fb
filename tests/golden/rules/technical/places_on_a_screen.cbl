      *> ARGS: dump --rules %s
      *> CHECK: calculation @+21  guard CLAIM-KIND = 'O'  effect OPEN-CLAIMS := OPEN-CLAIMS + 1
      *> CHECK:   Add 1 to the open claims when the claim kind is 'O'.
      *  Where on the screen the next line is shown is no rule, nor is what happens when the screen is full. How many
      *  claims there are is one.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CLAIMSCR.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  PLACE.
           03  ROW                  PIC 99.
           03  COL-NO               PIC 99.
       01  REPLY                    PIC X.
       LINKAGE SECTION.
       01  CLAIM-KIND               PIC X.
       01  OPEN-CLAIMS              PIC 9(4).
       PROCEDURE DIVISION USING CLAIM-KIND OPEN-CLAIMS.
       MAIN-PARA.
           MOVE 5 TO ROW.
           MOVE 1 TO COL-NO.
           IF CLAIM-KIND = "O"
               ADD 1 TO ROW
               ADD 1 TO OPEN-CLAIMS
               DISPLAY "open claim" AT PLACE.
           IF CLAIM-KIND = "W"
               MOVE 40 TO COL-NO
               DISPLAY "withdrawn" AT PLACE.
           IF ROW > 23
               MOVE 5 TO ROW
               ACCEPT REPLY AT PLACE.
           GOBACK.
