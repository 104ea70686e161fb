      *> ARGS: dump --rules %s
      *> CHECK: decision @+57  effect FAULT := 0  assumes NOT KEY-BACK
      *> CHECK:   Set the fault to 0.
      *> CHECK: decision @+57  guard AMOUNTI > 9000  effect FAULT := 1  assumes NOT KEY-BACK
      *> CHECK:   Set the fault to 1 when the amounti is more than 9000.
      *  Which program comes next, which one this is, and which key was pressed steer the dialogue and are no rules.
      *  What the clerk enters is checked by one.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CLMUPD.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           COPY DFHAID.
       01  THIS-PROGRAM             PIC X(8) VALUE "CLMUPD".
       01  THIS-MAP                 PIC X(7) VALUE "CLMMAP".
       01  KEY-CODE                 PIC X(5).
           88  KEY-ENTER            VALUE "ENTER".
           88  KEY-HELP             VALUE "HELP".
           88  KEY-BACK             VALUE "BACK".
           88  KEY-SAVE             VALUE "SAVE".
       01  KEY-KNOWN                PIC X.
           88  KNOWN                VALUE "Y".
           88  NOT-KNOWN            VALUE "N".
       01  AREA-OF-DIALOGUE.
           03  FROM-PROGRAM         PIC X(8).
           03  FROM-MAP             PIC X(7).
           03  NEXT-PROGRAM         PIC X(8).
           03  FAULT                PIC 9.
       01  CLMMAPI.
           03  AMOUNTI              PIC 9(5).
       LINKAGE SECTION.
       01  DFHCOMMAREA              PIC X(24).
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE DFHCOMMAREA TO AREA-OF-DIALOGUE.
           EVALUATE TRUE
               WHEN EIBAID = DFHENTER SET KEY-ENTER TO TRUE
               WHEN EIBAID = DFHPF1   SET KEY-HELP TO TRUE
               WHEN EIBAID = DFHPF3   SET KEY-BACK TO TRUE
               WHEN EIBAID = DFHPF5   SET KEY-SAVE TO TRUE
           END-EVALUATE.
           SET NOT-KNOWN TO TRUE.
           IF KEY-ENTER OR KEY-BACK OR KEY-SAVE
               SET KNOWN TO TRUE.
           IF NOT-KNOWN
               SET KEY-ENTER TO TRUE.
           IF KEY-BACK
               IF FROM-PROGRAM = SPACES
                   MOVE "CLMMENU" TO NEXT-PROGRAM
               ELSE
                   MOVE FROM-PROGRAM TO NEXT-PROGRAM
               END-IF
               MOVE THIS-PROGRAM TO FROM-PROGRAM
               MOVE THIS-MAP TO FROM-MAP
               EXEC CICS XCTL PROGRAM(NEXT-PROGRAM)
                   COMMAREA(AREA-OF-DIALOGUE) END-EXEC
           END-IF.
           EXEC CICS RECEIVE MAP("CLMMAP") MAPSET("CLMSET")
               INTO(CLMMAPI) END-EXEC.
           MOVE 0 TO FAULT.
           IF AMOUNTI > 9000
               MOVE 1 TO FAULT.
           EXEC CICS SEND MAP("CLMMAP") MAPSET("CLMSET")
               FROM(CLMMAPI) END-EXEC.
           EXEC CICS RETURN TRANSID("CLMU")
               COMMAREA(AREA-OF-DIALOGUE) END-EXEC.
