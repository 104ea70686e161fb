      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+11
      *> CHECK:   @+11 MOVE FEE := 1
      *> CHECK:   @+11 GOBACK leaves return
      *> ERR: OTHER.cpy:1:12: error: copybook 'LOOPED' copies itself [cobol-copy-loop] (from LOOPED.cpy:2:12) (from fail_copy_loop.cbl:@+6:12)
      *> Copybooks that copy each other are read once.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           COPY LOOPED.
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 1 TO FEE.
           GOBACK.
      *> FILE: LOOPED.cpy
       01  FEE  PIC 9(3).
           COPY OTHER.
      *> FILE: OTHER.cpy
           COPY LOOPED.
