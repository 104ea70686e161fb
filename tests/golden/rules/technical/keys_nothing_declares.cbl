      *> ARGS: dump --rules %s
      *> CHECK: decision @+37  guard FINEI > 5000  effect MESSAGEI := 'A fine is 5000 at most.'  context EIBAID = DFHENTER
      *> CHECK:   Set the messagei to 'A fine is 5000 at most.' when the finei is more than 5000.
      *> ERR: keys_nothing_declares.cbl:@+15:40: warning: 'DFHSTRANGE' is not declared [cobol-name-unknown]
      *  Any other key is answered with a message: no rule, also where one of the keys has a name that nothing declares.
      *  The check of what was typed in is a rule.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. FINEASK.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           COPY DFHAID.
       01  FINEMAPI.
           03  FINEI                PIC 9(5).
           03  MESSAGEI             PIC X(40).
       01  ALARM-OF-SCREEN          PIC X.
       PROCEDURE DIVISION.
       MAIN-PARA.
           EVALUATE TRUE
               WHEN EIBAID = DFHPF3 OR DFHSTRANGE
                   EXEC CICS RETURN END-EXEC
               WHEN EIBAID = DFHENTER
                   PERFORM CHECK-FINE
               WHEN OTHER
                   MOVE "This key does nothing." TO MESSAGEI
                   MOVE "Y" TO ALARM-OF-SCREEN
           END-EVALUATE.
           IF ALARM-OF-SCREEN = "Y"
               EXEC CICS SEND MAP("FINEMAP") MAPSET("FINESET")
                   FROM(FINEMAPI) ALARM END-EXEC
           ELSE
               EXEC CICS SEND MAP("FINEMAP") MAPSET("FINESET")
                   FROM(FINEMAPI) END-EXEC
           END-IF.
           EXEC CICS RETURN TRANSID("FINE") END-EXEC.
       CHECK-FINE.
           EXEC CICS RECEIVE MAP("FINEMAP") MAPSET("FINESET")
               INTO(FINEMAPI) END-EXEC.
           IF FINEI > 5000
               MOVE "A fine is 5000 at most." TO MESSAGEI
           ELSE
               MOVE SPACES TO MESSAGEI
           END-IF.
