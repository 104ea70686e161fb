      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+16
      *> CHECK:   @+16 DISPLAY CONSOLE uses 'DEBUG'
      *> CHECK:   @+16 MOVE FEE := 1.5
      *> CHECK:   @+16 GOBACK leaves return
      *> What a copybook declares holds for the text behind its COPY.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       ENVIRONMENT DIVISION.
       CONFIGURATION SECTION.
           COPY NAMES.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       >>IF WIDE DEFINED
       01  FEE  PIC 9(3)V99.
       >>END-IF
       PROCEDURE DIVISION.
       MAIN-PARA.
      D    DISPLAY 'DEBUG'.
           MOVE 1,5 TO FEE.
           GOBACK.
      *> FILE: NAMES.cpy
       SOURCE-COMPUTER. OLD DEBUGGING MODE.
       SPECIAL-NAMES. DECIMAL-POINT IS COMMA.
       >>DEFINE WIDE AS 1
