      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+25
      *> CHECK:   @+25 EXEC CICS handle detail "HANDLE CONDITION ENDFILE(NO-MORE)"
      *> CHECK:   @+25 IF REC-KEY = SPACES
      *> CHECK:     @+25 EXEC CICS handle detail "HANDLE CONDITION ENDFILE(NONE-AT-ALL)"
      *> CHECK:     @+25 EXEC CICS read-next PARCEL detail "READNEXT FILE('PARCEL') INTO(REC) RIDFLD(REC-KEY)" key REC-KEY uses REC-KEY fills REC, REC-KEY
      *> CHECK:       on at-end ENDFILE
      *> CHECK:         @+23 EXEC CICS (synthetic) NONE-AT-ALL
      *> CHECK:   @+25 EXEC CICS read-next PARCEL detail "READNEXT FILE('PARCEL') INTO(REC) RIDFLD(REC-KEY)" key REC-KEY uses REC-KEY fills REC, REC-KEY
      *> CHECK:     on at-end ENDFILE
      *> CHECK:       @+23 EXEC CICS (synthetic) UNKNOWN(ENDFILE is handled by NO-MORE)
      *> CHECK:         @+22 EXEC CICS (synthetic) NO-MORE
      *> CHECK:       @+21 EXEC CICS (synthetic) UNKNOWN(ENDFILE is handled by NONE-AT-ALL)
      *> CHECK:         @+20 EXEC CICS (synthetic) NONE-AT-ALL
      *> CHECK:   @+21 EXEC CICS leaves return
      *> Behind a HANDLE in one branch either setting may be active; inside the
      *> branch only one is.
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
           EXEC CICS HANDLE CONDITION ENDFILE(NO-MORE) END-EXEC.
           IF REC-KEY = SPACES
               EXEC CICS HANDLE CONDITION ENDFILE(NONE-AT-ALL) END-EXEC
               EXEC CICS READNEXT FILE('PARCEL') INTO(REC)
                   RIDFLD(REC-KEY) END-EXEC
           END-IF.
           EXEC CICS READNEXT FILE('PARCEL') INTO(REC)
               RIDFLD(REC-KEY) END-EXEC.
           EXEC CICS RETURN END-EXEC.
       NO-MORE.
           EXEC CICS RETURN END-EXEC.
       NONE-AT-ALL.
           EXEC CICS RETURN END-EXEC.
