      *> ARGS: dump --tokens %s
      *> CHECK: tokens_and_origins.cbl:@+37:8 word IDENTIFICATION area-a
      *> CHECK: tokens_and_origins.cbl:@+36:23 word DIVISION
      *> CHECK: tokens_and_origins.cbl:@+35:31 period .
      *> CHECK: tokens_and_origins.cbl:@+35:8 word PROGRAM-ID area-a
      *> CHECK: tokens_and_origins.cbl:@+34:18 period .
      *> CHECK: tokens_and_origins.cbl:@+33:20 word SAMPLE
      *> CHECK: tokens_and_origins.cbl:@+32:26 period .
      *> CHECK: tokens_and_origins.cbl:@+32:8 word DATA area-a
      *> CHECK: tokens_and_origins.cbl:@+31:13 word DIVISION
      *> CHECK: tokens_and_origins.cbl:@+30:21 period .
      *> CHECK: tokens_and_origins.cbl:@+30:8 word WORKING-STORAGE area-a
      *> CHECK: tokens_and_origins.cbl:@+29:24 word SECTION
      *> CHECK: tokens_and_origins.cbl:@+28:31 period .
      *> CHECK: tokens_and_origins.cbl:@+28:8 number 01 area-a
      *> CHECK: tokens_and_origins.cbl:@+27:12 word Rate
      *> CHECK: tokens_and_origins.cbl:@+26:18 word PIC
      *> CHECK: tokens_and_origins.cbl:@+25:22 picture 9V99
      *> CHECK: tokens_and_origins.cbl:@+24:26 period .
      *> CHECK: tokens_and_origins.cbl:@+24:8 word PROCEDURE area-a
      *> CHECK: tokens_and_origins.cbl:@+23:18 word DIVISION
      *> CHECK: tokens_and_origins.cbl:@+22:26 period .
      *> CHECK: tokens_and_origins.cbl:@+22:8 word main-para area-a
      *> CHECK: tokens_and_origins.cbl:@+21:17 period .
      *> CHECK: tokens_and_origins.cbl:@+21:12 word compute
      *> CHECK: tokens_and_origins.cbl:@+20:20 word Rate
      *> CHECK: tokens_and_origins.cbl:@+19:25 = =
      *> CHECK: tokens_and_origins.cbl:@+18:27 number 1.25
      *> CHECK: tokens_and_origins.cbl:@+17:32 * *
      *> CHECK: tokens_and_origins.cbl:@+16:34 - -
      *> CHECK: tokens_and_origins.cbl:@+15:35 number 2
      *> CHECK: tokens_and_origins.cbl:@+14:36 period .
      *> CHECK: tokens_and_origins.cbl:@+14:12 word display
      *> CHECK: tokens_and_origins.cbl:@+13:20 string a ""b""
      *> CHECK: tokens_and_origins.cbl:@+12:30 string X'0D0A'
      *> CHECK: tokens_and_origins.cbl:@+11:37 period .
      *> CHECK: tokens_and_origins.cbl:@+10:1 end  area-a
      *> Tokens with their places: signs, literals with doubled quotes, prefixed literals.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  Rate  PIC 9V99.
       PROCEDURE DIVISION.
       main-para.
           compute Rate = 1.25 * -2.
           display "a ""b""" X'0D0A'.
