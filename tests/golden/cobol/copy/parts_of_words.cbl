      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select name, type, byte_offset, byte_size, line from item order by file, line, byte_offset"
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
