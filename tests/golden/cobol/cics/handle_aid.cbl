      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+28
      *> CHECK:   @+28 EXEC CICS handle detail "HANDLE AID PF3(LEAVE-IT) ANYKEY(WRONG-KEY)"
      *> CHECK:   @+29 EXEC CICS handle detail "HANDLE CONDITION MAPFAIL(NOTHING-KEYED)"
      *> CHECK:   @+29 EXEC CICS receive PARCEL1 detail "RECEIVE MAP('PARCEL1') INTO(REC)" fills REC
      *> CHECK:     on exception MAPFAIL
      *> CHECK:       @+27 EXEC CICS (synthetic) EIBAID = DFHPF3
      *> CHECK:         @+26 EXEC CICS (synthetic) LEAVE-IT
      *> CHECK:       @+25 EXEC CICS (synthetic) EIBAID <> DFHENTER
      *> CHECK:         @+24 EXEC CICS (synthetic) WRONG-KEY
      *> CHECK:       @+23 EXEC CICS (synthetic) NOTHING-KEYED
      *> CHECK:     on success
      *> CHECK:       @+21 EXEC CICS (synthetic) EIBAID = DFHPF3
      *> CHECK:         @+20 EXEC CICS (synthetic) LEAVE-IT
      *> CHECK:       @+19 EXEC CICS (synthetic) EIBAID <> DFHENTER
      *> CHECK:         @+18 EXEC CICS (synthetic) WRONG-KEY
      *> CHECK:   @+18 EXEC CICS receive PARCEL1 detail "RECEIVE MAP('PARCEL1') INTO(REC) NOHANDLE" fills REC
      *> CHECK:   @+19 EXEC CICS leaves return
      *> Keys are tests of EIBAID behind the input, before MAPFAIL is looked at;
      *> NOHANDLE passes over them.
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
           EXEC CICS HANDLE AID PF3(LEAVE-IT) ANYKEY(WRONG-KEY)
               END-EXEC.
           EXEC CICS HANDLE CONDITION MAPFAIL(NOTHING-KEYED) END-EXEC.
           EXEC CICS RECEIVE MAP('PARCEL1') INTO(REC) END-EXEC.
           EXEC CICS RECEIVE MAP('PARCEL1') INTO(REC) NOHANDLE
               END-EXEC.
           EXEC CICS RETURN END-EXEC.
       LEAVE-IT.
           EXEC CICS RETURN END-EXEC.
       WRONG-KEY.
           EXEC CICS RETURN END-EXEC.
       NOTHING-KEYED.
           EXEC CICS RETURN END-EXEC.
