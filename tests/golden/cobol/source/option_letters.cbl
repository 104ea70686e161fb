      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+10
      *> CHECK:   @+10 MOVE FEE := 1
      *> CHECK:   @+10 GOBACK leaves return
      *> A letter in column 7, as in validation suites, is an option; the line is read.
000100 IDENTIFICATION DIVISION.
000200 PROGRAM-ID. SAMPLE.
000300 DATA DIVISION.
000400 WORKING-STORAGE SECTION.
000500C01  FEE  PIC 9(3).
000600 PROCEDURE DIVISION.
000700 MAIN-PARA.
000800A    MOVE 1 TO FEE.
000900 GOBACK.
