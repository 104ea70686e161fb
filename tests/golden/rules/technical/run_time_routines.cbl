      *> ARGS: dump --rules %s
      *> CHECK: action @+46  guard KIND = 'F'  effect CALL RATELOAD
      *> CHECK:   Run RATELOAD when the kind is 'F'.
      *> CHECK: decision @+46  guard KIND = 'F'  effect NOTEO := 'Rates loaded'
      *> CHECK:   Set the noteo to 'Rates loaded' when the kind is 'F'.
      *> Routines of the run-time system, the environment, colours of a screen, a switch that is only made sure
      *> of, a page count: none is a rule. The call of a program of one's own is.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. PLUMB.
       ENVIRONMENT DIVISION.
       INPUT-OUTPUT SECTION.
       FILE-CONTROL.
           SELECT LIST ASSIGN TO LISTOUT.
       DATA DIVISION.
       FILE SECTION.
       FD  LIST.
       01  LIST-LINE   PIC X(80).
       WORKING-STORAGE SECTION.
       01  FILE-NAME   PIC X(20) VALUE 'RATES'.
       01  FILE-FACTS  PIC X(32).
       01  LINES-DONE  PIC 99 VALUE 0.
       01  PAGES-DONE  PIC 99 VALUE 0.
       01  MAP1I.
           05  FILLER  PIC X(12).
           05  NOTEL   COMP PIC S9(4).
           05  NOTEF   PIC X.
           05  FILLER REDEFINES NOTEF.
               10  NOTEA  PIC X.
           05  FILLER  PIC X(4).
           05  NOTEI   PIC X(20).
       01  MAP1O REDEFINES MAP1I.
           05  FILLER  PIC X(12).
           05  FILLER  PIC X(3).
           05  NOTEC   PIC X.
           05  NOTEP   PIC X.
           05  NOTEH   PIC X.
           05  NOTEV   PIC X.
           05  NOTEO   PIC X(20).
       LINKAGE SECTION.
       01  TALK.
           05  KIND    PIC X.
           05  AGAIN   PIC 9.
       PROCEDURE DIVISION USING TALK.
       MAIN-PARA.
           SET ENVIRONMENT 'COB_SCREEN_ESC' TO 'Y'.
           IF KIND = 'F'
               CALL 'CBL_CHECK_FILE_EXIST' USING FILE-NAME FILE-FACTS
               CALL 'RATELOAD' USING FILE-NAME
               MOVE '2' TO NOTEC
               MOVE 'Rates loaded' TO NOTEO.
           IF AGAIN NOT = 1
               MOVE 1 TO AGAIN.
           IF LINES-DONE > 50
               ADD 1 TO PAGES-DONE
               WRITE LIST-LINE after advancing page
               MOVE 3 TO LINES-DONE.
           ADD 1 TO LINES-DONE.
           EXEC CICS SEND MAP('MAP1') MAPSET('SET1') FROM(MAP1O)
           END-EXEC.
           GOBACK.
