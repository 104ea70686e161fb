      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+16
      *> CHECK:   @+16 PERFORM opaque PERFORM TWO-PARA THRU ONE-PARA because the range ends before it begins
      *> CHECK:   @+16 GOBACK leaves return
      *> ERR: fn_perform_backwards.cbl:@+14:12: warning: PERFORM statement is kept as text: the range ends before it begins [cobol-statement-opaque]
      *> A range whose last paragraph stands first only ends if something jumps back.
      *> It is kept as text: ranges are runs of paragraphs everywhere behind the front-end.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       ONE-PARA.
           ADD 1 TO C.
       MAIN-PARA.
           PERFORM TWO-PARA THRU ONE-PARA.
           GOBACK.
       TWO-PARA.
           GO TO ONE-PARA.
