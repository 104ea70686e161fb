000100*****************************************************************
000200*    BNCCLAIM  -  CLAIM RECORD, LIVING SUPPORT AWARD            *
000300*    200 BYTES FIXED.  WRITTEN BY CLAIMS INTAKE, READ BY        *
000400*    BNV100 AND (AS VALID CLAIM) BNC200.                        *
000500*****************************************************************
000600 01  CL-CLAIM-RECORD.
000700     05  CL-CLAIM-REF.
000800         10  CL-REF-PFX              PIC X.
000900             88  CL-PFX-KNOWN        VALUE 'A' 'B' 'C'.
001000         10  CL-REF-NUM              PIC 9(6).
001100         10  CL-REF-CHK              PIC 9.
001200     05  CL-REF-TABLE REDEFINES CL-CLAIM-REF.
001300         10  FILLER                  PIC X.
001400         10  CL-REF-DIGIT            PIC 9 OCCURS 7 TIMES.
001500     05  CL-OFFICE                   PIC 9(3).
001600     05  CL-SURNAME                  PIC X(16).
001700     05  CL-INITIALS                 PIC X(3).
001800     05  CL-HSHLD-TYPE               PIC X.
001900         88  CL-SINGLE               VALUE 'S'.
002000         88  CL-COUPLE               VALUE 'C'.
002100     05  CL-BIRTH-DATE               PIC 9(8).
002200     05  CL-PTNR-BIRTH-DATE          PIC 9(8).
002300     05  CL-CLAIM-DATE               PIC 9(8).
002400     05  CL-CHILDREN.
002500         10  CL-CHILD-CNT            PIC 99.
002600         10  CL-CHILD-DIS            PIC 99.
002700         10  CL-CHILD-SEV            PIC 99.
002800         10  CL-CHILD-EXC            PIC X.
002900             88  CL-LIMIT-EXCEPTION  VALUE 'Y'.
003000     05  CL-HEALTH                   PIC X.
003100         88  CL-HLTH-NONE            VALUE ' '.
003200         88  CL-HLTH-LIMITED         VALUE 'L'.
003300         88  CL-HLTH-SUPPORT         VALUE 'G'.
003400     05  CL-CARER                    PIC X.
003500         88  CL-IS-CARER             VALUE 'Y'.
003600     05  CL-TENURE                   PIC X.
003700         88  CL-PRIVATE-TENANT       VALUE 'P'.
003800         88  CL-SOCIAL-TENANT        VALUE 'S'.
003900         88  CL-OWNER                VALUE 'O'.
004000         88  CL-NO-HOUSING           VALUE 'N'.
004100     05  CL-BEDROOMS                 PIC 9.
004200     05  CL-RENT                     PIC 9(4)V99.
004300     05  CL-NONDEP-CNT               PIC 9.
004400     05  CL-NONDEP OCCURS 3 TIMES.
004500         10  CL-NONDEP-AGE           PIC 99.
004600         10  CL-NONDEP-INC           PIC 9(4)V99.
004700     05  CL-CAPITAL                  PIC 9(6)V99.
004800     05  CL-EMP-TYPE                 PIC X.
004900         88  CL-EMPLOYED             VALUE 'E'.
005000         88  CL-SELF-EMPLOYED        VALUE 'S'.
005100         88  CL-NOT-WORKING          VALUE 'N'.
005200     05  CL-EARNINGS                 PIC 9(4)V99.
005300     05  CL-PTNR-EARNINGS            PIC 9(4)V99.
005400     05  CL-OTHER-INCOME             PIC 9(4)V99.
005500     05  CL-SE-START-DATE            PIC 9(8).
005600     05  CL-DEDN OCCURS 3 TIMES.
005700         10  CL-DEDN-CODE            PIC XX.
005800         10  CL-DEDN-AMT             PIC 9(3)V99.
005900     05  CL-SANC-LEVEL               PIC X.
006000         88  CL-NOT-SANCTIONED       VALUE ' '.
006100         88  CL-SANC-HIGH            VALUE 'H'.
006200         88  CL-SANC-MEDIUM          VALUE 'M'.
006300         88  CL-SANC-LOW             VALUE 'L'.
006400         88  CL-SANC-LOWEST          VALUE 'W'.
006500         88  CL-SANC-LEVEL-OK        VALUE ' ' 'H' 'M' 'L' 'W'.
006600     05  CL-SANC-DAYS                PIC 99.
006700     05  CL-SANC-WHO                 PIC X.
006800         88  CL-SANC-CLAIMANT        VALUE 'C'.
006900         88  CL-SANC-BOTH            VALUE 'B'.
007000     05  CL-HARDSHIP                 PIC X.
007100         88  CL-HARDSHIP-GRANTED     VALUE 'Y'.
007200     05  CL-PAY-METHOD               PIC X.
007300         88  CL-PAY-BANK             VALUE 'B'.
007400         88  CL-PAY-COUNTER          VALUE 'P'.
007500     05  CL-SORT-CODE                PIC 9(6).
007600     05  CL-ACCOUNT-NO               PIC 9(8).
007700     05  CL-WARN-CODE                PIC XX.
007800     05  FILLER                      PIC X(25).
