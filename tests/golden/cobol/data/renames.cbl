      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select name, type, byte_offset, byte_size from item order by line"
      *> CHECK: name,type,byte_offset,byte_size
      *> CHECK: OTHER-REC,group,0,7
      *> CHECK: PART-A,X(7),0,7
      *> CHECK: MAIN-REC,group,0,7
      *> CHECK: PART-A,XX,0,2
      *> CHECK: PART-B,9(4) COMP,2,2
      *> CHECK: PART-C,X(3),4,3
      *> CHECK: FRONT-PART,text,0,4
      *> CHECK: BACK-PART,X(3),4,3
      *> CHECK: OTHER-VIEW,X(7),0,7
      *> RENAMES covers items of the record above, whatever else has their names.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  OTHER-REC.
           05  PART-A  PIC X(7).
       01  MAIN-REC.
           05  PART-A  PIC XX.
           05  PART-B  PIC 9(4) COMP.
           05  PART-C  PIC X(3).
       66  FRONT-PART  RENAMES PART-A THRU PART-B.
       66  BACK-PART   RENAMES PART-C.
       01  OTHER-VIEW  REDEFINES MAIN-REC PIC X(7).
       PROCEDURE DIVISION.
       MAIN-PARA.
           GOBACK.
