      ******************************************************************
      *    BNCPARM   -  RUN PARAMETER CARD, 80 BYTES
      ******************************************************************
       01  PM-PARM-RECORD.
           05  PM-RUN-DATE                 PIC 9(8).
           05  PM-RUN-DATE-R REDEFINES PM-RUN-DATE.
               10  PM-RUN-CCYY             PIC 9(4).
               10  PM-RUN-MMDD             PIC 9(4).
           05  PM-PERIOD-END               PIC 9(8).
           05  PM-PERIOD-END-R REDEFINES PM-PERIOD-END.
               10  PM-END-CCYY             PIC 9(4).
               10  PM-END-MMDD             PIC 9(4).
           05  PM-PERIOD-DAYS              PIC 99.
           05  PM-RUN-TYPE                 PIC X.
               88  PM-LIVE-RUN             VALUE 'L'.
               88  PM-TRIAL-RUN            VALUE 'T'.
           05  FILLER                      PIC X(61).
