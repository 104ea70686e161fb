      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select name, type, byte_offset, byte_size, line from item order by file, line, byte_offset"
      *> CHECK: name,type,byte_offset,byte_size,line
      *> CHECK: C,9,0,1,1
      *> CHECK: A,9,0,1,2
      *> CHECK: B,99,1,2,3
      *> CHECK: FEES,group,0,3,15
      *> CHECK: SUMS,group,0,1,16
      *> CHECK: RATE,9,0,1,17
      *> 01 X COPY NAME: the copied entry becomes that of X.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  FEES  COPY RECORD-1.
       01  SUMS  COPY PARTS.
       01  RATE  PIC 9.
       PROCEDURE DIVISION.
       MAIN-PARA.
           GOBACK.
      *> FILE: RECORD-1.cpy
       01  OLD-NAME  SYNC.
           05  A  PIC 9.
           05  B  PIC 99.
      *> FILE: PARTS.cpy
           05  C  PIC 9.
