      ******************************************************************
      *    BNCDEBT   -  OVERPAYMENT DEBT RECORD, 80 BYTES
      *    COPY REPLACING ==:P:== BY A PREFIX
      ******************************************************************
       01  :P:-DEBT-RECORD.
           05  :P:-CLAIM-REF               PIC X(8).
           05  :P:-DEBT-NO                 PIC 99.
           05  :P:-TYPE                    PIC X.
               88  :P:-FRAUD               VALUE 'F'.
               88  :P:-CLAIMANT-ERROR      VALUE 'C'.
               88  :P:-OFFICIAL-ERROR      VALUE 'O'.
           05  :P:-STATUS                  PIC X.
               88  :P:-LIVE                VALUE 'L'.
               88  :P:-APPEAL              VALUE 'A'.
               88  :P:-PAID                VALUE 'P'.
               88  :P:-WRITTEN-OFF         VALUE 'W'.
               88  :P:-REFERRED            VALUE 'R'.
           05  :P:-ORIGINAL                PIC 9(5)V99.
           05  :P:-BALANCE                 PIC 9(5)V99.
           05  :P:-NIL-MONTHS              PIC 99.
           05  :P:-LAST-DATE               PIC 9(8).
           05  :P:-LAST-AMT                PIC 9(5)V99.
           05  FILLER                      PIC X(37).
