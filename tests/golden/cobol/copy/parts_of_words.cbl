      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select name, type, byte_offset, byte_size, line from item order by file, line, byte_offset"
      *> CHECK: name,type,byte_offset,byte_size,line
      *> CHECK: IN-REC,group,0,6,1
      *> CHECK: IN-A-IN,X,0,1,2
      *> CHECK: OUT-NAME,X,1,1,3
      *> CHECK: SUM-OUT-NAME,X,2,1,4
      *> CHECK: LAST-OUT,X,3,1,5
      *> CHECK: AUX-NAME,X,4,1,6
      *> CHECK: OLD-AUX-NAME,X,5,1,7
      *> Parts of words between colons, parentheses and other marks.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           COPY A REPLACING ==:T:== BY ==IN==  ==(T)== BY ==OUT==
                            ==%T%== BY ==AUX==.
       PROCEDURE DIVISION.
       MAIN-PARA.
           GOBACK.
      *> FILE: A.cpy
       01  :T:-REC.
           05  :t:-A-:T:       PIC X.
           05  (T)-NAME        PIC X.
           05  SUM-(T)-NAME    PIC X.
           05  LAST-(T)        PIC X.
           05  %T%-NAME        PIC X.
           05  OLD-%T%-NAME    PIC X.
