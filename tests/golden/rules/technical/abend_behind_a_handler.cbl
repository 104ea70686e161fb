      *> ARGS: dump --rules %s
      *> CHECK: decision @+28  effect POSTED := 'Y'
      *> CHECK:   Set the posted to 'Y'.
      *> CHECK: decision @+28  guard PAID < ASKED  effect POSTED := 'N'
      *> CHECK:   Set the posted to 'N' when the paid is less than the asked.
      *> CHECK: action @+28  effect WRITE FEES
      *> CHECK:   Write a record to FEES from the settled.
      *  What is noted before an abnormal end prepares that end, though each command on the way there might fail and
      *  come to the label of HANDLE ABEND, from which the task goes on in order.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. FEEPOST.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  RESP                     PIC S9(8) COMP.
       01  SETTLED                  PIC 9(7)V99 COMP-3.
       01  FEE-KEY                  PIC X(6).
       01  TELL.
           03  TELL-TERMINAL        PIC X(4).
           03  TELL-TASK            PIC 9(7).
           03  TELL-AT              PIC S9(15) COMP-3.
           03  TELL-TEXT            PIC X(40).
       LINKAGE SECTION.
       01  DFHCOMMAREA.
           03  ASKED                PIC 9(7)V99 COMP-3.
           03  PAID                 PIC 9(7)V99 COMP-3.
           03  POSTED               PIC X.
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC CICS HANDLE ABEND LABEL(RECOVER) END-EXEC.
           MOVE "Y" TO POSTED.
           IF PAID < ASKED
               MOVE "N" TO POSTED.
           MOVE PAID TO SETTLED.
           EXEC CICS WRITEQ TS QUEUE("FEES") FROM(SETTLED)
               RESP(RESP) END-EXEC.
           IF RESP NOT = DFHRESP(NORMAL)
               MOVE EIBTRMID TO TELL-TERMINAL
               PERFORM NOTE-TIME
               MOVE EIBTASKN TO TELL-TASK
               STRING "FEES REFUSED A RECORD OF " PAID
                   DELIMITED BY SIZE INTO TELL-TEXT
               EXEC CICS LINK PROGRAM("TELLER")
                   COMMAREA(TELL) END-EXEC
               EXEC CICS ABEND ABCODE("FEE1") CANCEL END-EXEC
           END-IF.
           EXEC CICS RETURN END-EXEC.
       NOTE-TIME.
           EXEC CICS ASKTIME ABSTIME(TELL-AT) END-EXEC.
       RECOVER.
           MOVE "N" TO POSTED.
           EXEC CICS RETURN END-EXEC.
