      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select name, type, byte_offset, byte_size, line from item order by file, line, byte_offset"
      *> CHECK: paragraph MAIN-PARA @+32
      *> CHECK:   @+32 IF FEE = 5
      *> CHECK:     @+32 MOVE FEE := 1
      *> CHECK:     @-6 MOVE RATE := 3
      *> CHECK:   else
      *> CHECK:     @+29 MOVE FEE := 2
      *> CHECK:   @+29 GOBACK leaves return
      *> CHECK: name,type,byte_offset,byte_size,line
      *> CHECK: FEE,9,0,1,1
      *> CHECK: FEE-2,9,0,1,1
      *> CHECK: RATE,9,0,1,1
      *> CHECK: RATE-2,9,0,1,1
      *> CHECK: C,9,0,1,1
      *> CHECK: KIND,X,0,1,29
      *> CHECK: LAST-ITEM,9,0,1,32
      *> CHECK: VERY-LAST,9,0,1,34
      *> Several on a line, in a sentence, in a clause, in other divisions, without a period.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       ENVIRONMENT DIVISION.
       CONFIGURATION SECTION.
           COPY SRC.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
           COPY A. COPY B. COPY A REPLACING FEE BY FEE-2.
       01  KIND  PIC X COPY VAL.
           COPY "B" REPLACING RATE BY RATE-2
       .
       01  LAST-ITEM  PIC 9.
           COPY C
       01  VERY-LAST  PIC 9.
       PROCEDURE DIVISION.
       MAIN-PARA.
           IF FEE = COPY LIMIT.
               MOVE 1 TO FEE COPY STEP. ELSE MOVE 2 TO FEE.
           GOBACK.
      *> FILE: A.cpy
       01  FEE  PIC 9.
      *> FILE: B.cpy
       01  RATE  PIC 9.
      *> FILE: C.cpy
       01  C  PIC 9.
      *> FILE: VAL.cpy
           VALUE 'K'.
      *> FILE: LIMIT.cpy
           5
      *> FILE: STEP.cpy
           MOVE 3 TO RATE
      *> FILE: SRC.cpy
       SOURCE-COMPUTER. OLD.
