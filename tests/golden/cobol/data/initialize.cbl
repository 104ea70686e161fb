      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+17
      *> CHECK:   @+17 INITIALIZE CUSTOMER := ZERO; NAME := SPACES; QUANTITY := ZERO
      *> CHECK:   @+17 INITIALIZE CUSTOMER := 7
      *> CHECK:   @+17 GOBACK leaves return
      *> INITIALIZE sets elementary items by type; FILLER and REDEFINES stay.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  ORDER-REC.
           05  CUSTOMER  PIC 9(6).
           05  FILLER    PIC X(4).
           05  NAME      PIC X(10).
           05  NAME-9    REDEFINES NAME PIC 9(10).
           05  LINES-OF  OCCURS 3.
               10  QUANTITY  PIC 9(3) COMP-3.
       PROCEDURE DIVISION.
       MAIN-PARA.
           INITIALIZE ORDER-REC.
           INITIALIZE CUSTOMER REPLACING NUMERIC DATA BY 7.
           GOBACK.
