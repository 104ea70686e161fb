      *> ARGS: dump --rules %s
      *> CHECK: decision @+43  guard CLOSING = 'Y'  effect LAST-YEAR := THIS-YEAR  assumes A >= B
      *> CHECK:   Set the last year to the this year when the closing is 'Y'.
      *> CHECK: decision @+42  guard CLOSING = 'Y'  effect THIS-YEAR := ZERO  assumes A >= B
      *> CHECK:   Set the this year to zero when the closing is 'Y'.
      *> CHECK: decision @+41  guard CLOSING = 'Y'  effect CLOSED-ON := WORK-DATE  assumes A >= B
      *> CHECK:   Set the closed on to the date when the closing is 'Y'.
      *  How large records are, sums of constants and two items that change places are no rules; what is shifted from
      *  one year to the next is one.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. YEAREND.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A                        PIC 9(4) COMP.
       01  B                        PIC 9(4) COMP.
       01  OPTIONS                  PIC 9(9) COMP.
       01  WORK-DATE.
           03  WORK-DAY             PIC 99.
           03  WORK-MONTH           PIC 99.
           03  WORK-YEAR            PIC 9(4).
       01  SPARE                    PIC 99.
       01  OWN-RECORD               PIC X(20).
       LINKAGE SECTION.
       01  ACCOUNT.
           03  THIS-YEAR            PIC S9(7).
           03  LAST-YEAR            PIC S9(7).
           03  CLOSING              PIC X.
           03  DAY-FIRST            PIC X.
           03  CLOSED-ON            PIC 9(8).
       PROCEDURE DIVISION USING ACCOUNT.
       MAIN-PARA.
           MOVE FUNCTION LENGTH(ACCOUNT) TO A.
           MOVE FUNCTION LENGTH(OWN-RECORD) TO B.
           IF A < B
               MOVE ZERO TO LAST-YEAR
               GOBACK.
           COMPUTE OPTIONS = 2 + 16 + 8192.
           CALL "GETDATE" USING OPTIONS WORK-DATE.
           IF DAY-FIRST NOT = "Y"
               MOVE WORK-DAY TO SPARE
               MOVE WORK-MONTH TO WORK-DAY
               MOVE SPARE TO WORK-MONTH
           END-IF.
           IF CLOSING = "Y"
               MOVE THIS-YEAR TO LAST-YEAR
               MOVE ZERO TO THIS-YEAR
               MOVE WORK-DATE TO CLOSED-ON
           END-IF.
           GOBACK.
