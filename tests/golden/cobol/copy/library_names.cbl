      *> ARGS: scan . --quiet
      *> ARGS: query --format csv "select name, type, byte_offset, byte_size, line from item order by file, line, byte_offset"
      *> CHECK: name,type,byte_offset,byte_size,line
      *> CHECK: SUM-1,9,0,1,1
      *> CHECK: NORTH-FEE,9,0,1,1
      *> CHECK: PART-1,9,0,1,1
      *> CHECK: RATE,9,0,1,1
      *> CHECK: SOUTH-FEE,9,0,1,1
      *> OF and IN name a library, quotes a file; suffix and letter case do not count.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           COPY FEES OF NORTH.
           COPY FEES IN "south" SUPPRESS.
           COPY "Rates.Inc".
           COPY sums SUPPRESS PRINTING.
           COPY PARTS.TXT.
       PROCEDURE DIVISION.
       MAIN-PARA.
           GOBACK.
      *> FILE: north/FEES.cpy
       01  NORTH-FEE  PIC 9.
      *> FILE: south/fees.cbl
       01  SOUTH-FEE  PIC 9.
      *> FILE: rates.inc
       01  RATE  PIC 9.
      *> FILE: SUMS.CPY
       01  SUM-1  PIC 9.
      *> FILE: parts.txt
       01  PART-1  PIC 9.
