      *> ARGS: dump --ir --only MAIN-PARA %s
      *> ARGS: dump --tokens %s
      *> CHECK: paragraph MAIN-PARA @+46
      *> CHECK:   @+46 MOVE NOTE-TEXT := 'Général'
      *> CHECK:   @+46 DISPLAY CONSOLE uses 'café', NOTE-TEXT
      *> CHECK:   @+46 GOBACK leaves return
      *> CHECK: columns_count_characters.cbl:@+36:8 word IDENTIFICATION area-a
      *> CHECK: columns_count_characters.cbl:@+35:23 word DIVISION
      *> CHECK: columns_count_characters.cbl:@+34:31 period .
      *> CHECK: columns_count_characters.cbl:@+34:8 word PROGRAM-ID area-a
      *> CHECK: columns_count_characters.cbl:@+33:18 period .
      *> CHECK: columns_count_characters.cbl:@+32:20 word SAMPLE
      *> CHECK: columns_count_characters.cbl:@+31:26 period .
      *> CHECK: columns_count_characters.cbl:@+31:8 word DATA area-a
      *> CHECK: columns_count_characters.cbl:@+30:13 word DIVISION
      *> CHECK: columns_count_characters.cbl:@+29:21 period .
      *> CHECK: columns_count_characters.cbl:@+29:8 word WORKING-STORAGE area-a
      *> CHECK: columns_count_characters.cbl:@+28:24 word SECTION
      *> CHECK: columns_count_characters.cbl:@+27:31 period .
      *> CHECK: columns_count_characters.cbl:@+27:8 number 01 area-a
      *> CHECK: columns_count_characters.cbl:@+26:12 word NOTE-TEXT
      *> CHECK: columns_count_characters.cbl:@+25:23 word PIC
      *> CHECK: columns_count_characters.cbl:@+24:27 picture X(90)
      *> CHECK: columns_count_characters.cbl:@+23:32 period .
      *> CHECK: columns_count_characters.cbl:@+23:8 word PROCEDURE area-a
      *> CHECK: columns_count_characters.cbl:@+22:18 word DIVISION
      *> CHECK: columns_count_characters.cbl:@+21:26 period .
      *> CHECK: columns_count_characters.cbl:@+21:8 word MAIN-PARA area-a
      *> CHECK: columns_count_characters.cbl:@+20:17 period .
      *> CHECK: columns_count_characters.cbl:@+20:12 word MOVE
      *> CHECK: columns_count_characters.cbl:@+19:17 string Général
      *> CHECK: columns_count_characters.cbl:@+18:27 word TO
      *> CHECK: columns_count_characters.cbl:@+17:30 word NOTE-TEXT
      *> CHECK: columns_count_characters.cbl:@+16:39 period .
      *> CHECK: columns_count_characters.cbl:@+16:12 word DISPLAY
      *> CHECK: columns_count_characters.cbl:@+15:20 string café
      *> CHECK: columns_count_characters.cbl:@+14:27 word NOTE-TEXT
      *> CHECK: columns_count_characters.cbl:@+13:36 period .
      *> CHECK: columns_count_characters.cbl:@+13:12 word GOBACK
      *> CHECK: columns_count_characters.cbl:@+12:18 period .
      *> CHECK: columns_count_characters.cbl:@+11:1 end  area-a
      *> In UTF-8 a column is a character: what ends in column 72 does so for accents too.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  NOTE-TEXT  PIC X(90).
       PROCEDURE DIVISION.
       MAIN-PARA.
           MOVE 'Général' TO NOTE-TEXT.                                 éA00010
ÉÉÉÉÉÉ     DISPLAY 'café' NOTE-TEXT.
           GOBACK.
