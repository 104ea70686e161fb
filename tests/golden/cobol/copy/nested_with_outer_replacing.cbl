      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select name, type, byte_offset, byte_size, line from item order by file, line, byte_offset"
      *> CHECK: name,type,byte_offset,byte_size,line
      *> CHECK: IN-F,X,0,1,1
      *> CHECK: PART-OF-IN,X,7,1,1
      *> CHECK: IN-REC,group,0,8,1
      *> What is replaced around a COPY is replaced in what it brings, and in its name.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           COPY OUTER REPLACING ==:T:== BY ==IN==  WIDTH BY 7.
       PROCEDURE DIVISION.
       MAIN-PARA.
           GOBACK.
      *> FILE: OUTER.cpy
       01  :T:-REC.
           COPY INNER REPLACING ==:F:== BY ==:T:-F==.
           COPY :T:PART.
      *> FILE: INNER.cpy
           05  :F:  PIC X OCCURS WIDTH.
      *> FILE: INPART.cpy
           05  PART-OF-:T:  PIC X.
