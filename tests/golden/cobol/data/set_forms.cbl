      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+16
      *> CHECK:   @+16 SET STATE-X := 'O'
      *> CHECK:   @+16 SET STATE-X := 'C'
      *> CHECK:   @+16 SET ROW-I := 3
      *> CHECK:   @+16 SET ROW-I := ROW-I - 1
      *> CHECK:   @+16 GOBACK leaves return
      *> SET of condition-names, indexes and switches.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  STATE-X  PIC X.
           88  IS-OPEN    VALUE 'O' 'P' FALSE 'C'.
       01  ROWS.
           05  ROW-X OCCURS 5 INDEXED BY ROW-I  PIC X.
       PROCEDURE DIVISION.
       MAIN-PARA.
           SET IS-OPEN TO TRUE.
           SET IS-OPEN TO FALSE.
           SET ROW-I TO 3.
           SET ROW-I DOWN BY 1.
           GOBACK.
