      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select name, type, byte_offset, byte_size from item order by line"
      *> CHECK: name,type,byte_offset,byte_size
      *> CHECK: FEE,9(9),0,9
      *> CHECK: NOTE,X(20),0,20
      *> CHECK: SUM-LINE,$ZZ9,0,4
      *> Only the branch that is chosen is read; names not set are false.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       >>DEFINE WIDE AS 1
       >>IF WIDE IS DEFINED
       01  FEE  PIC 9(9).
       >>ELSE
       01  FEE  PIC 9(3).
       >>END-IF
       $IF LONG SET
       01  NOTE  PIC X(80).
       $ELSE
       01  NOTE  PIC X(20).
       $END
       01  SUM-LINE  PIC
           $ZZ9.
       PROCEDURE DIVISION.
       MAIN-PARA.
           GOBACK.
