      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+16
      *> CHECK:   @+16 ALLOCATE &BUFFER := allocate(LENGTH OF(BUFFER))
      *> CHECK:   @+16 ALLOCATE P := allocate(N * 2)
      *> CHECK:   @+16 SET &BUFFER := P
      *> CHECK:   @+16 FREE P := NULL
      *> CHECK:   @+16 FREE &BUFFER := NULL
      *> Storage that the program takes and gives back.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.

       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  BUFFER          PIC X(80) BASED.
       01  P               USAGE POINTER.
       01  N               PIC 9(4).
       PROCEDURE DIVISION.
       MAIN-PARA.
           ALLOCATE BUFFER INITIALIZED.
           ALLOCATE N * 2 CHARACTERS RETURNING P.
           SET ADDRESS OF BUFFER TO P.
           FREE P.
           FREE ADDRESS OF BUFFER.
