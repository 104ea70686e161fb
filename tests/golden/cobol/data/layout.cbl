      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select name, type, byte_offset, byte_size from item order by line"
      *> CHECK: name,type,byte_offset,byte_size
      *> CHECK: REC,group,0,58
      *> CHECK: PACKED-A,S9(7)V99 COMP-3,0,5
      *> CHECK: BINARY-A,S9(4) COMP,5,2
      *> CHECK: BINARY-B,9(9) BINARY,7,4
      *> CHECK: SIGNED-A,S9(3),11,4
      *> CHECK: EDITED-A,"$ZZ,ZZ9.99-",15,11
      *> CHECK: TEXT-A,X(8),26,8
      *> CHECK: PARTS-A,group,26,8
      *> CHECK: PART-A,99,26,2
      *> CHECK: COUNT-A,9,34,1
      *> CHECK: ROWS-A,group,35,3
      *> CHECK: CELL-A,X(3),35,3
      *> CHECK: FLOAT-A,COMP-2,50,8
      *> CHECK: MIDDLE-A,text,5,10
      *> CHECK: LONE-A,X,0,1
      *> Sizes and offsets: packed, binary, REDEFINES, OCCURS, edited, SIGN.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  REC.
           05  PACKED-A   PIC S9(7)V99 COMP-3.
           05  BINARY-A   PIC S9(4) COMP.
           05  BINARY-B   PIC 9(9) BINARY.
           05  SIGNED-A   PIC S9(3) SIGN TRAILING SEPARATE.
           05  EDITED-A   PIC $ZZ,ZZ9.99-.
           05  TEXT-A     PIC X(8).
           05  PARTS-A    REDEFINES TEXT-A.
               10  PART-A  PIC 99 OCCURS 4.
           05  COUNT-A    PIC 9.
           05  ROWS-A     OCCURS 1 TO 5 DEPENDING ON COUNT-A.
               10  CELL-A  PIC X(3).
           05  FLOAT-A    COMP-2.
       66  MIDDLE-A RENAMES BINARY-A THRU SIGNED-A.
       77  LONE-A  PIC X VALUE 'N'.
       PROCEDURE DIVISION.
       MAIN-PARA.
           GOBACK.
