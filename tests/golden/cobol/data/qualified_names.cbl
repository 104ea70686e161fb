      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+18
      *> CHECK:   @+18 MOVE NEW-REC.FEE := PART-A.FEE
      *> CHECK:   @+18 MOVE NEW-REC.FEE(1:2) := PART-B.FEE(I + 1)
      *> CHECK:   @+18 GOBACK leaves return
      *> OF and IN choose among items of one name; the file qualifies too.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  OLD-REC.
           05  PART-A.
               10  FEE  PIC 9(3).
           05  PART-B.
               10  FEE  PIC 9(3) OCCURS 4.
       01  NEW-REC.
           05  FEE      PIC 9(3).
       01  I  PIC 9.
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE FEE OF PART-A TO FEE IN NEW-REC.
           MOVE FEE OF PART-B OF OLD-REC (I + 1) TO FEE OF NEW-REC (1:2).
           GOBACK.
