      *> ARGS: dump --rules %s
      *> CHECK: decision @+22  guard AREA-IS-VALID  effect CA-FEE := 40 + 5
      *> CHECK:   Set the ca fee to 40 plus 5 when the area flag is valid (lowest value).
      *> CHECK: decision @+33  guard WORK-TEXT <> 'OTHER' AND WORK-TEXT(1:1) IS NOT NUMERIC  effect AREA-FLAG := LOW-VALUES
      *> CHECK:   Set the area flag to the lowest value when the work text is not 'OTHER' and the work text(1:1) is not numeric.
      *> The state that a field has when no check left before is decided, also where its value is a blank one: condition-names
      *> say what it means. A blank without a name is a field that is cleared.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. EDITS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  AREA-FLAG                PIC X.
           88  AREA-IS-VALID        VALUE LOW-VALUES.
           88  AREA-IS-WRONG        VALUE '0'.
       01  WORK-TEXT                PIC X(5).
       LINKAGE SECTION.
       01  DFHCOMMAREA.
           05  CA-AREA              PIC X(5).
           05  CA-FEE               PIC 9(4).
       PROCEDURE DIVISION.
       MAIN-PARA.
           PERFORM EDIT-AREA THRU EDIT-AREA-EXIT
           IF AREA-IS-VALID
               COMPUTE CA-FEE = 40 + 5
           END-IF
           EXEC CICS RETURN END-EXEC.
       EDIT-AREA.
           SET AREA-IS-WRONG TO TRUE
           MOVE CA-AREA TO WORK-TEXT
           IF WORK-TEXT = 'OTHER'
               GO TO EDIT-AREA-EXIT
           END-IF
           IF WORK-TEXT (1:1) IS NUMERIC
               GO TO EDIT-AREA-EXIT
           END-IF
           MOVE SPACES TO WORK-TEXT
           SET AREA-IS-VALID TO TRUE.
       EDIT-AREA-EXIT.
           EXIT.
