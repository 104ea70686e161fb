      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select name, type, byte_offset, byte_size, line from item order by file, line, byte_offset"
      *> CHECK: name,type,byte_offset,byte_size,line
      *> CHECK: PARCEL,group,0,1,1
      *> CHECK: WEIGHT,9,0,1,2
      *> Empty pseudo-text takes away, inside a word too.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           COPY PARCEL REPLACING ==:PRE:-== BY ==  ==
                  ==OLD== BY ====.
       PROCEDURE DIVISION.
       MAIN-PARA.
           GOBACK.
      *> FILE: PARCEL.cpy
       01  OLD :PRE:-PARCEL.
           05  OLD :PRE:-WEIGHT  OLD PIC 9.
