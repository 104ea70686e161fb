      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: dump --ir --only READ-PARCEL %s
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
