      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+21
      *> CHECK:   @+21 MOVE FEE := 2
      *> CHECK:   @+21 GOBACK leaves return
      *> AUTHOR and the like hold prose until the next header; words of COBOL in it are none.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       AUTHOR. THE DATA DIVISION OF THE OFFICE.
           COPY OF THE REPORT GOES TO 'ROOM 5.
       DATA PROCESSING DEPARTMENT.
       INSTALLATION.
           PROCEDURE FOR DON'T-KNOWS.
       DATE-WRITTEN. 01/02/83. DATE-COMPILED.
       REMARKS.
      * A COMMENT IN BETWEEN
           MOVE 1 TO FEE.
       AUTHOR OF THE CHANGE IS UNKNOWN.
       ENVIRONMENT DIVISION.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FEE  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 2 TO FEE.
           GOBACK.
