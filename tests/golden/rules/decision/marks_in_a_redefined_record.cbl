      *> ARGS: dump --rules %s
      *> CHECK: decision @+32  guard BILL-KIND = 2 AND NOT BILL-IS-SETTLED  effect BILL-STATE := 1
      *> CHECK:   Set the state to 1 when the kind is 2 and the state is not settled (1).
      *> CHECK: action @+31  guard BILL-KIND = 2 AND NOT BILL-IS-SETTLED  effect CALL BILLPUT
      *> CHECK:   Run BILLPUT when the kind is 2 and the state is not settled (1).
      *> A record that another program keeps may be declared as one long field, with its parts in a redefinition: the
      *> mark that this unit sets there, and asks for, is a decision.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SETTLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  BILL-AREA                 PIC X(20).
       01  BILL REDEFINES BILL-AREA.
           05  BILL-NO               PIC 9(8).
           05  BILL-KIND             PIC 9.
           05  BILL-STATE            PIC 9.
               88  BILL-IS-SETTLED   VALUE 1.
           05  BILL-SUM              PIC S9(7)V99 COMP-3.
       LINKAGE SECTION.
       01  HOW-MANY                  PIC 9(3).
       PROCEDURE DIVISION USING HOW-MANY.
       MAIN-PARA.
           PERFORM ONE-BILL HOW-MANY TIMES
           GOBACK.
       ONE-BILL SECTION.
       ONE-START.
           CALL "BILLGET" USING BILL-AREA
           IF BILL-KIND NOT = 2
               GO TO ONE-END
           END-IF
           IF BILL-IS-SETTLED
               GO TO ONE-END
           END-IF
           MOVE 1 TO BILL-STATE
           CALL "BILLPUT" USING BILL-AREA.
       ONE-END.
           EXIT.
