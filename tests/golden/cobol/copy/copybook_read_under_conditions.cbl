      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select name, type, byte_offset, byte_size, line from item order by file, line, byte_offset"
      *> CHECK: name,type,byte_offset,byte_size,line
      *> CHECK: RATE,9(5),0,5,2
      *> CHECK: FEE,9,0,1,4
      *> A copybook is read anew where what it asks for has changed.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           COPY FEES.
       >>DEFINE WIDE AS 1
           COPY FEES REPLACING FEE BY RATE.
       PROCEDURE DIVISION.
       MAIN-PARA.
           GOBACK.
      *> FILE: FEES.cpy
       >>IF WIDE DEFINED
       01  FEE  PIC 9(5).
       >>ELSE
       01  FEE  PIC 9.
       >>END-IF
