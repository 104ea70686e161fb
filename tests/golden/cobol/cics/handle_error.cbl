      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+47
      *> CHECK:   @+47 EXEC CICS handle detail "HANDLE CONDITION ERROR(ALL-ELSE) LENGERR(TOO-LONG) NOTFND(NO-PARCEL)"
      *> CHECK:     on exception NOTFND
      *> CHECK:       @+45 EXEC CICS (synthetic) NO-PARCEL
      *> CHECK:   @+46 EXEC CICS handle detail "IGNORE CONDITION NOTFND"
      *> CHECK:   @+46 EXEC CICS delete PARCELQ detail "DELETEQ TS QUEUE('PARCELQ')"
      *> CHECK:     on at-end QZERO ITEMERR
      *> CHECK:       @+44 EXEC CICS (synthetic) ALL-ELSE
      *> CHECK:     on exception LENGERR INVREQ IOERR ISCINVREQ NOSPACE NOTAUTH SYSIDERR DISABLED LOCKED NOTOPEN QBUSY
      *> CHECK:       @+42 EXEC CICS (synthetic) EIBRESP = DFHRESP(LENGERR)
      *> CHECK:         @+41 EXEC CICS (synthetic) TOO-LONG
      *> CHECK:       @+40 EXEC CICS (synthetic) EIBRESP = DFHRESP(INVREQ)
      *> CHECK:         @+39 EXEC CICS (synthetic) ALL-ELSE
      *> CHECK:       @+38 EXEC CICS (synthetic) EIBRESP = DFHRESP(IOERR)
      *> CHECK:         @+37 EXEC CICS (synthetic) ALL-ELSE
      *> CHECK:       @+36 EXEC CICS (synthetic) EIBRESP = DFHRESP(ISCINVREQ)
      *> CHECK:         @+35 EXEC CICS (synthetic) ALL-ELSE
      *> CHECK:       @+34 EXEC CICS (synthetic) EIBRESP = DFHRESP(NOSPACE)
      *> CHECK:         @+33 EXEC CICS (synthetic) ALL-ELSE
      *> CHECK:       @+32 EXEC CICS (synthetic) EIBRESP = DFHRESP(NOTAUTH)
      *> CHECK:         @+31 EXEC CICS (synthetic) ALL-ELSE
      *> CHECK:       @+30 EXEC CICS (synthetic) EIBRESP = DFHRESP(SYSIDERR)
      *> CHECK:         @+29 EXEC CICS (synthetic) ALL-ELSE
      *> CHECK:       @+28 EXEC CICS (synthetic) EIBRESP = DFHRESP(DISABLED)
      *> CHECK:         @+27 EXEC CICS (synthetic) ALL-ELSE
      *> CHECK:       @+26 EXEC CICS (synthetic) EIBRESP = DFHRESP(LOCKED)
      *> CHECK:         @+25 EXEC CICS (synthetic) ALL-ELSE
      *> CHECK:       @+24 EXEC CICS (synthetic) EIBRESP = DFHRESP(NOTOPEN)
      *> CHECK:         @+23 EXEC CICS (synthetic) ALL-ELSE
      *> CHECK:       @+22 EXEC CICS (synthetic) EIBRESP = DFHRESP(QBUSY)
      *> CHECK:         @+21 EXEC CICS (synthetic) ALL-ELSE
      *> CHECK:     on not-found QIDERR
      *> CHECK:       @+19 EXEC CICS (synthetic) ALL-ELSE
      *> CHECK:   @+19 EXEC CICS handle detail "PUSH HANDLE"
      *> CHECK:   @+19 EXEC CICS delete PARCELQ detail "DELETEQ TS QUEUE('PARCELQ')"
      *> CHECK:   @+19 EXEC CICS leaves return
      *> ERROR takes what has no label of its own; IGNORE goes on; several
      *> conditions of one outcome are told apart by EIBRESP; PUSH suspends all.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  REC        PIC X(40).
       01  REC-KEY    PIC X(6).
       01  RC         PIC S9(8) COMP.
       01  LEN        PIC S9(4) COMP.
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC CICS HANDLE CONDITION ERROR(ALL-ELSE) LENGERR(TOO-LONG)
               NOTFND(NO-PARCEL) END-EXEC.
           EXEC CICS IGNORE CONDITION NOTFND END-EXEC.
           EXEC CICS DELETEQ TS QUEUE('PARCELQ') END-EXEC.
           EXEC CICS PUSH HANDLE END-EXEC.
           EXEC CICS DELETEQ TS QUEUE('PARCELQ') END-EXEC.
           EXEC CICS RETURN END-EXEC.
       ALL-ELSE.
           EXEC CICS RETURN END-EXEC.
       TOO-LONG.
           EXEC CICS RETURN END-EXEC.
       NO-PARCEL.
           EXEC CICS RETURN END-EXEC.
