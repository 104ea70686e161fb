      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+12
      *> CHECK:   @+12 EXEC CICS other detail "TELEPORT PARCEL(REC-KEY) INTO(REC) RESP(RC)" uses REC-KEY fills REC, RC
      *> A command that is not known keeps its operands; INTO is filled.
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
           EXEC CICS TELEPORT PARCEL(REC-KEY) INTO(REC) RESP(RC)
               END-EXEC.
