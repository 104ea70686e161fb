      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+21
      *> CHECK:   @+21 MOVE RESULT := FEE
      *> CHECK:   @+21 MOVE RESULT := FEE
      *> CHECK:   @+21 MOVE RESULT := NEW-PART.FEE
      *> CHECK:   @+21 MOVE RESULT := ORDER-REC.RATE
      *> CHECK:   @+21 GOBACK leaves return
      *> ERR: ambiguous_name.cbl:@+16:17: warning: 'FEE' has more than one declaration; qualify it [cobol-name-ambiguous]
      *> A name that fits several items is an unknown value; all its groups make it certain.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  ORDER-REC.
           05  OLD-PART.
               10  FEE   PIC 9(3).
           05  NEW-PART.
               10  FEE   PIC 9(3).
               10  RATE  PIC 9(3).
           05  RATE      PIC 9(3).
       01  RESULT  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE FEE TO RESULT.
           MOVE FEE OF ORDER-REC TO RESULT.
           MOVE FEE OF NEW-PART TO RESULT.
           MOVE RATE OF ORDER-REC TO RESULT.
           GOBACK.
