      *> ARGS: dump --ir --only MAIN-PARA %s
      *> CHECK: paragraph MAIN-PARA @+18
      *> CHECK:   @+18 MOVE MARK := 'Y'
      *> CHECK:   @+18 IF CHILD-AGE(12) > 18
      *> CHECK:     @+18 MOVE FEE := 250
      *> CHECK:   @+18 GOBACK leaves return
      *> Names of >>DEFINE CONSTANT and $SET CONSTANT in the text.
       >>DEFINE CONSTANT MOST-CHILDREN AS 12
       >>DEFINE CONSTANT OPEN-MARK AS "Y"
      $SET CONSTANT BASE-FEE(250)
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  CHILDREN.
           05  CHILD-AGE  PIC 99 OCCURS MOST-CHILDREN.
       01  FEE   PIC 9(5).
       01  MARK  PIC X.
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE OPEN-MARK TO MARK.
           IF CHILD-AGE (MOST-CHILDREN) > 18
               MOVE BASE-FEE TO FEE.
           GOBACK.
