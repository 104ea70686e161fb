      ******************************************************************
      *    BNCAWARD  -  AWARD RECORD.  ONE PER VALID CLAIM AND MONTH.
      *    AMOUNTS ARE MONTHLY, PACKED.
      ******************************************************************
       01  AW-AWARD-RECORD.
           05  AW-CLAIM-REF                PIC X(8).
           05  AW-OFFICE                   PIC 9(3).
           05  AW-NAME                     PIC X(20).
           05  AW-HSHLD-TYPE               PIC X.
           05  AW-PERIOD-END               PIC 9(8).
           05  AW-STATUS                   PIC X.
               88  AW-PAYABLE              VALUE 'P'.
               88  AW-NIL                  VALUE 'N'.
               88  AW-DISALLOWED           VALUE 'D'.
           05  AW-REASON                   PIC XX.
           05  AW-PAY-METHOD               PIC X.
           05  AW-STD-ALLOW                PIC S9(5)V99 COMP-3.
           05  AW-CHILD                    PIC S9(5)V99 COMP-3.
           05  AW-DIS-CHILD                PIC S9(5)V99 COMP-3.
           05  AW-HEALTH                   PIC S9(5)V99 COMP-3.
           05  AW-CARER                    PIC S9(5)V99 COMP-3.
           05  AW-HOUSING                  PIC S9(5)V99 COMP-3.
           05  AW-MAXIMUM                  PIC S9(5)V99 COMP-3.
           05  AW-TARIFF                   PIC S9(5)V99 COMP-3.
           05  AW-EARN-TOTAL               PIC S9(5)V99 COMP-3.
           05  AW-EARN-DED                 PIC S9(5)V99 COMP-3.
           05  AW-OTH-DED                  PIC S9(5)V99 COMP-3.
           05  AW-CAP-RED                  PIC S9(5)V99 COMP-3.
           05  AW-GROSS                    PIC S9(5)V99 COMP-3.
           05  AW-SANCTION                 PIC S9(5)V99 COMP-3.
           05  AW-DEDN OCCURS 3 TIMES.
               10  AW-DEDN-CODE            PIC XX.
               10  AW-DEDN-AMT             PIC S9(5)V99 COMP-3.
           05  AW-DEDN-TOTAL               PIC S9(5)V99 COMP-3.
           05  AW-RECOVERY                 PIC S9(5)V99 COMP-3.
           05  AW-NET                      PIC S9(5)V99 COMP-3.
           05  FILLER                      PIC X(20).
