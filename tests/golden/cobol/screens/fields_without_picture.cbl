      *> ARGS: scan %s -o s.db --quiet
      *> ARGS: query "SELECT name, type, byte_size FROM item WHERE name LIKE 'ASK%' ORDER BY line" --store s.db --format csv
      *> CHECK: name,type,byte_size
      *> CHECK: ASK,group,27
      *> CHECK: ASK-NAME,X(20),20
      *> CHECK: ASK-FEE,9(7),7
      *> A field of a screen without PICTURE is as long as what it shows.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  SURNAME  PIC X(20).
       01  FEE      PIC S9(5)V99 COMP-3.
       SCREEN SECTION.
       01  ASK.
           03  ASK-NAME  LINE 1 COL 10 USING SURNAME.
           03  ASK-FEE   LINE 2 COL 10 FROM FEE.
       PROCEDURE DIVISION.
       MAIN-PARA.
           DISPLAY ASK.
           GOBACK.
