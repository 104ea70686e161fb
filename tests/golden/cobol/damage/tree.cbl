      *> ARGS: dump --tree %s
      *> CHECK: unit @+23:8 |
      *> CHECK:   program @+22:8 |
      *> CHECK:     identification-division @+21:8 |
      *> CHECK:       header @+21:8 | PROGRAM-ID . SAMPLE .
      *> CHECK:     data-division @+21:8 | DATA DIVISION .
      *> CHECK:       data-section @+21:8 | WORKING-STORAGE SECTION .
      *> CHECK:         entry @+21:8 | 01 A PIC 9(3) .
      *> CHECK:         entry @+21:8 | 01 B PIC 9(3) .
      *> CHECK:         entry @+21:8 | 01 C PIC 9(3) .
      *> CHECK:     procedure-division @+21:8 | PROCEDURE DIVISION .
      *> CHECK:       paragraph @+21:8 | MAIN-PARA .
      *> CHECK:         sentence @+21:12 |
      *> CHECK:           statement @+20:12 | IF A = 1
      *> CHECK:             phrase then @+20:16 |
      *> CHECK:               statement @+19:16 | READ NOTHING
      *> CHECK:                 phrase at-end @+18:29 | AT END
      *> CHECK:                   statement @+17:36 | MOVE 1 TO B
      *> CHECK:             phrase else @+17:12 | ELSE
      *> CHECK:               statement @+17:16 | MOVE 2 TO B
      *> CHECK:       paragraph @+17:8 | LAST-PARA .
      *> CHECK:         sentence @+17:12 |
      *> CHECK:           statement @+16:12 | GOBACK
      *> The tree: divisions, entries, paragraphs, sentences, statements and phrases.
       IDENTIFICATION DIVISION.
       PROGRAM-ID. SAMPLE.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01  A  PIC 9(3).
       01  B  PIC 9(3).
       01  C  PIC 9(3).
       PROCEDURE DIVISION.
       MAIN-PARA.
           IF A = 1
               READ NOTHING AT END MOVE 1 TO B
           ELSE
               MOVE 2 TO B.
       LAST-PARA.
           GOBACK.
