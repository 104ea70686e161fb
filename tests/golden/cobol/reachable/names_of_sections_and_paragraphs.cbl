      *> ARGS: scan %s --quiet
      *> ARGS: query --format csv "select program || ' ' || file || ':' || line || ' ' || reason as dead from ledger where disposition = 'unreachable' order by line"
      *> CHECK: dead
      *> CHECK: "SAMPLE names_of_sections_and_paragraphs.cbl:@+31 nothing performs paragraph CHECK-IT or jumps to it, and no path falls through into it"
      *> A section and a paragraph may have one name, and so may paragraphs of several sections: a name
      *> without its section means the paragraph of the own section first.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PART SECTION.
       MAIN-PARA.
           PERFORM READ-DATA.
           PERFORM CHECK-IT.
           PERFORM CHECK-IT OF WRITE-PART.
           GOBACK.
       CHECK-IT.
           MOVE 1 TO A.
       READ-DATA SECTION.
       READ-DATA-1.
           PERFORM CHECK-IT.
           GO TO READ-EXIT.
       CHECK-IT.
           MOVE 2 TO A.
       READ-EXIT.
           EXIT.
       WRITE-PART SECTION.
       CHECK-IT.
           MOVE 3 TO A.
       LEFT-PART SECTION.
       CHECK-IT.
           MOVE 4 TO A.
