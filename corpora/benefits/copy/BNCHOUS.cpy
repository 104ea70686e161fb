      *    BNCHOUS   -  PARAMETERS OF BNH210 (HOUSING)
       01  HS-PARAMETERS.
           05  HS-TENURE                   PIC X.
           05  HS-HSHLD-TYPE               PIC X.
           05  HS-AGE                      PIC 9(3).
           05  HS-CHILD-CNT                PIC 99.
           05  HS-BEDROOMS                 PIC 9.
           05  HS-RENT                     PIC S9(5)V99 COMP-3.
           05  HS-HEALTH                   PIC X.
           05  HS-CARER                    PIC X.
           05  HS-NONDEP-CNT               PIC 9.
           05  HS-NONDEP OCCURS 3 TIMES.
               10  HS-NONDEP-AGE           PIC 99.
               10  HS-NONDEP-INC           PIC 9(4)V99.
           05  HS-ROOMS-ALLOWED            PIC 9.
           05  HS-ELIGIBLE-RENT            PIC S9(5)V99 COMP-3.
           05  HS-NONDEP-TOTAL             PIC S9(5)V99 COMP-3.
           05  HS-HOUSING                  PIC S9(5)V99 COMP-3.
           05  HS-RETURN                   PIC 99.
