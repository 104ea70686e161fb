      *> ARGS: dump --ir --only MAIN-PARA %s
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
