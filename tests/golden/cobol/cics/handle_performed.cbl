      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: dump --ir --only READ-PARCEL %s
      *> CHECK: paragraph MAIN-PARA @+26
      *> CHECK:   @+26 EXEC CICS handle detail "HANDLE CONDITION NOTFND(NO-PARCEL)"
      *> CHECK:   @+26 PERFORM READ-PARCEL
      *> CHECK:   @+26 EXEC CICS delete PARCEL detail "DELETE FILE('PARCEL') RIDFLD(REC-KEY)" key REC-KEY uses REC-KEY
      *> CHECK:     on not-found NOTFND
      *> CHECK:       @+24 EXEC CICS (synthetic) NO-DELETE
      *> CHECK:   @+24 EXEC CICS leaves return
      *> CHECK: paragraph READ-PARCEL @+24
      *> CHECK:   @+24 EXEC CICS read PARCEL detail "READ FILE('PARCEL') INTO(REC) RIDFLD(REC-KEY)" key REC-KEY uses REC-KEY fills REC
      *> CHECK:     on not-found NOTFND
      *> CHECK:       @+22 EXEC CICS (synthetic) UNKNOWN(NOTFND is handled by NO-PARCEL)
      *> CHECK:         @+21 EXEC CICS (synthetic) NO-PARCEL
      *> CHECK:       @+20 EXEC CICS (synthetic) UNKNOWN(NOTFND is handled by NO-DELETE)
      *> CHECK:         @+19 EXEC CICS (synthetic) NO-DELETE
      *> CHECK:   @+20 EXEC CICS handle detail "HANDLE CONDITION NOTFND(NO-DELETE)"
      *> A performed paragraph meets the setting of its caller, and leaves its own
      *> one behind.
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
           EXEC CICS HANDLE CONDITION NOTFND(NO-PARCEL) END-EXEC.
           PERFORM READ-PARCEL.
           EXEC CICS DELETE FILE('PARCEL') RIDFLD(REC-KEY) END-EXEC.
           EXEC CICS RETURN END-EXEC.
       READ-PARCEL.
           EXEC CICS READ FILE('PARCEL') INTO(REC) RIDFLD(REC-KEY)
               END-EXEC.
           EXEC CICS HANDLE CONDITION NOTFND(NO-DELETE) END-EXEC.
       NO-PARCEL.
           EXEC CICS RETURN END-EXEC.
       NO-DELETE.
           EXEC CICS RETURN END-EXEC.
