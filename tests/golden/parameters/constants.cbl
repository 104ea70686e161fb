      *> ARGS: dump --parameters %s
      *> CHECK: rate @+24  NEUTRAL-RATE = 0  constant, used by @+66
      *> CHECK: threshold @+24  MIN-DAYS = 14 days  constant, used by @+56 @+57
      *> CHECK: rate @+24  DRUG-RATE = 1.08  constant, used by @+55
      *> CHECK: table @+28  ZONE = A0150  table, used by @+61
      *> CHECK: table @+28  ZONE = B0275  table, used by @+60
      *> CHECK: code @+35  IS-RENTED = R  condition-name, used by @+52 @+53
      *> CHECK: code @+34  IS-RENTED = T  condition-name, used by @+51 @+52
      *> CHECK: threshold @+35  IS-CHILD = 17 years  condition-name, used by @+45 @+47
      *> CHECK: rate @+44  AGE-FACTOR = 0.5  literal, used by @+44
      *> CHECK: rate @+45  AGE-FACTOR = 1  literal, used by @+45
      *> CHECK: date @+50  BEGIN-DATE = 20050331  literal, used by @+51
      *> CHECK: rate @+50  FEE = 1.025  literal, used by @+50
      *> CHECK: amount @+49  FEE = 12.5  literal, used by @+49
      *> CHECK: code @+53  KIND = N  literal, used by @+53
      *> CHECK: amount @+54  FEE = 77  literal, used by @+54
      *> Every constant of a rule where it stands: literals of conditions and
      *> formulas, values of condition-names, constants by name, constants that
      *> a work field carries, a factor of 1.00 among factors, a table row by
      *> row. Not: zero and blanks, subscripts, texts for people, powers of
      *> ten that move a decimal point, statuses, constants of plumbing.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CONSTANTS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  NEUTRAL-RATE    PIC 9V99 VALUE 0.00.
       01  MIN-DAYS        PIC 9(3) VALUE 14.
       01  DRUG-RATE       PIC 9V99 VALUE 1.08.
       01  WORK-RATE       PIC 9V99.
       01  AGE-FACTOR      PIC 9V99.
       01  LINE-NO         PIC 99.
       01  ZONE-DATA.
           05  FILLER      PIC X(5) VALUE 'A0150'.
           05  FILLER      PIC X(5) VALUE 'B0275'.
       01  ZONES REDEFINES ZONE-DATA.
           05  ZONE OCCURS 2.
               10  ZONE-ID   PIC X.
               10  ZONE-RATE PIC 99V99.
       LINKAGE SECTION.
       01  PARM.
           05  KIND        PIC X.
               88  IS-RENTED   VALUE 'R' 'T'.
           05  AGE         PIC 9(3).
               88  IS-CHILD    VALUE 0 THRU 17.
           05  STAY-DAYS   PIC 9(3).
           05  BEGIN-DATE  PIC 9(8).
           05  FEE         PIC 9(5)V99.
           05  TEXT-OUT    PIC X(40).
       PROCEDURE DIVISION USING PARM.
       MAIN.
           MOVE DRUG-RATE TO WORK-RATE.
           ADD 1 TO LINE-NO.
           IF IS-CHILD
               MOVE 0.50 TO AGE-FACTOR
           ELSE
               MOVE 1.00 TO AGE-FACTOR
           END-IF.
           IF STAY-DAYS < MIN-DAYS AND IS-RENTED
               COMPUTE FEE = FEE * AGE-FACTOR * WORK-RATE / 100
               MOVE 'THE STAY IS TOO SHORT FOR A FEE' TO TEXT-OUT
           END-IF.
           IF BEGIN-DATE > 20050331
               COMPUTE FEE = FEE * 1.025 + 12.50
           END-IF.
           IF KIND = ZONE-ID (2)
               MULTIPLY ZONE-RATE (2) BY FEE
           END-IF.
           IF KIND = 'N' MOVE NEUTRAL-RATE TO FEE.
           CALL 'AUDIT' USING PARM.
           IF RETURN-CODE = 8 MOVE 77 TO FEE.
           IF KIND = SPACE
               MOVE 0 TO FEE
           END-IF.
           GOBACK.
