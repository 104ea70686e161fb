      *> ARGS: dump --ir --only MAIN-PARA %s
      *> EXEC DLI: the last segment is meant, parents with an area are read too;
      *> fields of WHERE are columns, DIBSTAT is filled.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  DEPOT-REC    PIC X(40).
       01  PARCEL-REC   PIC X(40).
       01  DEPOT-KEY    PIC X(4).
       01  PSB-NAME     PIC X(8) VALUE 'PARCELP'.
       01  KEY-AREA     PIC X(20).
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC DLI SCHD PSB((PSB-NAME)) NODHABEND END-EXEC.
           EXEC DLI GU USING PCB(1)
               SEGMENT(DEPOT) INTO(DEPOT-REC) WHERE(DEPOTNO=DEPOT-KEY)
               SEGMENT(PARCEL) INTO(PARCEL-REC)
               WHERE(PSTATE='H' AND PWEIGHT>DEPOT-KEY)
               KEYFEEDBACK(KEY-AREA) END-EXEC.
           EXEC DLI GNP USING PCB(1) SEGMENT(PARCEL) INTO(PARCEL-REC)
               END-EXEC.
           EXEC DLI ISRT USING PCB(1) SEGMENT(DEPOT)
               WHERE(DEPOTNO=DEPOT-KEY) SEGMENT(PARCEL)
               FROM(PARCEL-REC) END-EXEC.
           IF DIBSTAT = 'II'
               EXEC DLI REPL USING PCB(1) SEGMENT(PARCEL)
                   FROM(PARCEL-REC) END-EXEC
               EXEC DLI DLET USING PCB(1) SEGMENT(PARCEL)
                   FROM(PARCEL-REC) END-EXEC
           END-IF.
           EXEC DLI CHKP ID('PARC0001') END-EXEC.
           EXEC DLI TERM END-EXEC.
