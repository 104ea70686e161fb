      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+14
      *> CHECK:   @+14 EXEC SQL DELETE delete PARCEL PARCEL for select columns FEE detail "DELETE FROM PARCEL WHERE FEE = 0" where PARCEL.FEE = 0
      *> CHECK:   @+14 IF SQLCODE = 0 AND SQLWARN0 = SPACES
      *> CHECK:     @+14 MOVE ROWS-DONE := SQLERRD(3)
      *> CHECK:   @+15 IF SQLSTATE = '02000'
      *> CHECK:     @+15 DISPLAY CONSOLE uses SQLERRMC
      *> The names of SQLCA are known with their layout.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           EXEC SQL INCLUDE SQLCA END-EXEC.
       01  ROWS-DONE  PIC 9(6).
       PROCEDURE DIVISION.
       MAIN-PARA.
           EXEC SQL DELETE FROM PARCEL WHERE FEE = 0 END-EXEC.
           IF SQLCODE OF SQLCA = 0 AND SQLWARN0 = SPACE
               MOVE SQLERRD(3) TO ROWS-DONE
           END-IF.
           IF SQLSTATE = '02000'
               DISPLAY SQLERRMC OF SQLERRM
           END-IF.
