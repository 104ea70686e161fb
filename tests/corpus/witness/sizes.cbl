       IDENTIFICATION DIVISION.
       PROGRAM-ID. SIZES.
      *> One of everything that has a size.
       ENVIRONMENT DIVISION.
       CONFIGURATION SECTION.
       SPECIAL-NAMES.
           CURRENCY SIGN IS "F".
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  BINARIES.
           05  B-1                 PIC 9 COMP.
           05  B-2                 PIC S99 BINARY.
           05  B-3                 PIC 9(3) COMP-4.
           05  B-4                 PIC S9(4) COMP.
           05  B-5                 PIC 9(5) COMP.
           05  B-6                 PIC S9(6) COMP.
           05  B-7                 PIC S9(7) COMP.
           05  B-9                 PIC S9(7)V99 COMP.
           05  B-10                PIC S9(10) COMP.
           05  B-12                PIC 9(12) COMP.
           05  B-15                PIC 9(15) COMP.
           05  B-18                PIC S9(18) COMP.
           05  N-2                 PIC S99 COMP-5.
           05  N-5                 PIC 9(5) COMP-5.
           05  X-2                 PIC 99 COMP-X.
           05  X-7                 PIC 9(7) COMP-X.
           05  X-9                 PIC 9(9) COMP-X.
           05  X-12                PIC 9(12) COMP-X.
       01  DECIMALS.
           05  P-1                 PIC 9 COMP-3.
           05  P-6                 PIC S9(4)V99 COMP-3.
           05  P-7                 PIC S9(7) PACKED-DECIMAL.
           05  P-SCALED            PIC VPP99 COMP-3.
           05  D-SIGNED            PIC S9(5).
           05  D-LEADING           PIC S9(5) SIGN LEADING SEPARATE.
           05  D-TRAILING          PIC S9(5) SIGN TRAILING SEPARATE.
           05  D-SCALED            PIC 9(3)PPP.
           05  D-SIGN-GROUP        SIGN LEADING SEPARATE.
               10  D-INSIDE        PIC S99.
               10  D-UNSIGNED      PIC 99.
       01  FLOATS.
           05  F-SHORT             COMP-1.
           05  F-LONG              COMP-2.
       01  ADDRESSES.
           05  A-POINTER           POINTER.
           05  A-INDEX             INDEX.
       01  EDITED.
           05  E-CURRENCY          PIC F(4)9.99.
           05  E-CREDIT            PIC ZZZ,ZZ9.99CR.
           05  E-DEBIT             PIC ***9.99DB.
           05  E-FLOATING          PIC ----9.
           05  E-BLANKS            PIC 99B99B9999.
           05  E-SLASHES           PIC XX/XX/XXXX.
           05  E-ZEROS             PIC ZZ9 BLANK WHEN ZERO.
       01  SLACK.
           05  S-1                 PIC X.
           05  S-BINARY            PIC S9(9) COMP SYNC.
           05  S-2                 PIC X.
           05  S-HALF              PIC S9(4) COMP SYNCHRONIZED.
           05  S-TABLE OCCURS 3 TIMES.
               10  S-3             PIC X.
               10  S-FULL          PIC S9(8) COMP SYNC LEFT.
           05  S-LAST              PIC X(3).
       01  TABLES.
           05  T-COUNT             PIC 99.
           05  T-ROW OCCURS 4 TIMES INDEXED BY T-IX.
               10  T-CELL          PIC X(3) OCCURS 5 TIMES.
               10  T-NUMBER        PIC S9(4) COMP OCCURS 2 TIMES.
           05  T-ADDRESS           POINTER OCCURS 2 TIMES.
           05  T-OPEN PIC X(7) OCCURS 1 TO 9 DEPENDING ON T-COUNT.
       01  OVERLAYS.
           05  O-TEXT              PIC X(8).
           05  O-PARTS REDEFINES O-TEXT.
               10  O-YEAR          PIC 9(4).
               10  O-REST          PIC X(4).
               10  O-REST-R REDEFINES O-REST.
                   15  O-MONTH     PIC 99.
                   15  O-DAY       PIC 99.
           05  O-NUMBER REDEFINES O-TEXT PIC 9(8).
           05  FILLER              PIC X(2).
       66  O-AGAIN RENAMES O-YEAR THRU O-REST.
       66  O-ONE RENAMES O-TEXT.
       01  O-RECORD REDEFINES OVERLAYS PIC X(10).
       77  SINGLE                  PIC X(20).
       LINKAGE SECTION.
       01  L-AREA.
           05  L-KEY               PIC X(12).
           05  L-AMOUNT            PIC S9(7)V99 COMP-3.
       PROCEDURE DIVISION USING L-AREA.
           MOVE SPACES TO SINGLE
           GOBACK.
