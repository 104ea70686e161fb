      *> ARGS: dump --ir --only FIRST-PARA %s
      *> ARGS: dump --ir --only MAIN-EXIT %s
      *> ARGS: dump --ir --only LAST-PARA %s
      *> CHECK: paragraph FIRST-PARA @+20
      *> CHECK:   @+20 IF A = 1
      *> CHECK:     @+20 EXIT leaves paragraph
      *> CHECK:   @+21 IF A = 2
      *> CHECK:     @+21 EXIT leaves section
      *> CHECK:   @+21 EXIT leaves return-if-called
      *> CHECK: paragraph MAIN-EXIT @+21
      *> CHECK:   @+21 EXIT
      *> CHECK: paragraph LAST-PARA @+21
      *> CHECK:   @+21 STOP
      *> EXIT alone does nothing; the other forms leave what they name.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA SECTION.
       FIRST-PARA.
           IF A = 1
               EXIT PARAGRAPH
           END-IF.
           IF A = 2
               EXIT SECTION.
           EXIT PROGRAM.
       MAIN-EXIT.
           EXIT.
       LAST-PARA.
           STOP RUN.
