      *> ARGS: dump --rules %s
      *> CHECK: decision @+40  guard CA-KIND = 'TRADE'  effect WS-FIELD := CA-PERMIT
      *> CHECK:   Set the field to the permit when the kind is 'TRADE'.
      *> CHECK: decision @+43  guard CA-KIND = 'TRADE'  effect WS-KIND := 'T'
      *> CHECK:   Set the kind (WS-KIND) to 'T' when the kind (CA-KIND) is 'TRADE'.
      *> CHECK: decision @+44  guard CA-KIND <> 'TRADE'  effect WS-FIELD := CA-LICENCE
      *> CHECK:   Set the field to the licence when the kind is not 'TRADE'.
      *> CHECK: decision @+47  guard CA-KIND <> 'TRADE'  effect WS-KIND := 'L'
      *> CHECK:   Set the kind (WS-KIND) to 'L' when the kind (CA-KIND) is not 'TRADE'.
      *> CHECK: decision @+52  effect WS-RESULT := 'Y'  context (CA-KIND <> 'TRADE') OR (CA-KIND = 'TRADE')
      *> CHECK:   Set the result to 'Y'.
      *> CHECK: decision @+52  guard WS-FIELD = SPACES  effect WS-RESULT := 'N'  context (CA-KIND <> 'TRADE') OR (CA-KIND = 'TRADE')
      *> CHECK:   Set the result to 'N' when the field is blank.
      *> CHECK: decision @+51  guard WS-FIELD = SPACES  effect WS-MESSAGE := string-concat(WS-MESSAGE, before-delimiter(WS-WHICH, SPACES), ' must be entered.')  context (CA-KIND <> 'TRADE') OR (CA-KIND = 'TRADE')
      *> CHECK:   Put the which up to the first blank and ' must be entered.' into the message when the field is blank.
      *> Which field a message is about is no decision; neither is the colour that a field is shown in, also where the map
      *> is laid out anew. The message is one, and so is a word that goes into a record.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. ENTRIES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           COPY DFHBMSCA.
       01  WS-RESULT                 PIC X.
       01  WS-WHICH                  PIC X(12).
       01  WS-KIND                   PIC X(8).
       01  WS-FIELD                  PIC X(10).
       01  WS-MESSAGE                PIC X(60).
       01  ENTRY-MAP.
           05  ROW OCCURS 4.
               10  ROW-COLOUR        PIC X.
               10  ROW-TEXT          PIC X(10).
       LINKAGE SECTION.
       01  DFHCOMMAREA.
           05  CA-PERMIT             PIC X(10).
           05  CA-LICENCE            PIC X(10).
           05  CA-KIND               PIC X(8).
           05  CA-MESSAGE            PIC X(60).
       PROCEDURE DIVISION.
       MAIN-PARA.
           IF CA-KIND = 'TRADE'
               MOVE 'Permit' TO WS-WHICH
               MOVE CA-PERMIT TO WS-FIELD
               PERFORM CHECK-FIELD
               IF WS-RESULT = 'N'
                   MOVE DFHRED TO ROW-COLOUR (1)
               END-IF
               MOVE 'T' TO WS-KIND
           ELSE
               MOVE 'Licence' TO WS-WHICH
               MOVE CA-LICENCE TO WS-FIELD
               PERFORM CHECK-FIELD
               IF WS-RESULT = 'N'
                   MOVE DFHRED TO ROW-COLOUR (2)
               END-IF
               MOVE 'L' TO WS-KIND
           END-IF
           MOVE WS-KIND TO CA-KIND
           MOVE WS-MESSAGE TO CA-MESSAGE
           EXEC CICS SEND MAP('ENTRY') FROM(ENTRY-MAP) END-EXEC
           EXEC CICS RETURN END-EXEC.
       CHECK-FIELD.
           MOVE 'Y' TO WS-RESULT
           IF WS-FIELD = SPACES
               MOVE 'N' TO WS-RESULT
               STRING WS-WHICH DELIMITED BY SPACE
                      ' must be entered.' DELIMITED BY SIZE
                 INTO WS-MESSAGE
           END-IF.
