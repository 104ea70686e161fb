      *    BNCDEDN   -  PARAMETERS OF BNX230 (SANCTION, DEDUCTIONS)
       01  DX-PARAMETERS.
           05  DX-STD-ALLOW                PIC S9(5)V99 COMP-3.
           05  DX-GROSS                    PIC S9(5)V99 COMP-3.
           05  DX-HSHLD-TYPE               PIC X.
           05  DX-SANC-LEVEL               PIC X.
           05  DX-SANC-DAYS                PIC 99.
           05  DX-SANC-WHO                 PIC X.
           05  DX-HARDSHIP                 PIC X.
           05  DX-PERIOD-DAYS              PIC 99.
           05  DX-REQUEST OCCURS 3 TIMES.
               10  DX-REQ-CODE             PIC XX.
               10  DX-REQ-AMT              PIC 9(3)V99.
           05  DX-SANCTION                 PIC S9(5)V99 COMP-3.
           05  DX-DEDN OCCURS 3 TIMES.
               10  DX-DEDN-CODE            PIC XX.
               10  DX-DEDN-AMT             PIC S9(5)V99 COMP-3.
           05  DX-DEDN-TOTAL               PIC S9(5)V99 COMP-3.
           05  DX-REFUSED-CNT              PIC 9.
           05  DX-RETURN                   PIC 99.
