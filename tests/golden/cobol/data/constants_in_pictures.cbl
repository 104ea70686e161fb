      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select level, name, type, byte_size, occurs from item where kind <> 'constant' order by position"
      *> CHECK: level,name,type,byte_size,occurs
      *> CHECK: 1,RECORD-1,group,33,
      *> CHECK: 5,HOLDER,X(NAME-SIZE),12,
      *> CHECK: 5,SLOTS,group,3,7
      *> CHECK: 10,SLOT,9(SHORT-CODE)V99 COMP-3,3,
      *> CHECK: 1,COPY-OF-IT,X(WHOLE),33,
      *> CHECK: 1,HEADINGS,group,18,
      *> CHECK: 5,HEADING-TEXT,text,16,
      *> CHECK: 5,LINE-END,text,2,
      *> Constants count in PICTURE and OCCURS; without PICTURE the literal gives the size.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. CONSTS.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       78  NAME-SIZE VALUE 12.
       78  ROW-COUNT VALUE NAME-SIZE / 2 + 1.
       01  SHORT-CODE CONSTANT AS 3.
       01  RECORD-1.
           05  HOLDER PIC X(NAME-SIZE).
           05  SLOTS OCCURS ROW-COUNT TIMES.
               10  SLOT PIC 9(SHORT-CODE)V99 COMP-3.
       78  WHOLE VALUE LENGTH OF RECORD-1.
       01  COPY-OF-IT PIC X(WHOLE).
       01  HEADINGS.
           05  HEADING-TEXT VALUE "NAME AND ADDRESS".
           05  LINE-END VALUE X"0D0A".
       PROCEDURE DIVISION.
           GOBACK.
