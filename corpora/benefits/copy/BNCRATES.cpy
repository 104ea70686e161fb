      ******************************************************************BNCRATES
      *    BNCRATES  -  RATES OF THE AWARD, MONTHLY AMOUNTS             BNCRATES
      *    CHANGE WITH THE APRIL UPRATING ONLY.                         BNCRATES
      ******************************************************************BNCRATES
       01  RT-RATES.                                                    BNCRATES
           05  RT-STD-SINGLE-YOUNG         PIC 9(4)V99 VALUE 305.40.    BNCRATES
           05  RT-STD-SINGLE               PIC 9(4)V99 VALUE 382.15.    BNCRATES
           05  RT-STD-COUPLE-YOUNG         PIC 9(4)V99 VALUE 479.80.    BNCRATES
           05  RT-STD-COUPLE               PIC 9(4)V99 VALUE 600.25.    BNCRATES
           05  RT-CHILD-FIRST              PIC 9(4)V99 VALUE 295.10.    BNCRATES
           05  RT-CHILD-NEXT               PIC 9(4)V99 VALUE 246.35.    BNCRATES
           05  RT-CHILD-DIS-LOW            PIC 9(4)V99 VALUE 138.25.    BNCRATES
           05  RT-CHILD-DIS-HIGH           PIC 9(4)V99 VALUE 430.75.    BNCRATES
           05  RT-HEALTH-LIMITED           PIC 9(4)V99 VALUE 152.30.    BNCRATES
           05  RT-HEALTH-SUPPORT           PIC 9(4)V99 VALUE 405.60.    BNCRATES
           05  RT-CARER                    PIC 9(4)V99 VALUE 181.45.    BNCRATES
           05  RT-CAPITAL-LOWER            PIC 9(6)V99 VALUE 6000.00.   BNCRATES
           05  RT-CAPITAL-UPPER            PIC 9(6)V99 VALUE 16000.00.  BNCRATES
           05  RT-TARIFF-STEP              PIC 9(4)V99 VALUE 250.00.    BNCRATES
           05  RT-TARIFF-AMT               PIC 9(4)V99 VALUE 4.35.      BNCRATES
           05  RT-WORK-ALLOW-LOW           PIC 9(4)V99 VALUE 379.00.    BNCRATES
           05  RT-WORK-ALLOW-HIGH          PIC 9(4)V99 VALUE 631.00.    BNCRATES
           05  RT-TAPER                    PIC V999    VALUE .550.      BNCRATES
           05  RT-SE-FLOOR                 PIC 9(4)V99 VALUE 1240.00.   BNCRATES
           05  RT-CAP-SINGLE               PIC 9(4)V99 VALUE 1105.00.   BNCRATES
           05  RT-CAP-FAMILY               PIC 9(4)V99 VALUE 1610.00.   BNCRATES
           05  RT-CAP-EARN-EXEMPT          PIC 9(4)V99 VALUE 790.00.    BNCRATES
           05  RT-MINIMUM-AWARD            PIC 9(4)V99 VALUE 0.10.      BNCRATES
