      *    BNCEARN   -  PARAMETERS OF BNE220 (CAPITAL AND EARNINGS)
       01  ER-PARAMETERS.
           05  ER-EMP-TYPE                 PIC X.
           05  ER-EARNINGS                 PIC S9(5)V99 COMP-3.
           05  ER-PTNR-EARNINGS            PIC S9(5)V99 COMP-3.
           05  ER-OTHER-INCOME             PIC S9(5)V99 COMP-3.
           05  ER-CAPITAL                  PIC S9(7)V99 COMP-3.
           05  ER-SE-MONTHS                PIC 9(4).
           05  ER-CHILD-CNT                PIC 99.
           05  ER-HEALTH                   PIC X.
           05  ER-HOUSING                  PIC S9(5)V99 COMP-3.
           05  ER-EARN-TOTAL               PIC S9(5)V99 COMP-3.
           05  ER-WORK-ALLOW               PIC S9(5)V99 COMP-3.
           05  ER-EARN-DED                 PIC S9(5)V99 COMP-3.
           05  ER-OTH-DED                  PIC S9(5)V99 COMP-3.
           05  ER-TARIFF                   PIC S9(5)V99 COMP-3.
           05  ER-CAPITAL-SW               PIC X.
               88  ER-CAPITAL-TOO-HIGH     VALUE 'X'.
           05  ER-RETURN                   PIC 99.
