      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+23
      *> CHECK:   @+23 EXEC CICS handle detail "HANDLE CONDITION NOTFND(NO-PARCEL)"
      *> CHECK:   @+23 EXEC CICS read PARCEL detail "READ FILE('PARCEL') INTO(REC) RIDFLD(REC-KEY)" key REC-KEY uses REC-KEY fills REC
      *> CHECK:     on not-found NOTFND
      *> CHECK:       @+21 EXEC CICS (synthetic) NO-PARCEL
      *> CHECK:   @+22 EXEC CICS handle detail "HANDLE CONDITION NOTFND(NO-DEPOT)"
      *> CHECK:   @+22 EXEC CICS read DEPOT detail "READ FILE('DEPOT') INTO(REC) RIDFLD(REC-KEY)" key REC-KEY uses REC-KEY fills REC
      *> CHECK:     on not-found NOTFND
      *> CHECK:       @+20 EXEC CICS (synthetic) NO-DEPOT
      *> CHECK:   @+21 EXEC CICS handle detail "HANDLE CONDITION NOTFND"
      *> CHECK:   @+21 EXEC CICS read ROUTE detail "READ FILE('ROUTE') INTO(REC) RIDFLD(REC-KEY)" key REC-KEY uses REC-KEY fills REC
      *> CHECK:   @+22 EXEC CICS read ROUTE detail "READ FILE('ROUTE') INTO(REC) RIDFLD(REC-KEY) RESP(RC)" key REC-KEY uses REC-KEY fills REC, RC
      *> CHECK:   @+23 EXEC CICS leaves return
      *> Each READ jumps to the label that was set last before it.
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
           EXEC CICS READ FILE('PARCEL') INTO(REC) RIDFLD(REC-KEY)
               END-EXEC.
           EXEC CICS HANDLE CONDITION NOTFND(NO-DEPOT) END-EXEC.
           EXEC CICS READ FILE('DEPOT') INTO(REC) RIDFLD(REC-KEY)
               END-EXEC.
           EXEC CICS HANDLE CONDITION NOTFND END-EXEC.
           EXEC CICS READ FILE('ROUTE') INTO(REC) RIDFLD(REC-KEY)
               END-EXEC.
           EXEC CICS READ FILE('ROUTE') INTO(REC) RIDFLD(REC-KEY)
               RESP(RC) END-EXEC.
           EXEC CICS RETURN END-EXEC.
       NO-PARCEL.
           EXEC CICS RETURN END-EXEC.
       NO-DEPOT.
           EXEC CICS RETURN END-EXEC.
