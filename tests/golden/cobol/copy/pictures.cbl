      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select name, type, byte_offset, byte_size, line from item order by file, line, byte_offset"
      *> CHECK: name,type,byte_offset,byte_size,line
      *> CHECK: A1,X(20),0,20,1
      *> CHECK: A2,9(12),0,12,2
      *> CHECK: A3,S9(4)V99 COMP-3,0,4,3
      *> CHECK: A4,99,0,2,4
      *> CHECK: LAST-ITEM,9(5)V9,0,6,17
      *> A PICTURE string, a part of it, and one that is to be put in.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           COPY A REPLACING ==X(9)== BY ==X(20)==  ==:N:== BY ==12==
               ==KIND== BY ==S9(4)V99==
               ==PIC X(3) VALUE SPACES== BY ==PIC 99 VALUE ZERO==.
       01  LAST-ITEM  PIC COPY PICT.
       PROCEDURE DIVISION.
       MAIN-PARA.
           GOBACK.
      *> FILE: A.cpy
       01  A1  PIC X(9).
       01  A2  PIC 9(:N:).
       01  A3  PIC IS KIND COMP-3.
       01  A4  PIC X(3)
      * A COMMENT IN BETWEEN
               VALUE SPACES.
      *> FILE: PICT.cpy
           9(5)V9.
