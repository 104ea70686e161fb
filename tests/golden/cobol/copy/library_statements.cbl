      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select name, type, byte_offset, byte_size, line from item order by file, line, byte_offset"
      *> CHECK: name,type,byte_offset,byte_size,line
      *> CHECK: FEES-1,9,0,1,1
      *> CHECK: LAST-1,9,0,1,1
      *> CHECK: MORE-1,9,0,1,1
      *> CHECK: PARTS-1,9,0,1,1
      *> CHECK: RATES-1,9,0,1,1
      *> CHECK: SUMS-1,9,0,1,1
      *> Statements of librarians and compilers that copy.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
-INC FEES
       ++INCLUDE RATES.
       %INCLUDE SUMS
       >>INCLUDE PARTS
      $INCLUDE "LAST"
*INCLUDE MORE
       PROCEDURE DIVISION.
       MAIN-PARA.
           GOBACK.
      *> FILE: FEES.cpy
       01  FEES-1  PIC 9.
      *> FILE: RATES.cpy
       01  RATES-1  PIC 9.
      *> FILE: SUMS.cpy
       01  SUMS-1  PIC 9.
      *> FILE: PARTS.cpy
       01  PARTS-1  PIC 9.
      *> FILE: LAST.cpy
       01  LAST-1  PIC 9.
      *> FILE: MORE.cpy
       01  MORE-1  PIC 9.
